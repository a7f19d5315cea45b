// The post-launch actions that about one server in four runs: what to check on a machine that has just come up.
import type { LaunchAction } from '../shapes/job.js';
import type { Chance } from '../world/chance.js';
import type { PlannedActionRun } from '../world/jobPlan.js';
import type { Timeline } from './timeline.js';

/** Every server has these; only where its launch configuration says so are they run. */
export const LAUNCH_ACTIONS: readonly LaunchAction[] = [
  {
    actionId: '3c1a9a5e-6c5b-4f0e-9d0a-0f6d2b7c1e01',
    actionCode: 'AWS-RunShellScript',
    type: 'SSM_COMMAND',
    name: 'Process status validation',
    active: true,
    order: 1001,
    actionVersion: '1',
    optional: false,
    parameters: { processName: { value: 'drs-process-name', type: 'SSM_STORE' } },
    description: 'Verifies that the processes are running after launch.',
    category: 'VALIDATION',
  },
  {
    actionId: '8b7d4c92-1f3e-4a6b-8c2d-5e9f0a1b2c02',
    actionCode: 'AWSMigration-VerifyMountedVolumes',
    type: 'SSM_AUTOMATION',
    name: 'Volume integrity validation',
    active: true,
    order: 1002,
    actionVersion: '$LATEST',
    optional: true,
    parameters: { instanceId: { value: 'recovery.instance.id', type: 'DYNAMIC' } },
    description: 'Verifies that the EBS volumes are mounted and can be read.',
    category: 'VALIDATION',
  },
];

/** One after the other from where the timeline stands. */
export function planActionRuns(
  chance: Chance,
  timeline: Timeline,
  secondsEach: number,
  ...labels: readonly string[]
): PlannedActionRun[] {
  return LAUNCH_ACTIONS.map((action) => {
    const startsAt = timeline.at;
    timeline.wait(secondsEach);
    return {
      startsAt,
      endsAt: timeline.at,
      runId: chance.uuid('action run', action.actionId, ...labels),
      action,
    };
  });
}
