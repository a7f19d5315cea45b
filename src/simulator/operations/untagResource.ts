// UntagResource: keys that the resource does not have are ignored.
import { resourceArn, tagKeys } from '../validation/requestShapes.js';
import { tagsOf } from '../world/tags.js';
import { defineOperation } from './operation.js';

export const untagResource = defineOperation({
  name: 'UntagResource',
  method: 'DELETE',
  path: '/tags/{resourceArn}',
  queryMembers: ['tagKeys'],
  successStatus: 200,
  input: { type: 'structure', members: { resourceArn, tagKeys }, required: ['resourceArn', 'tagKeys'] },
  run(world, input) {
    const kept = Object.entries(tagsOf(world, input.resourceArn)).filter(
      ([key]) => !input.tagKeys.includes(key),
    );
    world.tags.set(input.resourceArn, Object.fromEntries(kept));
    return undefined;
  },
});
