// An answer from the future: enum values, members and a union member that AWS might add tomorrow.
import type { JsonObject } from '../wire/json.js';
import { mapObjects } from './jsonTree.js';

const UNKNOWN_VALUES: Readonly<Record<string, string>> = {
  status: 'AN_UNKNOWN_STATUS',
  type: 'AN_UNKNOWN_TYPE',
  initiatedBy: 'AN_UNKNOWN_INITIATOR',
  launchStatus: 'AN_UNKNOWN_LAUNCH_STATUS',
  event: 'AN_UNKNOWN_EVENT',
  lastLaunchResult: 'AN_UNKNOWN_RESULT',
  dataReplicationState: 'AN_UNKNOWN_STATE',
  replicationDirection: 'AN_UNKNOWN_DIRECTION',
  ec2InstanceState: 'AN_UNKNOWN_STATE',
  originEnvironment: 'AN_UNKNOWN_ENVIRONMENT',
  volumeStatus: 'AN_UNKNOWN_STATUS',
  category: 'AN_UNKNOWN_CATEGORY',
};

const UNKNOWN_RESOURCE = {
  participatingResourceID: { volcanoID: 'volcano-0123456789abcdef0' },
  launchStatus: 'AN_UNKNOWN_LAUNCH_STATUS',
};

export function withUnknownValues(content: unknown): unknown {
  return mapObjects(content, toUnknown, ['tags']);
}

function toUnknown(object: JsonObject): JsonObject {
  const members = Object.entries(object).map(([name, value]): [string, unknown] => [
    name,
    typeof value === 'string' ? (UNKNOWN_VALUES[name] ?? value) : value,
  ]);
  return {
    ...Object.fromEntries(members),
    ...('participatingResources' in object ? { participatingResources: [UNKNOWN_RESOURCE] } : {}),
    futureMember: { fromTomorrow: true },
  };
}
