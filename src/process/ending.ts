// How the process ends, and with which code.
//
//   0         in order, at a signal
//   1         it could not start (cli/commands/serve.ts), or did not end in order
//   70        a bug: what was thrown and caught by nobody. It ends in order all the same, so that nobody who waits for an answer is cut off
//   130, 143  at once, at the second signal (SIGINT, SIGTERM): nothing that was acknowledged is lost, as with `kill -9`
import { setTimeout as sleep } from 'node:timers/promises';

import type { Logger } from '../recovery/ports.js';

/** However long anything hangs on, the process ends. */
const MOST_STOP_MS = 14_500;
const BUG = 70;
const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

export interface EndingParts {
  readonly gateway: {
    /** Begins the end. */
    standDown(): void;
    /** Lets what is under way finish. */
    stop(): Promise<void>;
  };
  /** For how long a supervisor's SIGTERM leaves the port open; Ctrl-C does not. */
  readonly delayMs: number;
  readonly logger: Logger;
  /** Ends the process; does not return. */
  readonly exit: (code: number) => void;
}

/** From now on the process ends by signals and by bugs as the list above says. */
export function endInOrder({ gateway, delayMs, logger, exit }: EndingParts): void {
  let isEnding = false;
  const end = async (code: number, waitMs: number) => {
    isEnding = true;
    const limit = setTimeout(() => {
      logger.error({ afterMs: MOST_STOP_MS }, 'stopTookTooLong');
      exit(code === 0 ? 1 : code);
    }, MOST_STOP_MS);
    gateway.standDown();
    if (waitMs > 0) await sleep(waitMs);
    try {
      await gateway.stop();
    } catch (error) {
      logger.error({ err: error }, 'stopFailed');
      exit(code === 0 ? 1 : code);
    }
    clearTimeout(limit);
    logger.info({ code }, 'processEnded');
    exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isEnding) exit(SIGNALS[signal]);
      logger.info({ signal }, 'signalReceived');
      void end(0, signal === 'SIGTERM' ? delayMs : 0);
    });
  }
  // A promise that nobody waits for comes here too: what it was part of may be half done, and nobody knows of it.
  process.on('uncaughtException', (error, origin) => {
    logger.error({ err: error, origin }, 'bugNotCaught');
    if (isEnding) exit(BUG);
    void end(BUG, 0);
  });
}
