// The part of a launch in which the data is chosen: a snapshot is taken, or an earlier one is used.
import type { LaunchSource } from './launchSource.js';
import type { createPace } from './stages.js';
import type { Timeline } from './timeline.js';

/** When the data was taken that will be launched; undefined when there is none. */
export function planSnapshot(
  timeline: Timeline,
  pace: ReturnType<typeof createPace>,
  sourceServerID: string,
  source: LaunchSource,
): number | undefined {
  timeline.wait(pace('snapshotDelay'));
  if (source.kind === 'chosenSnapshot') return source.takenAt;
  const begunAt = timeline.at;
  timeline.record('SNAPSHOT_START', { sourceServerID });
  timeline.wait(pace('snapshot'));
  switch (source.kind) {
    case 'latest':
      timeline.record('SNAPSHOT_END', { sourceServerID });
      return begunAt - source.lagMs;
    case 'previousSnapshot':
      timeline.record('SNAPSHOT_FAIL', {
        sourceServerID,
        rawError: 'The source server is not replicating, so no snapshot of its latest state can be taken.',
      });
      timeline.record('USING_PREVIOUS_SNAPSHOT', { sourceServerID });
      return source.takenAt;
    case 'nothing':
      timeline.record('SNAPSHOT_FAIL', {
        sourceServerID,
        rawError: 'The source server has no consistent state in the staging area, and no earlier snapshot.',
      });
      return undefined;
  }
}
