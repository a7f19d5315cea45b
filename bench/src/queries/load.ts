// Makes requests over connections that stay open, with as little work of its own as possible: what is asked is written as it is, and of an answer
// only its end is looked for.
import { connect } from 'node:net';

export interface Load {
  readonly url: string;
  /** The body of the next request. */
  readonly next: () => string;
  readonly requests: number;
  readonly connections: number;
}

/** Resolves with the last answer's body when all are answered. Rejects where an answer has another status than 200, or errors. */
export async function makeLoad({ url, next, requests, connections }: Load): Promise<string> {
  let left = requests;
  const take = () => (left-- > 0 ? next() : null);
  const last = await Promise.all(
    Array.from({ length: Math.min(connections, requests) }, () => overOne(new URL(url), take)),
  );
  return last[0] ?? '';
}

function overOne({ hostname, port, host }: URL, take: () => string | null): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let [coming, body] = ['', ''];
    const ask = (): void => {
      const asked = take();
      if (asked === null) socket.end(() => resolve(body));
      else socket.write(`${HEAD(host, asked)}${asked}`);
    };
    socket.setEncoding('utf8');
    socket.once('connect', ask);
    socket.once('error', reject);
    socket.on('data', (chunk: string) => {
      coming += chunk;
      const whole = bodyIn(coming);
      if (whole === null) return;
      if (!coming.startsWith('HTTP/1.1 200') || whole.includes('"errors"'))
        reject(new Error(`a bad answer: ${coming.slice(0, 500)}`));
      [coming, body] = ['', whole];
      ask();
    });
  });
}

const HEAD = (host: string, body: string): string =>
  `POST /graphql HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\naccept: application/json\r\n` +
  `content-length: ${Buffer.byteLength(body)}\r\n\r\n`;

/** Null until it is there to its end. All that is sent here is ASCII, so that bytes are characters. */
function bodyIn(answer: string): string | null {
  const head = answer.indexOf('\r\n\r\n');
  if (head === -1) return null;
  const start = head + 4;
  const [, length] = /\r\ncontent-length: (\d+)/i.exec(answer.slice(0, head)) ?? [];
  if (length !== undefined) return answer.length >= start + Number(length) ? answer.slice(start) : null;
  return answer.endsWith('\r\n0\r\n\r\n') ? answer.slice(start) : null;
}
