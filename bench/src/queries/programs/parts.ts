// What all contenders are made of: the product's schema, resolvers and use cases, over a DRS that answers from memory.
import { readFileSync } from 'node:fs';

import { ANONYMOUS } from '../../../../src/domain/actor.js';
import { createContexts } from '../../../../src/graphql/context.js';
import { createSchema } from '../../../../src/graphql/schema.js';
import { createRecoveries } from '../../../../src/recovery/recovery.js';
import { createScopedRecoveries } from '../../../../src/recovery/scopedRecovery.js';
import { createSystemClock } from '../../../../src/process/systemClock.js';
import { PROJECT } from '../../kit/programs.js';
import { createMemoryReader, loadState, SCOPE, SILENT } from '../state.js';

type ScopeParts = Parameters<typeof createScopedRecoveries>[0];

const SHARED_FOR_MS = 2_000;

/** `stateFile`: see saveState. */
export function createParts(stateFile: string) {
  const state = loadState(stateFile);
  const clock = createSystemClock();
  const stores = { requests: unused(), approvals: unused(), audit: unused() };
  const common = { ...stores, clock, logger: SILENT };
  const ofScope: Partial<ScopeParts> = {
    ...common,
    drs: { ...(unused() as ScopeParts['drs']), ...createMemoryReader(state) },
    watching: unused(),
    scope: SCOPE.name,
  };
  const recoveries = createScopedRecoveries(ofScope as ScopeParts);
  const scope = { ...SCOPE, recoveries, lastObservedAtMs: () => null, watchers: () => 0 };
  const all = createRecoveries({ ...common, scopes: [scope], approvalValidMs: 0 });
  const contexts = createContexts(all, () => clock.now(), SHARED_FOR_MS);
  const schema = createSchema(readFileSync(new URL('schema.graphql', PROJECT), 'utf8'));
  return { state, schema, contexts, clock, context: () => contexts.forOperation(ANONYMOUS) };
}

export type Parts = ReturnType<typeof createParts>;

/** A part that no query of this bench gets to. */
function unused(): never {
  return {} as never;
}
