// Tags of jobs, source servers, recovery instances, source networks and templates.
import type { Tags } from '../shapes/job.js';
import { resourceNotFound, type ResourceType } from '../wire/errors.js';
import { parseArn } from './arn.js';
import { isThere } from './recoveryInstanceRecord.js';
import type { World } from './world.js';

const RESOURCE_TYPES: Readonly<Partial<Record<string, ResourceType>>> = {
  job: 'JOB',
  'source-server': 'SOURCE_SERVER',
  'recovery-instance': 'RECOVERY_INSTANCE',
  'source-network': 'SOURCE_NETWORK',
  'launch-configuration-template': 'LAUNCH_CONFIGURATION_TEMPLATE',
  'replication-configuration-template': 'REPLICATION_CONFIGURATION_TEMPLATE',
};

/** Throws ResourceNotFoundException for an ARN that names nothing, or an instance that is not there. */
export function tagsOf(world: World, arn: string): Tags {
  const tags = world.tags.get(arn);
  const { kind, id } = parseArn(arn);
  const instance = world.recoveryInstances.get(id);
  const isHidden = instance !== undefined && !isThere(instance, world.clock.now());
  if (tags === undefined || isHidden) throw resourceNotFound(RESOURCE_TYPES[kind] ?? 'RESOURCE', arn);
  return tags;
}
