// Sets tags of something in DRS.
// https://docs.aws.amazon.com/drs/latest/APIReference/API_TagResource.html
import type { Tag } from '../../domain/job.js';
import type { ActionParts } from '../actionParts.js';
import type { Change, Changed } from '../changes/change.js';
import { createChange } from '../changes/makeChange.js';
import { askedFor } from '../input/asked.js';
import { MOST_TAGS, rememberedTagKeys, tagCountViolations, tagViolations } from '../input/tags.js';
import { arnViolations, keptARN, type Tagged } from './tagged.js';
import type { Words } from '../input/texts.js';

export interface TagResourceInput extends Words, Tagged {
  readonly tags: readonly Tag[];
}

export type TagResourceSuccess = Changed<'TagResourceSuccess', Tagged>;

const TAG_RESOURCE: Change<TagResourceInput, Pick<TagResourceInput, 'resourceArn' | 'tags'>, null, Tagged> = {
  action: 'tagResource',
  permission: 'tags:write',
  read: (input) => {
    const { resourceArn, tags } = input;
    const violations = [
      ...arnViolations(resourceArn),
      ...tagCountViolations('input.tags', tags.length),
      ...tagViolations(tags),
    ];
    const keys = tags.map(({ key }) => key);
    return {
      remembered: {
        action: 'tagResource',
        resourceArn: keptARN(resourceArn),
        tagKeys: rememberedTagKeys(keys, MOST_TAGS),
      },
      command: askedFor(input, violations, { resourceArn, tags }),
    };
  },
  send: (drs, command, sendByMs) => drs.tagResource(command, sendByMs),
  toMembers: (_, { resourceArn }) => ({ resourceArn }),
  isRepeatable: true,
  whereItShows: ({ resourceArn }) => `the tags of ${resourceArn}`,
};

export function createTagResource(parts: ActionParts) {
  return createChange(parts, TAG_RESOURCE, 'TagResourceSuccess');
}
