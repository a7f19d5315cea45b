// The sessions that AssumeRole began, in memory alone: another run of the simulator knows none of them.
import { randomBytes } from 'node:crypto';
import type { Clock } from '../world/clock.js';
import type { Caller } from './caller.js';

export interface SessionCounts {
  /** How long sessions last that begin from now on, whatever is asked for; null: as long as is asked for. */
  readonly sessionSeconds: number | null;
  /** How many have begun so far. */
  readonly issued: number;
  /** How many of them have not expired. */
  readonly live: number;
}

/** The sessions of a running simulator. */
export interface Sessions {
  current(): SessionCounts;
  change(changes: Pick<SessionCounts, 'sessionSeconds'>): void;
  /** Lets all of them expire at once. */
  expireAll(): void;
}

export interface Session {
  readonly accessKeyID: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly caller: Caller;
  readonly expiresAt: number;
}

export interface SessionBook extends Sessions {
  begin(caller: Caller, seconds: number): Session;
  /** Also one that has expired. */
  find(accessKeyID: string, sessionToken: string): Session | undefined;
}

// Beyond this many the oldest are forgotten, and are unknown from then on.
const MAX_SESSIONS = 10_000;
const KEY_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

export function createSessionBook(clock: Clock): SessionBook {
  const sessions = new Map<string, Session>();
  let sessionSeconds: number | null = null;
  let issued = 0;
  const countLive = (now: number): number =>
    [...sessions.values()].filter(({ expiresAt }) => now < expiresAt).length;
  return {
    current: () => ({ sessionSeconds, issued, live: countLive(clock.now()) }),
    change(changes) {
      sessionSeconds = changes.sessionSeconds;
    },
    expireAll() {
      const expiresAt = clock.now();
      for (const [key, session] of sessions)
        sessions.set(key, { ...session, expiresAt: Math.min(session.expiresAt, expiresAt) });
    },
    begin(caller, seconds) {
      const session = {
        ...createKeys(),
        caller,
        expiresAt: clock.now() + (sessionSeconds ?? seconds) * 1000,
      };
      const [oldest] = sessions.keys();
      if (oldest !== undefined && sessions.size >= MAX_SESSIONS) sessions.delete(oldest);
      sessions.set(session.accessKeyID, session);
      issued += 1;
      return session;
    },
    find(accessKeyID, sessionToken) {
      const session = sessions.get(accessKeyID);
      return session?.sessionToken === sessionToken ? session : undefined;
    },
  };
}

function createKeys(): Pick<Session, 'accessKeyID' | 'secretAccessKey' | 'sessionToken'> {
  const letters = [...randomBytes(16)].map((byte) => KEY_LETTERS.charAt(byte % KEY_LETTERS.length));
  return {
    accessKeyID: `ASIA${letters.join('')}`,
    secretAccessKey: randomBytes(30).toString('base64'),
    sessionToken: randomBytes(150).toString('base64'),
  };
}
