// The tags by which a job in DRS names the gateway's request, and who made it.
import type { ActorIdentity } from '../../domain/actor.js';
import type { Job, Tag } from '../../domain/job.js';

/** Begins the keys of the tags by which the gateway knows its own jobs. */
export const GATEWAY_TAG_PREFIX = 'drs-gateway:';
/** The key of the tag that names the gateway's request. */
export const REQUEST_TAG_KEY = `${GATEWAY_TAG_PREFIX}request-id`;
/** The key of the tag that names the actor. */
export const ACTOR_TAG_KEY = `${GATEWAY_TAG_PREFIX}actor`;

const MOST_VALUE_CHARACTERS = 256;
const MAY_BE_IN_A_TAG = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]$/u;

export function gatewayTags(requestID: string, actor: ActorIdentity): readonly Tag[] {
  return [
    { key: REQUEST_TAG_KEY, value: requestID },
    { key: ACTOR_TAG_KEY, value: tagValueOf(actor.name) },
  ];
}

/** A tag with another character would make AWS refuse the start. https://docs.aws.amazon.com/tag-editor/latest/userguide/tagging.html */
function tagValueOf(name: string): string {
  return Array.from(name)
    .slice(0, MOST_VALUE_CHARACTERS)
    .map((character) => (MAY_BE_IN_A_TAG.test(character) ? character : '_'))
    .join('');
}

/** The gateway's request that led to the job; null where none did. */
export function requestIDOf(job: Job): string | null {
  return job.tags.find(({ key }) => key === REQUEST_TAG_KEY)?.value ?? null;
}
