// TagResource: adds and overwrites tags.
import { assertTagCount } from '../refusals/assertTagCount.js';
import { resourceArn, tagsMap } from '../validation/requestShapes.js';
import { tagsOf } from '../world/tags.js';
import { defineOperation } from './operation.js';

export const tagResource = defineOperation({
  name: 'TagResource',
  path: '/tags/{resourceArn}',
  successStatus: 200,
  input: { type: 'structure', members: { resourceArn, tags: tagsMap }, required: ['resourceArn', 'tags'] },
  run(world, input) {
    const tags = { ...tagsOf(world, input.resourceArn), ...input.tags };
    assertTagCount(tags);
    world.tags.set(input.resourceArn, tags);
    return undefined;
  },
});
