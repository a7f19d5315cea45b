// An answer written to the socket by hand, where there is no HTTP server to write it: refused upgrades, and what is no HTTP.
import { STATUS_CODES } from 'node:http';

import { SECURITY_HEADERS } from './securityHeaders.js';

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
