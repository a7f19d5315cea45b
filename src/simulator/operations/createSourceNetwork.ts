// CreateSourceNetwork: one for a VPC. Its replication is yet to be started.
import { assertTagCount } from '../refusals/assertTagCount.js';
import { accountID, awsRegion, tagsMap, vpcID } from '../validation/requestShapes.js';
import { serviceQuotaExceeded, conflictingState } from '../wire/errors.js';
import { toArn } from '../world/arn.js';
import { protects, sourceNetworksThere } from '../world/sourceNetworks.js';
import type { World } from '../world/world.js';
import { defineOperation } from './operation.js';

const QUOTA = { code: 'L-4B0323BD', sourceNetworks: 100 };

export const createSourceNetwork = defineOperation({
  name: 'CreateSourceNetwork',
  successStatus: 201,
  input: {
    type: 'structure',
    members: { vpcID, originAccountID: accountID, originRegion: awsRegion, tags: tagsMap },
    required: ['vpcID', 'originAccountID', 'originRegion'],
  },
  run(world, { tags = {}, ...vpc }) {
    assertTagCount(tags);
    assertUnprotected(world, vpc);
    assertRoomLeft(world);
    const id = `sn-${world.chance.hex(17, 'created network', world.clock.now(), world.nextSerial())}`;
    const arn = toArn(world, 'source-network', id);
    world.sourceNetworks.set(id, {
      sourceNetworkID: id,
      arn,
      sourceVpcID: vpc.vpcID,
      sourceAccountID: vpc.originAccountID,
      sourceRegion: vpc.originRegion,
      replication: { phase: 'STOPPED' },
      isDeleted: false,
    });
    world.tags.set(arn, tags);
    return { sourceNetworkID: id };
  },
});

function assertUnprotected(world: World, vpc: Parameters<typeof protects>[1]): void {
  const network = sourceNetworksThere(world).find((candidate) => protects(candidate, vpc));
  if (network === undefined) return;
  const { sourceNetworkID } = network;
  const message = `${vpc.vpcID} is the VPC of Source Network ${sourceNetworkID} already.`;
  throw conflictingState('SOURCE_NETWORK', sourceNetworkID, message);
}

function assertRoomLeft(world: World): void {
  if (sourceNetworksThere(world).length < QUOTA.sourceNetworks) return;
  throw serviceQuotaExceeded(QUOTA.code, `There can be at most ${QUOTA.sourceNetworks} Source Networks.`);
}
