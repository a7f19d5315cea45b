// The state that every contender shows: read once from the simulator by the gateway's own adapter, and answered from memory afterwards, so that
// what is compared is GraphQL over HTTP and not the way to DRS.
import { readFileSync, writeFileSync } from 'node:fs';

import type { Job } from '../../../src/domain/job.js';
import { type Result, success } from '../../../src/domain/failure.js';
import type { RecoverySnapshot } from '../../../src/domain/recovery.js';
import type { SourceServer } from '../../../src/domain/sourceServer.js';
import { createDrs } from '../../../src/drs/drs.js';
import type { DrsReader, Logger, Page, PageRequest } from '../../../src/recovery/ports.js';
import { startSimulator } from '../../../src/simulator/simulator.js';
import { createSystemClock } from '../../../src/process/systemClock.js';

export const SCOPE = { name: '123456789012/us-east-1', accountID: '123456789012', region: 'us-east-1' };
const nothing = (): void => undefined;
export const SILENT: Logger = { debug: nothing, info: nothing, warn: nothing, error: nothing };

const SERVERS = 60;
const SERVERS_OF_JOB = 20;
const SEND_WITHIN_MS = 10_000;

export interface State {
  readonly job: Job;
  readonly servers: readonly SourceServer[];
  /** By source server. */
  readonly snapshots: Readonly<Record<string, readonly RecoverySnapshot[]>>;
}

/** Writes the state to a file, for `loadState` in another process. */
export async function saveState(file: string): Promise<State> {
  const { region } = SCOPE;
  const simulator = await startSimulator({ port: 0, speed: 1, servers: SERVERS, region });
  const clock = createSystemClock();
  const credentials = { accessKeyId: 'simulator', secretAccessKey: 'simulator' };
  const reach = { scope: SCOPE.name, region, endpoint: simulator.url, credentials };
  const drs = createDrs({ ...reach, clock, logger: SILENT, callsPerSecond: 1_000 });
  try {
    const servers = (await valueOf(drs.describeSourceServers({}, {}))).items.slice(0, SERVERS);
    const started = servers
      .slice(0, SERVERS_OF_JOB)
      .map(({ sourceServerID }) => ({ sourceServerID, recoverySnapshotID: null }));
    const command = { sourceServers: started, isDrill: true, tags: [{ key: 'purpose', value: 'bench' }] };
    const start = await drs.startRecovery(command, clock.now() + SEND_WITHIN_MS);
    if (start.kind !== 'done') throw new Error(`no job was started: ${start.failure.message}`);
    const snapshots: Record<string, readonly RecoverySnapshot[]> = {};
    for (const { sourceServerID: id } of servers)
      snapshots[id] = (await valueOf(drs.describeRecoverySnapshots(id, {}, {}))).items;
    const state = { job: start.value, servers, snapshots };
    writeFileSync(file, JSON.stringify(state));
    return state;
  } finally {
    drs.close();
    await simulator.stop();
  }
}

export function loadState(file: string): State {
  return JSON.parse(readFileSync(file, 'utf8')) as State;
}

async function valueOf<Value>(reading: Promise<Result<Value>>): Promise<Value> {
  const read = await reading;
  if (!read.ok) throw new Error(`the simulator cannot be read: ${read.failure.message}`);
  return read.value;
}

type Answered = Pick<DrsReader, 'describeJobs' | 'describeSourceServers' | 'describeRecoverySnapshots'>;

/** DRS, answering from the state; what the queries do not ask for it does not know. */
export function createMemoryReader({ job, servers, snapshots }: State): Answered {
  return {
    describeJobs: ({ jobIDs }, at) =>
      page(
        [job].filter((each) => jobIDs?.includes(each.jobID) ?? true),
        at,
      ),
    describeSourceServers: ({ sourceServerIDs: ids }, at) =>
      page(ids === undefined ? servers : servers.filter((each) => ids.includes(each.sourceServerID)), at),
    describeRecoverySnapshots: (id, _, at) => page(snapshots[id] ?? [], at),
  };
}

function page<Item>(items: readonly Item[], { maxResults }: PageRequest): Promise<Result<Page<Item>>> {
  return Promise.resolve(success({ items: items.slice(0, maxResults), nextToken: null }));
}
