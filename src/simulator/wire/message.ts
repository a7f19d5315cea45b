// A request and an answer as they pass between the socket and everything behind it.
import type { IncomingHttpHeaders } from 'node:http';
import type { DrsException } from './errors.js';

export interface WireRequest {
  readonly method: string;
  /** As sent: not decoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export type WireAnswer =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
      /** Send only so many bytes, with the whole's content-length, then cut the connection. */
      readonly cutAfterBytes?: number;
    }
  | { readonly kind: 'reset' }
  | { readonly kind: 'hang' };

/** What stands behind the socket. */
export type RequestHandler = (request: WireRequest) => Promise<WireAnswer>;

export function jsonAnswer(status: number, content: object | undefined): WireAnswer {
  const body = content === undefined ? '' : JSON.stringify(content);
  return { kind: 'answer', status, headers: { 'Content-Type': 'application/json' }, body };
}

export function exceptionAnswer(exception: DrsException): WireAnswer {
  return {
    kind: 'answer',
    status: exception.status,
    headers: { 'Content-Type': 'application/json', 'x-amzn-ErrorType': exception.name, ...exception.headers },
    body: JSON.stringify({ message: exception.message, ...exception.members }),
  };
}
