// An answer written to the socket by hand, where there is no HTTP server to write it: refused upgrades, and what is no HTTP.
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';

import { SECURITY_HEADERS } from './securityHeaders.js';

const MOST_ENDING_MS = 2_000;

/** The whole answer, after which the connection is to be closed. */
export function rawAnswer(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): string {
  const text = JSON.stringify(body);
  const all = {
    ...SECURITY_HEADERS,
    ...headers,
    'cache-control': 'no-store',
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(text)),
    connection: 'close',
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}\r\n${text}`;
}

/**
 * Writes the answer and closes the connection, whatever its other end does: Node.js ends its own half alone, and nothing that closes its
 * connections knows of one that was to be upgraded.
 */
export function endWith(socket: Duplex, answer: string): void {
  socket.end(answer, () => socket.destroy());
  // To a reader who reads nothing the answer is never written.
  const late = setTimeout(() => socket.destroy(), MOST_ENDING_MS);
  socket.once('close', () => clearTimeout(late));
}
