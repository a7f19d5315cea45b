// The feed that all contenders are given: the product's own, from the watcher over the store to the streams, on a DRS in memory whose
// one job changes when it is told to.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';

import { ANONYMOUS } from '../../../../src/domain/actor.js';
import type { JobID } from '../../../../src/domain/ids.js';
import { createContexts, type GraphQLContext } from '../../../../src/graphql/context.js';
import { createSchema } from '../../../../src/graphql/schema.js';
import { createWatching } from '../../../../src/jobs/watching.js';
import type { Logger } from '../../../../src/recovery/ports.js';
import type { Recovery } from '../../../../src/recovery/recovery.js';
import { Scopes } from '../../../../src/recovery/scopes/scopes.js';
import { IN_MEMORY } from '../../../../src/store/sqlite.js';
import { openStore, type Store } from '../../../../src/store/store.js';
import { createSystemClock } from '../../../../src/process/systemClock.js';
import { aJob, serverAt } from '../../../../test/domain/kit/jobs.js';
import { ScriptedDrs } from '../../../../test/jobs/kit/scriptedDrs.js';
import { PROJECT } from '../../kit/programs.js';

const SCOPE = 'bench/us-east-1';
const POLL_MS = 1_000;
const A_DAY_MS = 24 * 3_600_000;

export interface Feed {
  readonly schema: ReturnType<typeof createSchema>;
  readonly store: Store;
  readonly jobID: JobID;
  readonly createContext: () => GraphQLContext;
}

export const clock = createSystemClock();

/** Nobody reads it. */
export const logger: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: (_, event) => void process.stderr.write(`${event}\n`),
};

/** A job of so many servers; prints where a POST makes it change. */
export async function startFeed(servers: number): Promise<Feed> {
  const drs = new ScriptedDrs(clock);
  const participatingServers = Array.from({ length: servers }, (_, place) => serverAt(place + 1, 'PENDING'));
  const job = aJob({ scope: SCOPE, participatingServers });
  drs.set(job);
  const store = await openStore({ kind: 'sqlite', folder: IN_MEMORY }, clock, logger);
  const watching = createWatching({
    ...{ drs, store, clock, logger, scope: SCOPE },
    replicaID: 'bench',
    pollIntervalMs: POLL_MS,
    retentionMs: A_DAY_MS,
    onNewJob: () => undefined,
  });
  await watching.start();
  changeWhenTold(drs, job.jobID);
  const scopes = new Scopes([{ name: SCOPE, accountID: null, region: 'us-east-1', recovery: {} }]);
  // Of all use cases the subscription needs these.
  const recovery = {
    scopes,
    watchJob: (jobID: JobID, _: string | null, after: string | null) => watching.watchJob(jobID, after),
  } as unknown as Recovery;
  const contexts = createContexts({ for: () => recovery }, () => clock.now(), POLL_MS);
  const schema = createSchema(readFileSync(new URL('schema.graphql', PROJECT), 'utf8'));
  return { schema, store, jobID: job.jobID, createContext: () => contexts.forSubscription(ANONYMOUS) };
}

/** One server after the other goes to and fro. */
function changeWhenTold(drs: ScriptedDrs, jobID: JobID): void {
  let changes = 0;
  const control = createServer((_, response) => {
    drs.change(jobID, (job) => {
      const place = changes % job.participatingServers.length;
      const status =
        Math.floor(changes / job.participatingServers.length) % 2 === 0 ? 'IN_PROGRESS' : 'PENDING';
      changes += 1;
      return {
        ...job,
        participatingServers: job.participatingServers.with(place, serverAt(place + 1, status)),
      };
    });
    response.end();
  });
  control.listen(0, '127.0.0.1', () => {
    process.stdout.write(`control on http://127.0.0.1:${(control.address() as AddressInfo).port}\n`);
  });
}
