// How far a replication that follows a plan has come at an instant.
import type { ReplicationPlan } from '../world/failbackRecord.js';

export type ReplicationPhase = 'NOT_STARTED' | 'INITIATING' | 'INITIAL_SYNC' | 'CONTINUOUS';

export interface InitiationStep<Name extends string> {
  readonly name: Name;
  readonly status: 'NOT_STARTED' | 'IN_PROGRESS' | 'SUCCEEDED';
}

export const FAILBACK_CLIENT_STEPS = [
  'LINK_FAILBACK_CLIENT_WITH_RECOVERY_INSTANCE',
  'COMPLETE_VOLUME_MAPPING',
  'ESTABLISH_RECOVERY_INSTANCE_COMMUNICATION',
  'DOWNLOAD_REPLICATION_SOFTWARE_TO_FAILBACK_CLIENT',
  'CONFIGURE_REPLICATION_SOFTWARE',
  'PAIR_AGENT_WITH_REPLICATION_SOFTWARE',
  'ESTABLISH_AGENT_REPLICATOR_SOFTWARE_COMMUNICATION',
] as const;

export function replicationPhaseAt(plan: ReplicationPlan, now: number): ReplicationPhase {
  if (now < plan.initiatedAt) return 'NOT_STARTED';
  if (now < plan.firstByteAt) return 'INITIATING';
  return now < plan.caughtUpAt ? 'INITIAL_SYNC' : 'CONTINUOUS';
}

/** The steps of the initiation are equally long. */
export function stepsDoneAt(
  steps: number,
  { initiatedAt, firstByteAt }: ReplicationPlan,
  now: number,
): number {
  return Math.floor(steps * shareBetween(initiatedAt, firstByteAt, now));
}

export function initiationStepsAt<Name extends string>(
  names: readonly Name[],
  plan: ReplicationPlan,
  now: number,
): InitiationStep<Name>[] {
  const done = stepsDoneAt(names.length, plan, now);
  return names.map((name, index) => {
    if (index < done) return { name, status: 'SUCCEEDED' };
    return { name, status: index === done ? 'IN_PROGRESS' : 'NOT_STARTED' };
  });
}

/** From 0 to 1. */
export function replicatedShareAt({ firstByteAt, caughtUpAt }: ReplicationPlan, now: number): number {
  return shareBetween(firstByteAt, caughtUpAt, now);
}

function shareBetween(from: number, to: number, now: number): number {
  return Math.min(1, Math.max(0, (now - from) / (to - from)));
}
