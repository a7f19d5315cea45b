// ListTagsForResource.
import { resourceArn } from '../validation/requestShapes.js';
import { tagsOf } from '../world/tags.js';
import { defineOperation } from './operation.js';

export const listTagsForResource = defineOperation({
  name: 'ListTagsForResource',
  method: 'GET',
  path: '/tags/{resourceArn}',
  successStatus: 200,
  input: { type: 'structure', members: { resourceArn }, required: ['resourceArn'] },
  run: (world, input) => ({ tags: tagsOf(world, input.resourceArn) }),
});
