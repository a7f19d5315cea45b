// Reads bodies: JSON in UTF-8 of bounded size, and nothing that would meddle with prototypes.
import { TextDecoder } from 'node:util';

import type { FastifyError, FastifyInstance } from 'fastify';

/** A start with 200 servers and 48 tags stays far below. */
export const MOST_BODY_BYTES = 256 * 1024;

/** Bytes that are no UTF-8 are refused: to read them as something else would change what was asked for. */
export function readBodiesAsJSON(app: FastifyInstance): void {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  // Refuses `__proto__`, and `constructor` with a `prototype`, at any depth.
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const text = textOf(body, utf8);
    if (text === null) done(new BodyNotUTF8());
    else void parse(request, text, done);
  });
}

function textOf(body: Buffer, utf8: TextDecoder): string | null {
  try {
    return utf8.decode(body);
  } catch {
    return null; // no UTF-8
  }
}

class BodyNotUTF8 extends Error implements FastifyError {
  readonly code = 'BODY_NOT_UTF8';
  readonly statusCode = 400;

  constructor() {
    super('The body is no UTF-8: send JSON in UTF-8.');
    this.name = 'BodyNotUTF8';
  }
}
