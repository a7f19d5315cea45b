// How the connections of HTTP end when the gateway stops: each after its next answer, and none in the middle of one.
import type { FastifyInstance } from 'fastify';

/** How often connections that have become idle are closed. */
const IDLE_CHECK_MS = 50;

export interface Connections {
  /** From now on each answer says that its connection ends with it: who comes again comes by another one, to another replica. */
  endAfterAnswers(): void;
  /** Takes no more connections, closes those that are idle now or become it, and all that are left once the signal aborts. */
  close(cut: AbortSignal): Promise<void>;
}

/** To be called before the app listens. */
export function connectionsOf(app: FastifyInstance): Connections {
  let isEnding = false;
  // Not onRequest: also for what was asked before, and is answered now.
  app.addHook('onSend', async (_, reply) => {
    if (isEnding) void reply.header('connection', 'close');
  });
  return {
    endAfterAnswers: () => {
      isEnding = true;
    },
    close: async (cut) => {
      isEnding = true;
      const closeIdle = setInterval(() => app.server.closeIdleConnections(), IDLE_CHECK_MS);
      const closeAll = () => app.server.closeAllConnections();
      cut.addEventListener('abort', closeAll, { once: true });
      try {
        await app.close();
      } finally {
        clearInterval(closeIdle);
        cut.removeEventListener('abort', closeAll);
      }
    },
  };
}
