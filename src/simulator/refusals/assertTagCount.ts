// DRS's limit on the tags of one resource.
import type { Tags } from '../shapes/job.js';
import { validationFailed } from '../wire/errors.js';

const MAX_TAGS = 50;

/** DRS's own tag `resourceArn` does not count. Throws ValidationException. */
export function assertTagCount(tags: Tags): void {
  const count = Object.keys(tags).filter((key) => key !== 'resourceArn').length;
  if (count > MAX_TAGS) {
    throw validationFailed([
      { name: 'tags', message: `must have at most ${MAX_TAGS} tags, but would have ${count}` },
    ]);
  }
}
