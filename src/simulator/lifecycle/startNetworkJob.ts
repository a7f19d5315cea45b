// Starts jobs for source networks, and writes down what follows from them for the networks.
import type { Tags } from '../shapes/job.js';
import type { JobPlan } from '../world/jobPlan.js';
import { recordJob } from '../world/jobs.js';
import { stackAt, type NetworkRecoveryKind, type SourceNetworkRecord } from '../world/sourceNetworkRecord.js';
import type { World } from '../world/world.js';
import { planNetworkRecovery, type NetworkPart } from './planNetworkRecovery.js';
import { createOrder } from './startJob.js';

export interface NetworkRequest {
  readonly network: SourceNetworkRecord;
  readonly kind: NetworkRecoveryKind;
  readonly stackName: string;
}

export function startNetworkJob(
  world: World,
  requests: readonly NetworkRequest[],
  tags: Tags,
  hiddenMs: number,
): JobPlan {
  const { plan, parts } = planNetworkRecovery({
    ...createOrder(world, hiddenMs),
    networks: requests.map(({ network, kind, stackName }) => ({
      network,
      kind,
      stack: { name: stackName, vpcID: vpcIDOf(world, network, stackName) },
    })),
  });
  for (const part of parts) recordRecovery(world, plan, part);
  recordJob(world, plan, tags);
  return plan;
}

function recordRecovery(
  world: World,
  { jobID, createdAt }: JobPlan,
  { network, kind, stack, succeeds, recoveredAt }: NetworkPart,
): void {
  const before = stackAt(network, createdAt);
  world.sourceNetworks.set(network.sourceNetworkID, {
    ...network,
    ...(before === undefined ? {} : { stack: before }),
    lastRecovery: { jobID, calledAt: createdAt, endsAt: recoveredAt, kind, succeeds, stack },
  });
}

/** The same for the same stack, so that whoever goes back to an earlier one gets its VPC. */
function vpcIDOf({ chance }: World, { sourceNetworkID }: SourceNetworkRecord, stackName: string): string {
  return `vpc-${chance.hex(17, 'recovered vpc', sourceNetworkID, stackName)}`;
}
