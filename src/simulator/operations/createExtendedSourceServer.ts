// CreateExtendedSourceServer: a server of a staging account becomes one of this account; its data stays there.
import { sourceServerAt } from '../lifecycle/sourceServerAt.js';
import { assertTagCount } from '../refusals/assertTagCount.js';
import { assertTrusts } from '../refusals/assertTrusts.js';
import { sourceServerArn, tagsMap } from '../validation/requestShapes.js';
import { resourceNotFound, validationFailed } from '../wire/errors.js';
import { accountOf } from '../world/arn.js';
import { extendServer } from '../world/extendedServers.js';
import { isExtended, stagingServersOf } from '../world/stagingServers.js';
import { defineOperation } from './operation.js';

export const createExtendedSourceServer = defineOperation({
  name: 'CreateExtendedSourceServer',
  successStatus: 201,
  input: { type: 'structure', members: { sourceServerArn, tags: tagsMap }, required: ['sourceServerArn'] },
  run(world, { sourceServerArn: arn, tags = {} }) {
    assertTrusts(world, accountOf(arn));
    assertTagCount(tags);
    const staging = stagingServersOf(world).find((server) => server.arn === arn);
    if (staging === undefined) throw resourceNotFound('SOURCE_SERVER', arn);
    if (isExtended(world.sourceServers, staging)) {
      throw validationFailed([{ name: 'sourceServerArn', message: `is extended already: ${arn}` }], 'other');
    }
    return { sourceServer: sourceServerAt(world, extendServer(world, staging, tags)) };
  },
});
