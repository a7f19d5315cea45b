// What stands in the way of a launch, or gives way to it: the job that has the server, the instance that is there already, and what
// DRS would launch with.
import type { PreflightFinding } from '../../domain/preflight.js';
import type { RecoveryInstance } from '../../domain/recovery.js';
import type { ServerFacts } from './facts.js';
import { finding, unverified } from './finding.js';

export function jobFindings({
  sourceServerID: id,
  job,
}: Pick<ServerFacts, 'sourceServerID' | 'job'>): readonly PreflightFinding[] {
  if (!job.ok) return [unverified('job', `${id} is in a job`, job.failure)];
  if (job.value === null) return [];
  const { jobID, initiatedBy } = job.value;
  return [
    finding({
      code: 'IN_A_JOB',
      severity: 'ERROR',
      message: `${id} is in the job ${jobID} (${initiatedBy?.raw ?? 'DRS does not say by what'}), and DRS takes a server into one job at a time.`,
      remedy: 'Follow the job with "jobUpdates", and make the preflight again when it is over.',
      subject: jobID,
      job: job.value,
    }),
  ];
}

export function instanceFindings(
  { sourceServerID: id, instances }: Pick<ServerFacts, 'sourceServerID' | 'instances'>,
  isDrill: boolean,
): readonly PreflightFinding[] {
  if (!instances.ok)
    return [unverified('recoveryInstances', `${id} has a recovery instance already`, instances.failure)];
  return instances.value.map((instance) => existingInstance(id, instance, isDrill));
}

function existingInstance(id: string, instance: RecoveryInstance, isDrill: boolean): PreflightFinding {
  const { recoveryInstanceID, ec2InstanceState } = instance;
  const state = ec2InstanceState?.raw ?? 'in a state that DRS does not say';
  const isGone = ec2InstanceState?.known === 'TERMINATED' || ec2InstanceState?.known === 'NOT_FOUND';
  const named = `${id} has the recovery instance ${recoveryInstanceID} (${origin(instance)}, ${state})`;
  return finding({
    code: 'EXISTING_RECOVERY_INSTANCE',
    severity: isGone ? 'INFO' : 'WARNING',
    message: isGone ? `${named}; a launch takes its place.` : `${named}: ${replacement(instance, isDrill)}`,
    remedy: isGone
      ? 'Nothing: there is nothing left of it.'
      : 'Make sure that nobody needs it and that its data is saved, or leave this server out.',
    subject: recoveryInstanceID,
    recoveryInstance: instance,
  });
}

function origin({ isDrill }: RecoveryInstance): string {
  if (isDrill === null) return 'DRS does not say of what';
  return isDrill ? 'of a drill' : 'of a real recovery';
}

/** Somebody may be working on what a real recovery left; what is said of a real recovery must not be overlooked. */
function replacement(existing: RecoveryInstance, isDrill: boolean): string {
  if (existing.isDrill !== true)
    return 'A LAUNCH TERMINATES IT. It may be what everybody works on now: all that was written there since is lost.';
  return isDrill
    ? 'a launch terminates it.'
    : 'A REAL RECOVERY TERMINATES IT AND TAKES ITS PLACE: whatever was tested or kept there is lost.';
}

export function launchConfigurationFindings({
  sourceServerID: id,
  launchConfiguration: read,
}: Pick<ServerFacts, 'sourceServerID' | 'launchConfiguration'>): readonly PreflightFinding[] {
  if (read === undefined) return [];
  if (!read.ok && read.failure.kind !== 'ResourceNotFoundError')
    return [unverified('launchConfiguration', `${id} has a launch template`, read.failure)];
  if (read.ok && read.value.ec2LaunchTemplateID !== null) return [];
  return [
    finding({
      code: 'LAUNCH_TEMPLATE_MISSING',
      severity: 'WARNING',
      message: read.ok
        ? `The launch configuration of ${id} names no EC2 launch template: DRS may launch it with other settings than you expect, or not at all.`
        : `DRS has no launch configuration for ${id}: it may be launched with other settings than you expect, or not at all.`,
      remedy:
        'Look at its launch settings in the AWS console; saving them there makes a new launch template.',
    }),
  ];
}
