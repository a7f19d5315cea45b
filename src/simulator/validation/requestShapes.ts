// The named shapes that requests are made of, with the limits of DRS's published service model (API version 2020-02-26).
import type { IntegerRule, ListRule, MapRule, Rule, StringRule, StructureRule } from './rule.js';

export const sourceServerID = {
  type: 'string',
  min: 19,
  max: 19,
  pattern: 's-[0-9a-zA-Z]{17}',
} as const satisfies StringRule;

export const recoverySnapshotID = {
  type: 'string',
  min: 21,
  max: 21,
  pattern: 'pit-[0-9a-zA-Z]{17}',
} as const satisfies StringRule;

export const recoveryInstanceID = {
  type: 'string',
  min: 10,
  max: 19,
  pattern: 'i-[0-9a-fA-F]{8,}',
} as const satisfies StringRule;

export const sourceNetworkID = {
  type: 'string',
  min: 20,
  max: 20,
  pattern: 'sn-[0-9a-zA-Z]{17}',
} as const satisfies StringRule;

export const vpcID = {
  type: 'string',
  min: 12,
  max: 21,
  pattern: 'vpc-[0-9a-fA-F]{8,}',
} as const satisfies StringRule;

export const cfnStackName = {
  type: 'string',
  min: 1,
  max: 128,
  pattern: '[a-zA-Z][-a-zA-Z0-9]*',
} as const satisfies StringRule;

export const awsRegion = {
  type: 'string',
  min: 0,
  max: 255,
  pattern:
    '(us(-gov)?|ap|ca|cn|eu|eusc|sa|af|me|mx|il)-([a-z]{2}-)?(central|north|(north(?:east|west))|south|south(?:east|west)|east|west)-[0-9]',
} as const satisfies StringRule;

export const jobID = {
  type: 'string',
  min: 24,
  max: 24,
  pattern: 'drsjob-[0-9a-zA-Z]{17}',
} as const satisfies StringRule;

export const accountID = {
  type: 'string',
  min: 12,
  max: 12,
  pattern: '.*[0-9]{12,}.*',
} as const satisfies StringRule;

export const launchConfigurationTemplateID = {
  type: 'string',
  min: 21,
  max: 21,
  pattern: 'lct-[0-9a-zA-Z]{17}',
} as const satisfies StringRule;

export const replicationConfigurationTemplateID = {
  type: 'string',
  min: 21,
  max: 21,
  pattern: 'rct-[0-9a-zA-Z]{17}',
} as const satisfies StringRule;

export const launchActionID = {
  type: 'string',
  min: 1,
  max: 64,
  pattern: '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}',
} as const satisfies StringRule;

export const resourceArn = {
  type: 'string',
  min: 20,
  max: 2048,
  pattern: 'arn:.{16,2044}',
} as const satisfies StringRule;

export const datetime = {
  type: 'string',
  min: 19,
  max: 32,
  pattern:
    '[1-9][0-9]*-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([0-1][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?Z',
} as const satisfies StringRule;

export const sourceServerArn = {
  type: 'string',
  min: 20,
  max: 2048,
  pattern: 'arn:(?:[0-9a-zA-Z_-]+:){3}([0-9]{12,}):source-server/(s-[0-9a-zA-Z]{17})',
} as const satisfies StringRule;

export const boundedString = { type: 'string', min: 0, max: 256 } as const satisfies StringRule;

export const smallBoundedString = { type: 'string', min: 0, max: 128 } as const satisfies StringRule;

export const ec2InstanceID = {
  type: 'string',
  min: 0,
  max: 255,
  pattern: 'i-[0-9a-fA-F]{8,}',
} as const satisfies StringRule;

export const launchDisposition = {
  type: 'string',
  values: ['STOPPED', 'STARTED'],
} as const satisfies StringRule;

export const rightSizingMethod = {
  type: 'string',
  values: ['NONE', 'BASIC', 'IN_AWS'],
} as const satisfies StringRule;

export const licensing = {
  type: 'structure',
  members: { osByol: { type: 'boolean' } },
} as const satisfies StructureRule;

export const recoveryMode = { type: 'string', values: ['FAST', 'OPTIMAL'] } as const satisfies StringRule;

/** A source server or a launch configuration template. */
export const launchActionResourceID = {
  type: 'string',
  pattern: '(s-[0-9a-zA-Z]{17}$|lct-[0-9a-zA-Z]{17})',
} as const satisfies StringRule;

const tagKey = { type: 'string', min: 0, max: 256 } as const satisfies StringRule;

export const tagsMap = {
  type: 'map',
  key: tagKey,
  value: { type: 'string', min: 0, max: 256 },
} as const satisfies MapRule;

export const tagKeys = { type: 'list', member: tagKey } as const satisfies ListRule;

/** The two members that every paged operation has. */
export const pageMembers = {
  maxResults: { type: 'integer', min: 1 } as const satisfies IntegerRule,
  nextToken: { type: 'string', min: 0, max: 2048 } as const satisfies StringRule,
} as const;

/** The same where the model limits the size of a page. */
export function pageMembersUpTo(max: number) {
  return { maxResults: { type: 'integer', min: 1, max }, nextToken: pageMembers.nextToken } as const;
}

/** The whole input of many operations. */
export const oneSourceServer = {
  type: 'structure',
  members: { sourceServerID },
  required: ['sourceServerID'],
} as const satisfies StructureRule;

/** A page of a list that can be filtered. */
export function filteredList<const F extends Readonly<Record<string, Rule>>>(filters: F) {
  return {
    type: 'structure',
    members: { filters: { type: 'structure', members: filters }, ...pageMembers },
  } as const;
}
