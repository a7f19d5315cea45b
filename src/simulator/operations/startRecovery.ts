// StartRecovery: all or nothing. What is wrong with the first server in the list decides what is answered.
import { jobAt } from '../lifecycle/jobAt.js';
import { snapshotsOf } from '../lifecycle/recoverySnapshots.js';
import { startLaunchJob, type LaunchRequest } from '../lifecycle/startJob.js';
import { assertNoScriptedRefusal } from '../refusals/assertNoScriptedRefusal.js';
import { assertNotBusy } from '../refusals/assertNotBusy.js';
import { assertTagCount } from '../refusals/assertTagCount.js';
import { assertUnique } from '../refusals/assertUnique.js';
import { assertWithinQuotas } from '../refusals/assertWithinQuotas.js';
import { recoverySnapshotID, sourceServerID, tagsMap } from '../validation/requestShapes.js';
import { ConnectionCut, resourceNotFound } from '../wire/errors.js';
import type { World } from '../world/world.js';
import { defineOperation } from './operation.js';

export const startRecovery = defineOperation({
  name: 'StartRecovery',
  successStatus: 202,
  input: {
    type: 'structure',
    members: {
      sourceServers: {
        type: 'list',
        min: 1,
        max: 200,
        member: {
          type: 'structure',
          members: { sourceServerID, recoverySnapshotID },
          required: ['sourceServerID'],
        },
      },
      isDrill: { type: 'boolean' },
      tags: tagsMap,
    },
    required: ['sourceServers'],
  },
  run(world, { sourceServers, isDrill = false, tags = {} }, { jobsHiddenMs = 0 }) {
    const ids = sourceServers.map((entry) => entry.sourceServerID);
    assertUnique('sourceServers', ids, 'sourceServerID');
    assertTagCount(tags);
    const servers = sourceServers.map((entry, index) => toLaunchable(world, entry, index));
    assertWithinQuotas(world, servers.length);
    const job = startLaunchJob(world, { isDrill, servers, tags, hiddenMs: jobsHiddenMs });
    if (servers.some(({ server }) => server.behaviour === 'lostAnswer')) throw new ConnectionCut();
    return { job: jobAt(world, job) };
  },
});

function toLaunchable(
  world: World,
  entry: { readonly sourceServerID: string; readonly recoverySnapshotID?: string },
  index: number,
): LaunchRequest['servers'][number] {
  const server = world.sourceServers.get(entry.sourceServerID);
  if (server === undefined) throw resourceNotFound('SOURCE_SERVER', entry.sourceServerID);
  assertNoScriptedRefusal(server, index, world.accountID);
  assertNotBusy(world, server.sourceServerID);
  const wanted = entry.recoverySnapshotID;
  if (wanted === undefined) return { server };
  const snapshot = snapshotsOf(world, server).find(({ snapshotID }) => snapshotID === wanted);
  if (snapshot === undefined) throw resourceNotFound('RECOVERY_SNAPSHOT', wanted);
  return { server, snapshotTakenAt: snapshot.takenAt };
}
