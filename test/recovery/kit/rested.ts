// Starts that rest on a preflight, over a scripted DRS that a test changes in between.
import { type Actor, ANONYMOUS } from '../../../src/domain/actor.js';
import type { RecoveryPreflight } from '../../../src/domain/preflight.js';
import type { StartRecoveryInput } from '../../../src/recovery/start/parseStartRecovery.js';
import { serverIDOf } from '../../domain/kit/jobs.js';
import { ManualClock } from '../../kit/manualClock.js';
import { aSourceServer, type ChangingScript, preflightBench } from './preflights.js';
import { type StartBench, startBench } from './startDrs.js';
import { starts } from './starts.js';

export const INPUT: StartRecoveryInput = {
  isDrill: true,
  sourceServers: [{ sourceServerID: serverIDOf(1) }, { sourceServerID: serverIDOf(2) }],
};

export interface Rested extends StartBench {
  readonly world: ChangingScript;
  /** Makes a preflight of the input, and gives its token. */
  readonly token: (input?: StartRecoveryInput) => Promise<string>;
  readonly startWith: (
    preflightToken: string,
    more?: Partial<StartRecoveryInput>,
  ) => ReturnType<StartBench['start']>;
}

/** Two servers in step, until the test changes what DRS says. */
export async function rested(script: Partial<Parameters<typeof startBench>[0]> = {}): Promise<Rested> {
  const world: ChangingScript = { servers: [aSourceServer(1), aSourceServer(2)] };
  const clock = new ManualClock({ passesBelowMs: 3_000 });
  const bench = await startBench({ answer: starts, reads: preflightBench(world).drs, clock, ...script });
  return {
    ...bench,
    world,
    token: async (input = INPUT) => checked(await bench.recovery.preflight(EVERYBODY, input)).token,
    startWith: (preflightToken, more = {}) => bench.start({ ...INPUT, ...more, preflightToken }),
  };
}

export const EVERYBODY: Actor = ANONYMOUS;

export function checked(preflight: { readonly kind: string }): RecoveryPreflight {
  if (preflight.kind !== 'RecoveryPreflight') throw new Error(`no preflight but ${preflight.kind}`);
  return preflight as RecoveryPreflight;
}
