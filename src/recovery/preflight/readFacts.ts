// Asks DRS what a preflight has to know: everything about all servers in one call an operation, and what DRS tells of one server a
// call in turns, four at a time over all preflights of the scope, so that who watches keeps getting through. What is late is given up.
import { type DrsFailure, failed, type Result, success } from '../../domain/failure.js';
import type { PreflightedStart } from '../../domain/preflight.js';
import type { RecoveryInstance } from '../../domain/recovery.js';
import type { SourceServer } from '../../domain/sourceServer.js';
import type { Clock, DrsReader, JobWatching } from '../ports.js';
import { DEFAULT_MAX_AGE_MS } from '../reading/maxAge.js';
import { readAllPages } from '../reading/readAllPages.js';
import type { ReadByID } from '../reading/sharedReads.js';
import type { Setup } from '../reading/setup/setup.js';
import type { Turns } from '../reading/turns.js';
import type { Facts, ServerFacts } from './facts.js';
import { readOpenJobs } from './readOpenJobs.js';
import { readSnapshot } from './readSnapshot.js';
import { isLatestToBeHad } from './recoveryPoint.js';

export interface FactParts {
  readonly drs: DrsReader;
  readonly sourceServersByID: ReadByID<string, SourceServer>;
  readonly setup: Pick<Setup, 'launchConfiguration'>;
  readonly watching: Pick<JobWatching, 'openJobs'>;
  readonly clock: Pick<Clock, 'now'>;
  /** For what is read one call a server. */
  readonly turns: Turns;
}

type Asked = PreflightedStart['sourceServers'][number];

/** DescribeRecoveryInstances takes so many ids, and no start has more servers. */
const MOST_INSTANCES_A_PAGE = 200;

/** Never rejects; what has not come when `signal` aborts is a failure. */
export async function readFacts(
  parts: FactParts,
  { sourceServers }: PreflightedStart,
  signal: AbortSignal,
): Promise<Facts> {
  const ids = sourceServers.map(({ sourceServerID }) => sourceServerID);
  const [servers, openJobs, instances] = await Promise.all([
    inTime(signal, () => parts.sourceServersByID(ids)),
    inTime(signal, () => readOpenJobs(parts, signal)),
    inTime(signal, () => readInstances(parts, ids, signal)),
  ]);
  const known = sourceServers.map((asked) => ({
    ...asked,
    server: firstOf(servers, (server) => server.sourceServerID === asked.sourceServerID),
    job: firstOf(openJobs, ({ participatingServers }) =>
      participatingServers.some((server) => server.sourceServerID === asked.sourceServerID),
    ),
    instances: allOf(instances, (instance) => instance.sourceServerID === asked.sourceServerID),
  }));
  return { servers: await withDetails(parts, known, signal), openJobs };
}

type KnownServer = Omit<ServerFacts, 'snapshot' | 'launchConfiguration'>;

/** Recovery points get their turns before launch configurations: without one there is no recovery. */
async function withDetails(
  parts: FactParts,
  servers: readonly KnownServer[],
  signal: AbortSignal,
): Promise<readonly ServerFacts[]> {
  const snapshots = servers.map((server) =>
    needsSnapshot(server) ? readPoint(parts, server, signal) : undefined,
  );
  const launches = servers.map((server) =>
    serverIn(server) === null ? undefined : readLaunchConfiguration(parts, server, signal),
  );
  return Promise.all(
    servers.map(async (server, index) => ({
      ...server,
      snapshot: await snapshots[index],
      launchConfiguration: await launches[index],
    })),
  );
}

function needsSnapshot(server: KnownServer): boolean {
  const present = serverIn(server);
  return present !== null && (server.recoverySnapshotID !== null || !isLatestToBeHad(present));
}

function serverIn({ server }: KnownServer): SourceServer | null {
  return server.ok ? server.value : null;
}

function readPoint({ drs, turns }: FactParts, asked: Asked, signal: AbortSignal) {
  return turns(() => inTime(signal, () => readSnapshot(drs, asked, signal)));
}

function readLaunchConfiguration(
  { setup, turns }: FactParts,
  { sourceServerID }: Asked,
  signal: AbortSignal,
) {
  return turns(() => inTime(signal, () => setup.launchConfiguration(sourceServerID, DEFAULT_MAX_AGE_MS)));
}

function readInstances(
  { drs }: FactParts,
  sourceServerIDs: readonly string[],
  signal: AbortSignal,
): Promise<Result<readonly RecoveryInstance[]>> {
  return readAllPages(
    (page) => drs.describeRecoveryInstances({ sourceServerIDs }, page, { signal }),
    MOST_INSTANCES_A_PAGE,
  );
}

function allOf<Item>(read: Result<readonly Item[]>, isIt: (item: Item) => boolean): Result<readonly Item[]> {
  return read.ok ? success(read.value.filter(isIt)) : read;
}

function firstOf<Item>(read: Result<readonly Item[]>, isIt: (item: Item) => boolean): Result<Item | null> {
  return read.ok ? success(read.value.find(isIt) ?? null) : read;
}

/** What is read, or that it took too long; nothing is begun any more once the time is over. */
async function inTime<Value>(
  signal: AbortSignal,
  read: () => Promise<Result<Value>>,
): Promise<Result<Value>> {
  if (signal.aborted) return failed(TOO_LATE);
  let forget = (): void => undefined;
  const late = new Promise<Result<Value>>((resolve) => {
    const tell = () => resolve(failed(TOO_LATE));
    signal.addEventListener('abort', tell);
    forget = () => signal.removeEventListener('abort', tell);
  });
  try {
    return await Promise.race([read(), late]);
  } finally {
    forget();
  }
}

const TOO_LATE: DrsFailure = {
  kind: 'ServiceUnavailableError',
  message: 'DRS did not answer within the 20 seconds that a preflight takes.',
  isRetryable: true,
  awsRequestID: null,
  code: 'GatewayPreflightTooLate',
};
