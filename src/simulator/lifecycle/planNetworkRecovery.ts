// The plan of a job for source networks: each is deployed, updated or associated at its own pace, then the launch templates of its
// servers are made to use it.
import type { JobLogEventData } from '../shapes/job.js';
import type { NetworkRecoveryKind, NetworkStack, SourceNetworkRecord } from '../world/sourceNetworkRecord.js';
import { planJob, type JobKind, type JobOrder, type JobPart, type PlannedJob } from './planJob.js';
import { createPace } from './stages.js';
import { createTimeline, type Timeline } from './timeline.js';

export interface NetworkOrder {
  readonly network: SourceNetworkRecord;
  readonly kind: NetworkRecoveryKind;
  readonly stack: NetworkStack;
}

export interface NetworkRecoveryOrder extends JobOrder {
  readonly networks: readonly NetworkOrder[];
}

export interface NetworkPart extends JobPart, NetworkOrder {
  readonly succeeds: boolean;
  readonly recoveredAt: number;
}

interface Stage {
  readonly name: 'DEPLOY_NETWORK_CONFIGURATION' | 'UPDATE_NETWORK_CONFIGURATION' | 'UPDATE_LAUNCH_TEMPLATE';
  readonly seconds: number;
  readonly fails: boolean;
}

export function planNetworkRecovery(order: NetworkRecoveryOrder): PlannedJob<NetworkPart> {
  const kind = { type: 'LAUNCH', initiatedBy: initiatorOf(order.networks), neverEnds: false } as const;
  return planJob(order, kind, (startsAt) =>
    order.networks.map((network) => planNetwork(order, network, startsAt)),
  );
}

/** A job that deploys anything new is called after that. */
function initiatorOf(networks: readonly NetworkOrder[]): JobKind['initiatedBy'] {
  const kinds = new Set(networks.map(({ kind }) => kind));
  if (kinds.has('ASSOCIATE')) return 'ASSOCIATE_NETWORK_RECOVERY';
  return kinds.has('CREATE') ? 'CREATE_NETWORK_RECOVERY' : 'UPDATE_NETWORK_RECOVERY';
}

function planNetwork(job: JobOrder, order: NetworkOrder, startsAt: number): NetworkPart {
  const { sourceNetworkID, behaviour } = order.network;
  const timeline = createTimeline(startsAt, job.speed);
  const succeeds = behaviour !== 'recoveryFails';
  const pace = createPace(job.chance, job.jobID, sourceNetworkID);
  timeline.wait(pace('cleanupDelay'));
  timeline.become('IN_PROGRESS');
  for (const stage of stagesOf(order.kind, pace, succeeds)) runStage(timeline, order, stage);
  timeline.become(succeeds ? 'LAUNCHED' : 'FAILED');
  const resource = { sourceNetworkID, statuses: timeline.statuses };
  return { ...order, timeline, resource, succeeds, recoveredAt: timeline.at };
}

/** Without the last one where the first fails. */
function stagesOf(
  kind: NetworkRecoveryKind,
  pace: ReturnType<typeof createPace>,
  succeeds: boolean,
): Stage[] {
  const templates = {
    name: 'UPDATE_LAUNCH_TEMPLATE',
    seconds: pace('launchTemplates'),
    fails: !succeeds,
  } as const;
  if (kind === 'ASSOCIATE') return [templates];
  const name = kind === 'CREATE' ? 'DEPLOY_NETWORK_CONFIGURATION' : 'UPDATE_NETWORK_CONFIGURATION';
  const network = { name, seconds: pace('networkStack'), fails: !succeeds } as const;
  return succeeds ? [network, templates] : [network];
}

function runStage(timeline: Timeline, order: NetworkOrder, { name, seconds, fails }: Stage): void {
  // The VPC is known before its launch templates are changed, so the last stage names it from its start on.
  timeline.record(`${name}_START`, eventDataOf(order, name === 'UPDATE_LAUNCH_TEMPLATE'));
  timeline.wait(seconds);
  if (!fails) {
    timeline.record(`${name}_END`, eventDataOf(order, true));
    return;
  }
  const rawError = `The stack ${order.stack.name} is in the state ROLLBACK_COMPLETE: the CIDR block of the VPC conflicts with another.`;
  timeline.record(`${name}_FAILED`, { ...eventDataOf(order, false), rawError });
  timeline.record('NETWORK_RECOVERY_FAIL', { ...eventDataOf(order, false), rawError });
}

function eventDataOf({ network, stack }: NetworkOrder, isDeployed: boolean): JobLogEventData {
  return {
    eventResourceData: {
      sourceNetworkData: {
        sourceNetworkID: network.sourceNetworkID,
        sourceVpc: network.sourceVpcID,
        ...(isDeployed ? { targetVpc: stack.vpcID } : {}),
        stackName: stack.name,
      },
    },
  };
}
