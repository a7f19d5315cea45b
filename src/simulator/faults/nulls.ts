// An answer whose optional members are null, which the model allows. What leads to an id, and the ids, stay.
import type { JsonObject } from '../wire/json.js';
import { mapObjects } from './jsonTree.js';

const KEPT: readonly string[] = [
  'job',
  'items',
  'nextToken',
  'jobID',
  'participatingServers',
  'sourceServerID',
  'recoveryInstanceID',
  'snapshotID',
  'expectedTimestamp',
];

/** `members`: null these and no others. */
export function withNulls(content: unknown, members: readonly string[] | undefined): unknown {
  const isNulled = (name: string): boolean => members?.includes(name) ?? !KEPT.includes(name);
  const nullMembers = (object: JsonObject): JsonObject =>
    Object.fromEntries(Object.entries(object).map(([name, value]) => [name, isNulled(name) ? null : value]));
  return mapObjects(content, nullMembers, ['tags']);
}
