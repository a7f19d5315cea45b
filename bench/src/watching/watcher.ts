// A watcher with as little around it as can be, so that ten thousand cost the machine little beside the server that is measured: a
// TCP connection that counts messages and reads of each but the time in its first bytes. For unmasked frames that are whole.
import { randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';

import { QUERY } from './query.js';

const HANDSHAKE = [
  'GET /graphql HTTP/1.1',
  'Host: 127.0.0.1',
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
  'Sec-WebSocket-Protocol: graphql-transport-ws',
].join('\r\n');
const OBSERVED_AT = /"observedAt":"([^"]+)"/;
const READ_OF_A_MESSAGE = 250;
const [TEXT, PING] = [1, 9];

export interface Heard {
  /** Of each event, in milliseconds since 1970: when DRS was read. */
  readonly onEvent: (observedAtMs: number) => void;
  readonly onBytes: (bytes: number) => void;
}

/** Connects, subscribes, and resolves with the first event. */
export function watch(port: number, jobID: string, heard: Heard): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1' });
    let [isOpen, isTold] = [false, false];
    let rest: Buffer = Buffer.alloc(0);
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('a watcher was cut')));
    socket.once('connect', () => socket.write(`${HANDSHAKE}\r\n\r\n`));
    socket.on('data', (chunk: Buffer) => {
      heard.onBytes(chunk.length);
      rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      if (!isOpen) {
        const end = rest.indexOf('\r\n\r\n');
        if (end < 0) return;
        isOpen = true;
        rest = rest.subarray(end + 4);
        socket.write(masked(TEXT, '{"type":"connection_init"}'));
      }
      for (let frame = frameIn(rest); frame !== null; frame = frameIn(rest)) {
        rest = rest.subarray(frame.end);
        if (frame.opcode === PING) socket.write(masked(10, ''));
        if (frame.opcode !== TEXT) continue;
        const at = OBSERVED_AT.exec(frame.head)?.[1];
        if (at !== undefined) heard.onEvent(Date.parse(at));
        if (at !== undefined && !isTold) resolve(socket);
        if (at !== undefined) isTold = true;
        else if (frame.head.includes('connection_ack')) socket.write(masked(TEXT, subscribe(jobID)));
      }
      if (rest.length > 0) rest = Buffer.from(rest);
    });
  });
}

function subscribe(jobID: string): string {
  const payload = { query: QUERY, variables: { id: jobID } };
  return JSON.stringify({ id: randomUUID(), type: 'subscribe', payload });
}

/** The first frame, its end, and the first of its text; null where it is not whole yet. */
function frameIn(
  data: Buffer,
): { readonly opcode: number; readonly end: number; readonly head: string } | null {
  if (data.length < 2) return null;
  const [first = 0, second = 0] = data;
  const short = second & 0x7f;
  const from = short === 127 ? 10 : short === 126 ? 4 : 2;
  if (data.length < from) return null;
  const length =
    short === 127 ? Number(data.readBigUInt64BE(2)) : short === 126 ? data.readUInt16BE(2) : short;
  const end = from + length;
  if (data.length < end) return null;
  return {
    opcode: first & 0x0f,
    end,
    head: data.toString('latin1', from, Math.min(end, from + READ_OF_A_MESSAGE)),
  };
}

/** A frame of a client, with a mask of zeros. */
function masked(opcode: number, text: string): Buffer {
  const data = Buffer.from(text);
  const head =
    data.length < 126
      ? Buffer.from([0x80 | opcode, 0x80 | data.length])
      : Buffer.from([0x80 | opcode, 0xfe, data.length >> 8, data.length & 255]);
  return Buffer.concat([head, Buffer.alloc(4), data]);
}
