// ExportSourceNetworkCfnTemplate: says where the template would be. Nothing is written there.
import { assertReplicationIs } from '../refusals/assertNetworkState.js';
import { sourceNetworkID } from '../validation/requestShapes.js';
import { requireSourceNetwork } from '../world/sourceNetworks.js';
import { defineOperation } from './operation.js';

export const exportSourceNetworkCfnTemplate = defineOperation({
  name: 'ExportSourceNetworkCfnTemplate',
  successStatus: 200,
  input: { type: 'structure', members: { sourceNetworkID }, required: ['sourceNetworkID'] },
  run(world, { sourceNetworkID: id }) {
    const network = requireSourceNetwork(world, id);
    assertReplicationIs(world, network, ['PROTECTED']);
    const { accountID, region } = world;
    const bucket = `aws-drs-cfn-templates-${accountID}-${region}`;
    return {
      s3DestinationUrl: `https://${bucket}.s3.${region}.amazonaws.com/${network.sourceNetworkID}.json`,
    };
  },
});
