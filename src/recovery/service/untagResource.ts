// Takes tags away from something in DRS, but for those by which the gateway knows its jobs.
// https://docs.aws.amazon.com/drs/latest/APIReference/API_UntagResource.html
import type { ActionParts } from '../actionParts.js';
import type { Change, Changed } from '../changes/change.js';
import { createChange } from '../changes/makeChange.js';
import { askedFor } from '../input/asked.js';
import { MOST_TAGS, rememberedTagKeys, tagCountViolations, tagKeyViolations } from '../input/tags.js';
import { arnViolations, keptARN, type Tagged } from './tagged.js';
import type { Words } from '../input/texts.js';

export interface UntagResourceInput extends Words, Tagged {
  readonly tagKeys: readonly string[];
}

export type UntagResourceSuccess = Changed<'UntagResourceSuccess', Tagged>;

const UNTAG_RESOURCE: Change<
  UntagResourceInput,
  Pick<UntagResourceInput, 'resourceArn' | 'tagKeys'>,
  null,
  Tagged
> = {
  action: 'untagResource',
  permission: 'tags:write',
  read: (input) => {
    const { resourceArn, tagKeys } = input;
    const violations = [
      ...arnViolations(resourceArn),
      ...tagCountViolations('input.tagKeys', tagKeys.length),
      ...tagKeyViolations(tagKeys),
    ];
    const keys = tagKeys;
    return {
      remembered: {
        action: 'untagResource',
        resourceArn: keptARN(resourceArn),
        tagKeys: rememberedTagKeys(keys, MOST_TAGS),
      },
      command: askedFor(input, violations, { resourceArn, tagKeys }),
    };
  },
  send: (drs, command, sendByMs) => drs.untagResource(command, sendByMs),
  toMembers: (_, { resourceArn }) => ({ resourceArn }),
  isRepeatable: true,
  whereItShows: ({ resourceArn }) => `the tags of ${resourceArn}`,
};

export function createUntagResource(parts: ActionParts) {
  return createChange(parts, UNTAG_RESOURCE, 'UntagResourceSuccess');
}
