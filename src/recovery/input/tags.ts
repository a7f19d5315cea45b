// Tags that callers set or take away, by the rules of the published model and with the gateway's own keys out of reach.
// https://docs.aws.amazon.com/drs/latest/APIReference/API_TagResource.html
import type { FieldViolation } from '../../domain/failure.js';
import type { Tag } from '../../domain/job.js';
import { isStorable } from '../../domain/storable.js';
import { GATEWAY_TAG_PREFIX } from '../requests/requestTag.js';
import { shown } from '../validation.js';
import { lengthOf } from './texts.js';

/** As many as DRS allows on a thing. */
export const MOST_TAGS = 50;
/** For what the gateway starts: DRS allows 50; two are the gateway's own. */
export const MOST_TAGS_OF_A_JOB = 48;

const MOST_CHARACTERS = 256;

/** Of the tags of a job that is to be started. */
export function jobTagViolations(tags: readonly Tag[]): readonly FieldViolation[] {
  const violations: FieldViolation[] = [];
  if (tags.length > MOST_TAGS_OF_A_JOB) {
    const message = `Must have at most ${MOST_TAGS_OF_A_JOB} tags, has ${tags.length}: DRS allows ${MOST_TAGS} and the gateway adds its own.`;
    violations.push({ name: 'input.tags', message });
  }
  return [...violations, ...tagViolations(tags)];
}

/** Of the number of tags or keys that one call may name. */
export function tagCountViolations(name: string, count: number): readonly FieldViolation[] {
  if (count >= 1 && count <= MOST_TAGS) return [];
  return [{ name, message: `Must have 1 to ${MOST_TAGS} tags, has ${count}.` }];
}

/** Of each tag of `input.tags`; their number is the caller's matter. */
export function tagViolations(tags: readonly Tag[]): readonly FieldViolation[] {
  const earlier = new Set<string>();
  return tags.flatMap(({ key, value }, index): readonly FieldViolation[] => {
    const name = `input.tags[${index}]`;
    const isRepeated = earlier.has(key);
    earlier.add(key);
    return [
      ...lengthViolations(`${name}.key`, 'key', key),
      ...lengthViolations(`${name}.value`, 'value', value),
      ...keyViolations(`${name}.key`, key, isRepeated),
    ];
  });
}

/** Of the keys of `input.tagKeys`. */
export function tagKeyViolations(tagKeys: readonly string[]): readonly FieldViolation[] {
  const earlier = new Set<string>();
  return tagKeys.flatMap((key, index): readonly FieldViolation[] => {
    const name = `input.tagKeys[${index}]`;
    const isRepeated = earlier.has(key);
    earlier.add(key);
    return [...lengthViolations(name, 'key', key), ...keyViolations(name, key, isRepeated)];
  });
}

/** As many keys as may be, as far as they can be remembered. */
export function rememberedTagKeys(keys: readonly string[], most: number): readonly string[] {
  return keys
    .map((key) => key.slice(0, MOST_CHARACTERS))
    .filter(isStorable)
    .slice(0, most);
}

function lengthViolations(name: string, what: string, text: string): readonly FieldViolation[] {
  const length = lengthOf(text);
  if (length <= MOST_CHARACTERS) return [];
  const message = `A tag's ${what} must have at most ${MOST_CHARACTERS} characters, this one has ${length}.`;
  return [{ name, message }];
}

function keyViolations(name: string, key: string, isRepeated: boolean): readonly FieldViolation[] {
  const reserved = ['aws:', GATEWAY_TAG_PREFIX].find((prefix) => key.toLowerCase().startsWith(prefix));
  const violations: FieldViolation[] = [];
  if (reserved !== undefined)
    violations.push({ name, message: `Must not begin with "${reserved}", which is reserved.` });
  if (isRepeated) {
    const message = `The key ${shown(key)} stands in the list before. Give each key once.`;
    violations.push({ name, message });
  }
  return violations;
}
