// Two HTTP servers over the same parts, the same schema and the same DRS: one answers queries quickly, the other has Apollo Server execute
// everything. Time in DRS stands still, so that both are told the same. Some fields have bugs.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type GraphQLFieldResolver, isObjectType } from 'graphql';

import type { Authenticator } from '../../../src/auth/authenticator.js';
import { parseConfig } from '../../../src/config.js';
import { ANONYMOUS } from '../../../src/domain/actor.js';
import type { JobID } from '../../../src/domain/ids.js';
import { createContexts } from '../../../src/graphql/context.js';
import { Documents } from '../../../src/graphql/documents/documents.js';
import { createSchema } from '../../../src/graphql/schema.js';
import { startHttpServer } from '../../../src/http/httpServer.js';
import { createCorrelation } from '../../../src/telemetry/correlation.js';
import { NO_TRACING } from '../../../src/telemetry/ports.js';
import { noteAnswers } from '../../../src/graphql/answers/noteAnswers.js';
import type { QuicklyAnswered } from '../../../src/http/queries/quickLane.js';
import { createRecoveries } from '../../../src/recovery/recovery.js';
import { startScope } from '../../../src/gateway/servedScope.js';
import { type Simulator, startSimulator } from '../../../src/simulator/simulator.js';
import { openStore } from '../../../src/store/store.js';
import { createSystemClock } from '../../../src/process/systemClock.js';
import { recordingLogger } from '../../kit/recordingLogger.js';

export interface TwinServers {
  readonly quickUrl: string;
  readonly apolloUrl: string;
  /** What the quick one answered without Apollo Server, in order. */
  readonly quickly: readonly QuicklyAnswered[];
  readonly simulator: Simulator;
  /** Lets time in DRS go on by so many milliseconds. */
  pass(ms: number): void;
  /** Waits until the gateway's own log has the job, and its end where it is over: some fields tell more from then on. */
  recorded(jobID: JobID, isOver: boolean): Promise<void>;
  stop(): Promise<void>;
}

const REGION = 'us-east-1';
const ACCOUNT = '123456789012';
const CREDENTIALS = { accessKeyId: 'simulator', secretAccessKey: 'simulator' };
const MORE_THAN_IS_ASKED = 100_000;
const MOST_ENTRIES = 100;
const LOOK_EVERY_MS = 50;

/** `Bearer nobody` may do nothing, everybody else everything. */
const LOGINS: Authenticator = {
  authenticate: (authorization) => {
    const actor = authorization === 'Bearer nobody' ? { ...ANONYMOUS, access: [] } : ANONYMOUS;
    return Promise.resolve({ ok: true, actor });
  },
};

/** What no client may read. */
export const SECRET = 'the password is 1234';

export async function startTwinServers(): Promise<TwinServers> {
  const folder = await mkdtemp(join(tmpdir(), 'twins-'));
  const parsed = parseConfig({ PORT: '0', DATA_DIR: folder });
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  const { config } = parsed;
  const logger = recordingLogger();
  const clock = createSystemClock();
  const store = await openStore(config.store, clock, logger);
  let nowMs = clock.now();
  const simulator = await startSimulator({
    port: 0,
    speed: 60,
    servers: 6,
    region: REGION,
    now: () => nowMs,
  });
  const stops: (() => Promise<void>)[] = [];
  const drs = { endpoint: simulator.url, region: REGION, credentials: CREDENTIALS };
  const access = {
    name: `${ACCOUNT}/${REGION}`,
    accountID: ACCOUNT,
    region: REGION,
    drs: { ...drs, callsPerSecond: MORE_THAN_IS_ASKED },
    isApprovalRequired: false,
  };
  const giveUp = new AbortController().signal;
  const scope = await startScope({ config, clock, logger, store, replicaID: 'one', giveUp, access }, stops);
  const { validMs: approvalValidMs } = config.approval;
  const recoveries = createRecoveries({ ...store, scopes: [scope], approvalValidMs, clock, logger });
  const schema = createSchema(await readFile(new URL('../../../schema.graphql', import.meta.url), 'utf8'));
  noteAnswers(schema); // as the gateway has it
  withBugs(schema);
  const quickly: QuicklyAnswered[] = [];
  const start = (quickQueries: boolean) =>
    startHttpServer({
      host: config.host,
      port: 0,
      schema,
      documents: new Documents(schema, config.documents),
      authenticator: LOGINS,
      contexts: createContexts(recoveries, () => clock.now(), config.pollIntervalMs),
      origins: { boundTo: config.host, corsOrigins: [], explorer: 'off', isReal: false },
      readiness: () => ({ isReady: true }),
      traffic: config.traffic,
      createRequestLimiter: store.createRequestLimiter,
      sockets: config.sockets,
      quickQueries,
      onQuickAnswer: (answer) => quickly.push(answer),
      clock,
      logger,
      correlation: createCorrelation(),
      tracing: NO_TRACING,
    });
  const [quick, apollo] = [await start(true), await start(false)];
  return {
    quickUrl: `http://127.0.0.1:${quick.port}`,
    apolloUrl: `http://127.0.0.1:${apollo.port}`,
    quickly,
    simulator,
    pass: (ms) => (nowMs += ms),
    recorded: async (jobID, isOver) => {
      for (;;) {
        const seen = await store.jobLog.readChanges(access.name, jobID, 0, MOST_ENTRIES);
        if (seen.some(({ isFinal }) => isFinal || !isOver)) return;
        await clock.sleep(LOOK_EVERY_MS);
      }
    },
    stop: async () => {
      await Promise.all([quick.close(), apollo.close()]);
      for (const stop of stops.toReversed()) await stop();
      await simulator.stop();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Of servers whose name ends in an odd digit: a throw, a rejection, a null that must not be, a value that is none of its type. */
function withBugs(schema: ReturnType<typeof createSchema>): void {
  const bug = (typeName: string, field: string, resolve: GraphQLFieldResolver<never, unknown>) => {
    const type = schema.getType(typeName);
    const found = isObjectType(type) ? type.getFields()[field] : undefined;
    if (found === undefined) throw new Error(`there is no ${typeName}.${field}`);
    found.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
  };
  bug('IdentificationHints', 'fqdn', ({ fqdn }: { fqdn: string | null }) => {
    if (isOdd(fqdn)) throw new Error(SECRET);
    return fqdn;
  });
  bug('IdentificationHints', 'vmWareUuid', ({ fqdn }: { fqdn: string | null }) =>
    isOdd(fqdn) ? Promise.reject(new Error(SECRET)) : Promise.resolve(null),
  );
  bug('OS', 'fullString', ({ fullString }: { fullString: string }) =>
    fullString.includes('Windows') ? { of: 'no scalar' } : fullString,
  );
  bug('JobProgress', 'succeeded', ({ total, succeeded }: { total: number; succeeded: number }) =>
    total % 2 === 0 ? 'all' : succeeded,
  );
}

function isOdd(text: string | null): boolean {
  return /[13579]\./.test(text ?? '');
}
