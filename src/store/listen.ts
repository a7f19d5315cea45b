// Hears of changes that other processes made: one connection to Postgres that listens. A nudge carries a topic and nothing else; the
// row is the truth. Where word may have been lost (the connection broke), everybody is told to look again.
import { setMaxListeners } from 'node:events';

import type pg from 'pg';

import type { Clock, Logger } from '../recovery/ports.js';
import { ALL_TOPICS } from './database.js';

/** The channel on which every replica hears of changes. */
export const CHANNEL = 'drs_gateway';

interface Ear {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly onNudge: (topic: string) => void;
}

const FIRST_PAUSE_MS = 100;
const MOST_PAUSE_MS = 5_000;
/** A connection may be dead without a word; so often it is asked. */
const CHECK_MS = 5_000;

export interface Listening {
  stop(): Promise<void>;
}

/** Listens until it is stopped; connects again by itself, after a pause that grows and is jittered. */
export function listenForNudges(connect: () => pg.Client, ear: Ear): Listening {
  const stopping = new AbortController();
  // A check of a connection that broke meanwhile sleeps to its end, so a few may listen at the same time.
  setMaxListeners(0, stopping.signal);
  const running = run(connect, ear, stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

async function run(connect: () => pg.Client, ear: Ear, stopping: AbortSignal): Promise<void> {
  let failures = 0;
  while (!stopping.aborted) {
    const client = connect();
    try {
      const broken = brokenOf(client);
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      client.on('notification', ({ payload }) => ear.onNudge(payload ?? ALL_TOPICS));
      ear.onNudge(ALL_TOPICS);
      if (failures > 0) ear.logger.info({ failures }, 'storeListensAgain');
      failures = 0;
      await untilBroken(client, broken, ear.clock, stopping);
    } catch (error) {
      if (failures === 0) ear.logger.warn({ err: error }, 'storeListeningLost');
      failures += 1;
    } finally {
      client.end().catch(() => undefined); // broken already, or a server that does not answer any more
    }
    const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** failures, MOST_PAUSE_MS);
    await ear.clock.sleep(pauseMs * (0.5 + Math.random() / 2), stopping);
  }
}

/** Rejects when the connection breaks; an error of a client that nobody listens to would end the process. */
function brokenOf(client: pg.Client): Promise<never> {
  const broken = new Promise<never>((_, reject) => {
    client.on('error', reject);
    client.on('end', () => reject(new Error('the connection ended')));
  });
  broken.catch(() => undefined); // whoever waits for it hears of it
  return broken;
}

async function untilBroken(
  client: pg.Client,
  broken: Promise<never>,
  clock: Clock,
  stopping: AbortSignal,
): Promise<void> {
  for (;;) {
    await Promise.race([broken, clock.sleep(CHECK_MS, stopping)]);
    if (stopping.aborted) return;
    await Promise.race([broken, client.query('select 1')]);
  }
}
