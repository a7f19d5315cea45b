// Rebuilds a JSON value from its leaves up.
import { isJsonObject, type JsonObject } from '../wire/json.js';

/** `change` gets every object after its members have been changed. `keep` names members that are left as they are. */
export function mapObjects(
  value: unknown,
  change: (object: JsonObject) => JsonObject,
  keep: readonly string[],
): unknown {
  if (Array.isArray(value)) return value.map((member) => mapObjects(member, change, keep));
  if (!isJsonObject(value)) return value;
  const members = Object.entries(value).map(([name, member]): [string, unknown] => [
    name,
    keep.includes(name) ? member : mapObjects(member, change, keep),
  ]);
  return change(Object.fromEntries(members));
}
