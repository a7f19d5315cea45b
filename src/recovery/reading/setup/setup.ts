// How recovery is set up: what DRS tells of one thing a call, or in lists that hardly change. It is remembered for half a minute unless
// a caller wants it fresher; a change through this gateway makes it forget what it changed.
import type { FailbackReplicationConfiguration } from '../../../domain/failback.js';
import { type Result, success } from '../../../domain/failure.js';
import type { RecoveryInstanceID, SourceServerID } from '../../../domain/ids.js';
import { instantOf } from '../../../domain/instant.js';
import type { LaunchActions, LaunchConfiguration } from '../../../domain/launchConfiguration.js';
import type { ReplicationConfiguration } from '../../../domain/replicationConfiguration.js';
import type { Clock } from '../../ports.js';
import type { DrsSetupReader } from '../../setupPorts.js';
import { LIST_PAGE_SIZE, readAllPages } from '../readAllPages.js';
import { createRememberedReads } from '../rememberedReads.js';
import { createSetupLists, type SetupListReads } from './setupLists.js';
import { createSourceNetworks, type SourceNetworks } from './sourceNetworks.js';
import { createTurns } from '../turns.js';

/** Of one scope. `maxAgeMs`: how old the answer may be, in milliseconds; 0 asks DRS. */
export interface Setup extends SetupListReads {
  launchConfiguration(id: SourceServerID, maxAgeMs: number): Promise<Result<LaunchConfiguration>>;
  replicationConfiguration(id: SourceServerID, maxAgeMs: number): Promise<Result<ReplicationConfiguration>>;
  failbackReplicationConfiguration(
    id: RecoveryInstanceID,
    maxAgeMs: number,
  ): Promise<Result<FailbackReplicationConfiguration>>;
  /** Of a source server or a launch configuration template. */
  launchActions(resourceId: string, maxAgeMs: number): Promise<Result<LaunchActions>>;
  readonly sourceNetworks: Omit<SourceNetworks, 'forget'>;
  /** Something with this id was changed: whatever is remembered of it, alone or in a list, is read anew. */
  forget(id: string): void;
}

/** Each single thing is a call: so many are under way at a time, or a page of servers would keep all other reads from their turn. */
const MOST_CALLS_AT_ONCE = 4;
/** DRS replicates 300 servers an account by default. */
const MOST_THINGS = 1_000;

export function createSetup(drs: DrsSetupReader, clock: Clock): Setup {
  const things = createThings(drs, clock);
  const lists = createSetupLists(drs, clock);
  const networks = createSourceNetworks(drs, clock);
  return {
    launchConfiguration: (id, maxAgeMs) => things.launchConfigurations.read(id, maxAgeMs),
    replicationConfiguration: (id, maxAgeMs) => things.replicationConfigurations.read(id, maxAgeMs),
    failbackReplicationConfiguration: (id, maxAgeMs) => things.failbackConfigurations.read(id, maxAgeMs),
    launchActions: (resourceId, maxAgeMs) => things.launchActions.read(resourceId, maxAgeMs),
    sourceNetworks: networks,
    ...lists.reads,
    forget: (id) => {
      for (const memory of Object.values(things)) memory.forget(id);
      networks.forget(id);
      lists.forget();
    },
  };
}

/** What is read one call a thing. */
function createThings(drs: DrsSetupReader, clock: Clock) {
  const turns = createTurns(MOST_CALLS_AT_ONCE);
  const remembered = <Key extends string, Value>(read: (id: Key) => Promise<Result<Value>>) =>
    createRememberedReads<Key, Value>({
      clock,
      most: MOST_THINGS,
      nameOf: (id) => id,
      read: (id) => turns(() => read(id)),
    });
  return {
    launchConfigurations: remembered((id: SourceServerID) => drs.getLaunchConfiguration(id)),
    replicationConfigurations: remembered((id: SourceServerID) => drs.getReplicationConfiguration(id)),
    failbackConfigurations: remembered((id: RecoveryInstanceID) =>
      drs.getFailbackReplicationConfiguration(id),
    ),
    launchActions: remembered(async (resourceId: string) => {
      const observedAt = instantOf(clock.now());
      const read = await readAllPages((page) => drs.listLaunchActions(resourceId, page), LIST_PAGE_SIZE);
      return read.ok ? success({ actions: read.value, observedAt }) : read;
    }),
  };
}
