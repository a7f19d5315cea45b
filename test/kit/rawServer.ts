// A server on a bare socket, so that a test can answer what no HTTP library would send: half a body, a reset, nothing.
import { once } from 'node:events';
import net from 'node:net';

export interface RawCall {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly socket: net.Socket;
}

export type Behaviour = (call: RawCall, number: number) => void;

export interface RawServer extends AsyncDisposable {
  readonly endpoint: string;
  readonly port: number;
  /** Every request that was read to its end. */
  readonly calls: readonly RawCall[];
  /** How many connections were opened. */
  readonly connections: () => number;
  /** Resolves once so many requests were read. */
  readonly received: (count: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function startRawServer(behave: Behaviour): Promise<RawServer> {
  const calls: RawCall[] = [];
  const sockets = new Set<net.Socket>();
  const waiters: { count: number; resolve: () => void }[] = [];
  let connections = 0;
  const server = net.createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    readRequests(socket, (call) => {
      calls.push(call);
      for (const waiter of waiters) if (calls.length >= waiter.count) waiter.resolve();
      behave(call, calls.length);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    if (!server.listening) return;
    server.close();
    await once(server, 'close');
  };
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    port: address.port,
    calls,
    connections: () => connections,
    received: (count) =>
      new Promise((resolve) => {
        if (calls.length >= count) resolve();
        else waiters.push({ count, resolve });
      }),
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** A whole answer. */
export function reply(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Behaviour {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return ({ socket }) => {
    const all = { 'content-type': 'application/json', 'x-amzn-requestid': 'aws-request-1', ...headers };
    const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
    const length = `content-length: ${Buffer.byteLength(text)}\r\n`;
    socket.write(`HTTP/1.1 ${status} Whatever\r\n${head.join('')}${length}\r\n${text}`);
  };
}

/** An error as DRS sends it: the bare name in the header. */
export function refusal(
  status: number,
  name: string,
  members: object = {},
  headers: Readonly<Record<string, string>> = {},
): Behaviour {
  return reply(status, { message: `${name} happened`, ...members }, { 'x-amzn-errortype': name, ...headers });
}

/** The page that a load balancer shows. */
export function htmlPage(status: number): Behaviour {
  return reply(status, '<html><body>Bad gateway</body></html>', {
    'content-type': 'text/html',
    'x-amzn-requestid': '',
  });
}

export const bareReplies = {
  /** Half of a body whose length was announced, then the end of the connection. */
  cutBody: (status: number): Behaviour => {
    return ({ socket }) =>
      socket.end(`HTTP/1.1 ${status} Cut\r\ncontent-length: 1000\r\n\r\n{"job": {"jobID"`);
  },
  /** Half of a body, and then nothing at all. */
  stalledBody: (status: number): Behaviour => {
    return ({ socket }) => socket.write(`HTTP/1.1 ${status} Slow\r\ncontent-length: 1000\r\n\r\n{"job": {`);
  },
  reset: (): Behaviour => {
    return ({ socket }) => socket.resetAndDestroy();
  },
  hang: (): Behaviour => () => undefined,
  notHttp: (): Behaviour => {
    return ({ socket }) => socket.end('SSH-2.0-OpenSSH_9.2\r\n');
  },
};

/** One behaviour a request; the last one goes on. */
export function inTurn(...behaviours: readonly Behaviour[]): Behaviour {
  return (call, number) => behaviours[Math.min(number, behaviours.length) - 1]?.(call, number);
}

function readRequests(socket: net.Socket, onCall: (call: RawCall) => void): void {
  let buffer = '';
  socket.setEncoding('utf8');
  socket.on('data', (chunk) => {
    buffer += String(chunk);
    const end = buffer.indexOf('\r\n\r\n');
    if (end < 0) return;
    const [requestLine = '', ...lines] = buffer.slice(0, end).split('\r\n');
    const headers = Object.fromEntries(lines.map(headerOf));
    const length = Number(headers['content-length'] ?? 0);
    const body = buffer.slice(end + 4);
    if (Buffer.byteLength(body) < length) return;
    buffer = '';
    const [method = '', path = ''] = requestLine.split(' ');
    onCall({ method, path, headers, body, socket });
  });
}

function headerOf(line: string): [string, string] {
  const colon = line.indexOf(':');
  return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
}
