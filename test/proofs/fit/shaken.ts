// A gateway that is shaken: what it says of itself while something that it needs is gone, and how soon it is well again.
import { type Program, runProgram } from '../../kit/program.js';
import { BareSocket } from '../kit/bareSocket.js';
import { msUntil, untilTrue } from '../kit/waiting.js';

export interface Probe {
  readonly status: number;
  readonly body: {
    readonly isReady: boolean;
    readonly reason?: string;
    readonly degraded: readonly { code: string }[];
  };
}

export interface Shaken extends AsyncDisposable {
  readonly program: Program;
  readonly url: string;
  /** /readyz, or `/readyz?strict`; null where nobody answers. */
  probe(path?: 'readyz' | 'readyz?strict'): Promise<Probe | null>;
}

/** What became of one fault. */
export interface Fate {
  /** How long until it said that something is wrong; null where it never did. */
  readonly toldMs: number | null;
  /** From the end of the fault until it was well; null where that did not come. */
  readonly healedMs: number | null;
}

const ACTIVITY = 'subscription { jobActivity { __typename } }';
const HEALED_WITHIN_MS = 10_000;
/** A statement is waited for up to 5 seconds, a reading of DRS up to 8, and either comes every 2. */
const TOLD_WITHIN_MS = 30_000;
const PROBE_WITHIN_MS = 2_000;
const WELL_WITHIN_MS = 60_000;

/** Starts the built program and somebody who watches, and waits until all is well. */
export async function startShaken(env: Readonly<Record<string, string>>): Promise<Shaken> {
  const program = runProgram({ PORT: '0', POLL_INTERVAL_MS: '250', LOG_LEVEL: 'info', ...env });
  const url = await program.url();
  const shaken: Shaken = {
    program,
    url,
    probe: (path = 'readyz') => probe(url, path),
    [Symbol.asyncDispose]: () => program[Symbol.asyncDispose](),
  };
  const socket = await BareSocket.connect(url);
  await socket.subscribed('activity', { query: ACTIVITY, variables: {} });
  await untilTrue(
    'all is well',
    async () => (await shaken.probe('readyz?strict'))?.status === 200,
    WELL_WITHIN_MS,
  );
  return shaken;
}

/** Where DRS or the store is gone, what tells of it. */
export type TellsBy = 'readyz' | 'readyz?strict';

/** Shakes it, waits until it says so, ends the shaking, and waits until it is well. */
export async function shake(
  shaken: Shaken,
  tellsBy: TellsBy,
  fault: {
    readonly begin: () => Promise<void> | void;
    readonly end: () => Promise<void> | void;
    readonly forMs?: number;
  },
): Promise<Fate> {
  const begunAtMs = performance.now();
  await fault.begin();
  const toldMs = await msUntil(async () => (await shaken.probe(tellsBy))?.status === 503, TOLD_WITHIN_MS);
  const leftMs = (fault.forMs ?? 0) - (performance.now() - begunAtMs);
  if (leftMs > 0) await msUntil(() => false, leftMs);
  await fault.end();
  const healedMs = await untilWell(shaken);
  return { toldMs, healedMs };
}

/** How long until it says that all is well, and whatever else is asked for is true; null where that does not come. */
export function untilWell(shaken: Shaken, andAlso: () => boolean = () => true): Promise<number | null> {
  return msUntil(
    async () => (await shaken.probe('readyz?strict'))?.status === 200 && andAlso(),
    3 * HEALED_WITHIN_MS,
  );
}

/** What of it breaks the promise; `isTold` where it must have said so meanwhile. */
export function problemsOf(name: string, { toldMs, healedMs }: Fate, { program }: Shaken): readonly string[] {
  const bugs = program.logLines().filter(({ msg }) => msg === 'bugNotCaught' || msg === 'leadershipFailed');
  return [
    ...(toldMs === null ? [`${name}: it never said so`] : []),
    ...(healedMs === null || healedMs > HEALED_WITHIN_MS
      ? [`${name}: well again after ${healedMs ?? 'more than 30000'} ms`]
      : []),
    ...bugs.map((line) => `${name}: ${JSON.stringify(line)}`),
  ];
}

async function probe(url: string, path: string): Promise<Probe | null> {
  try {
    const response = await fetch(`${url}/${path}`, { signal: AbortSignal.timeout(PROBE_WITHIN_MS) });
    return { status: response.status, body: (await response.json()) as Probe['body'] };
  } catch {
    return null;
  }
}
