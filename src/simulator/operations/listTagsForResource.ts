// ListTagsForResource.
import { tagsOf } from '../tags.js';
import { resourceArn } from '../validation/shapes.js';
import { defineOperation } from './operation.js';

export const listTagsForResource = defineOperation({
  name: 'ListTagsForResource',
  method: 'GET',
  path: '/tags/{resourceArn}',
  successStatus: 200,
  input: { type: 'structure', members: { resourceArn }, required: ['resourceArn'] },
  run: (world, input) => ({ tags: tagsOf(world, input.resourceArn) }),
});
