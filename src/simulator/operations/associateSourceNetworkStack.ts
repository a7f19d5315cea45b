// AssociateSourceNetworkStack. The simulator knows no CloudFormation: any stack counts as there.
import { jobAt } from '../lifecycle/jobAt.js';
import { startNetworkJob } from '../lifecycle/startNetworkJob.js';
import { assertNetworkNotBusy } from '../refusals/assertNetworkState.js';
import { assertWithinQuotas } from '../refusals/assertWithinQuotas.js';
import { cfnStackName, sourceNetworkID } from '../validation/requestShapes.js';
import { requireSourceNetwork } from '../world/sourceNetworks.js';
import { defineOperation } from './operation.js';

export const associateSourceNetworkStack = defineOperation({
  name: 'AssociateSourceNetworkStack',
  successStatus: 202,
  input: {
    type: 'structure',
    members: { sourceNetworkID, cfnStackName },
    required: ['sourceNetworkID', 'cfnStackName'],
  },
  run(world, input, { jobsHiddenMs = 0 }) {
    const network = requireSourceNetwork(world, input.sourceNetworkID);
    assertNetworkNotBusy(world, network);
    assertWithinQuotas(world, 0);
    const request = { network, kind: 'ASSOCIATE', stackName: input.cfnStackName } as const;
    return { job: jobAt(world, startNetworkJob(world, [request], {}, jobsHiddenMs)) };
  },
});
