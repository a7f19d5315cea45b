// Which content type Apollo Server gives an answer, by what the client accepts: learned from its own answers, since nothing else goes into it.
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Clients send a handful. Overflow rule: no more are learned. */
const MOST_ACCEPTS = 100;
const MOST_CHARACTERS = 300;

export class AnswerTypes {
  readonly #byAccept = new Map<string, string>();

  /** Null where it is not known yet. */
  find({ headers }: FastifyRequest): string | null {
    return this.#byAccept.get(headers.accept ?? '') ?? null;
  }

  learn({ headers }: FastifyRequest, reply: FastifyReply): void {
    const { accept = '' } = headers;
    const type = reply.getHeader('content-type');
    // What cannot be accepted is refused with another status, and in JSON all the same.
    if (reply.statusCode !== 200 || typeof type !== 'string' || accept.length > MOST_CHARACTERS) return;
    if (this.#byAccept.size < MOST_ACCEPTS) this.#byAccept.set(accept, type);
  }
}
