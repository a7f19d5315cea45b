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

export function gatewayTags(requestID: string, actor: ActorIdentity): readonly Tag[] {
  const name = Array.from(actor.name).slice(0, MOST_VALUE_CHARACTERS).join('');
  return [
    { key: REQUEST_TAG_KEY, value: requestID },
    { key: ACTOR_TAG_KEY, value: name },
  ];
}

/** The gateway's request that led to the job; null where none did. */
export function requestIDOf(job: Job): string | null {
  return job.tags.find(({ key }) => key === REQUEST_TAG_KEY)?.value ?? null;
}
