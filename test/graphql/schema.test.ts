// The contract: schema.graphql, held against DRS's published model and against what clients can select.
import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import type { GraphQLObjectType } from 'graphql';
import {
  buildSchema,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';

import { DATA_REPLICATION_STATES } from '../../src/domain/dataReplication.js';
import * as job from '../../src/domain/job.js';
import { JOB_LOG_EVENTS } from '../../src/domain/jobLogItem.js';
import { EC2_INSTANCE_STATES } from '../../src/domain/recovery.js';
import { LAST_LAUNCH_RESULTS } from '../../src/domain/sourceServer.js';

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'));

const fieldsOf = (name: string) => Object.keys((schema.getType(name) as GraphQLObjectType).getFields());
const valuesOf = (name: string) => {
  const type = schema.getType(name);
  return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
};

describe('the schema', () => {
  it.each([
    ['JobStatus', job.JOB_STATUSES, ['PENDING', 'STARTED', 'COMPLETED']],
    ['JobType', job.JOB_TYPES, ['LAUNCH', 'TERMINATE', 'CREATE_CONVERTED_SNAPSHOT']],
    ['LaunchStatus', job.LAUNCH_STATUSES, ['PENDING', 'IN_PROGRESS', 'LAUNCHED', 'FAILED', 'TERMINATED']],
    [
      'InitiatedBy',
      job.INITIATED_BY,
      [
        'START_RECOVERY',
        'START_DRILL',
        'FAILBACK',
        'DIAGNOSTIC',
        'TERMINATE_RECOVERY_INSTANCES',
        'TARGET_ACCOUNT',
        'CREATE_NETWORK_RECOVERY',
        'UPDATE_NETWORK_RECOVERY',
        'ASSOCIATE_NETWORK_RECOVERY',
      ],
    ],
    ['LaunchActionRunStatus', job.LAUNCH_ACTION_RUN_STATUSES, ['IN_PROGRESS', 'SUCCEEDED', 'FAILED']],
    ['LastLaunchResult', LAST_LAUNCH_RESULTS, ['NOT_STARTED', 'PENDING', 'SUCCEEDED', 'FAILED']],
  ] as const)(
    'has every value that DRS has for %s, and UNKNOWN for those to come',
    (name, known, published) => {
      expect(known).toEqual(published);
      expect(valuesOf(name)).toEqual([...published, 'UNKNOWN']);
    },
  );

  it('has the 27 events of a job log, the 10 replication states and the 7 instance states, and UNKNOWN', () => {
    expect(JOB_LOG_EVENTS).toHaveLength(27);
    expect(valuesOf('JobLogEvent')).toEqual([...JOB_LOG_EVENTS, 'UNKNOWN']);
    expect(DATA_REPLICATION_STATES).toHaveLength(10);
    expect(valuesOf('DataReplicationState')).toEqual([...DATA_REPLICATION_STATES, 'UNKNOWN']);
    expect(EC2_INSTANCE_STATES).toHaveLength(7);
    expect(valuesOf('EC2InstanceState')).toEqual([...EC2_INSTANCE_STATES, 'UNKNOWN']);
  });

  it.each([
    ['StartRecoveryInput', ['isDrill', 'sourceServers', 'tags']],
    ['StartRecoverySourceServerInput', ['recoverySnapshotID', 'sourceServerID']],
    [
      'Job',
      [
        'arn',
        'creationDateTime',
        'endDateTime',
        'initiatedBy',
        'jobID',
        'participatingResources',
        'participatingServers',
        'status',
        'tags',
        'type',
      ],
    ],
    ['ParticipatingServer', ['launchActionsStatus', 'launchStatus', 'recoveryInstanceID', 'sourceServerID']],
    ['ParticipatingResource', ['launchStatus', 'participatingResourceID']],
    ['ConflictError', ['code', 'message', 'resourceId', 'resourceType']],
    [
      'ServiceQuotaExceededError',
      ['code', 'message', 'quotaCode', 'resourceId', 'resourceType', 'serviceCode'],
    ],
    ['ThrottlingError', ['message', 'quotaCode', 'retryAfterSeconds', 'serviceCode']],
    ['InternalServerError', ['message', 'retryAfterSeconds']],
    ['ValidationError', ['code', 'fieldList', 'message', 'reason']],
    ['UninitializedAccountError', ['code', 'message']],
    ['AccessDeniedError', ['code', 'message']],
    ['ResourceNotFoundError', ['code', 'message', 'resourceId', 'resourceType']],
  ])('has every member that DRS gives %s, by its name', (name, members) => {
    expect(fieldsOf(name)).toEqual(expect.arrayContaining(members));
  });

  it('requires isDrill, which DRS takes as a real recovery when it is left out', () => {
    const input = schema.getType('StartRecoveryInput') as GraphQLObjectType;

    expect(String(input.getFields().isDrill?.type)).toBe('Boolean!');
  });

  it('lets clients select every member of a union side by side: one name has one type in it', () => {
    const clashes = types.filter(isUnionType).flatMap((union) => {
      const typesOf = new Map<string, Set<string>>();
      for (const field of union.getTypes().flatMap((member) => Object.values(member.getFields()))) {
        typesOf.set(field.name, (typesOf.get(field.name) ?? new Set()).add(String(field.type)));
      }
      return [...typesOf]
        .filter(([, each]) => each.size > 1)
        .map(([name, each]) => `${union.name}.${name}: ${[...each].join(' | ')}`);
    });

    expect(clashes).toEqual([]);
  });

  it('makes every error a RecoveryError, and every error of a result union too', () => {
    const errors = types.filter(
      (type): type is GraphQLObjectType =>
        isObjectType(type) && type.name.endsWith('Error') && !type.name.endsWith('DataReplicationError'),
    );

    expect(errors.length).toBeGreaterThan(9);
    expect(
      errors.filter((type) => !type.getInterfaces().some((each) => each.name === 'RecoveryError')),
    ).toEqual([]);
  });

  it('describes every type, field, argument, input field and enum value', () => {
    const bare = types
      .filter((type) => !['String', 'Int', 'Float', 'Boolean', 'ID'].includes(type.name))
      .flatMap(undescribed);

    expect(bare).toEqual([]);
  });

  it('stands a raw string beside every enum of DRS in a result', () => {
    const missing = types.filter(isObjectType).flatMap((type) =>
      Object.values(type.getFields())
        .filter(
          (field) =>
            isEnumType(field.type) &&
            field.type.name !== 'LaunchTimeSource' && // the gateway's own: UNKNOWN is what it means there
            field.type.getValues().some((value) => value.name === 'UNKNOWN'),
        )
        .map((field) => `raw${field.name.charAt(0).toUpperCase()}${field.name.slice(1)}`)
        .filter((raw) => type.getFields()[raw] === undefined)
        .map((raw) => `${type.name}.${raw}`),
    );

    expect(missing).toEqual([]);
  });
});

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
}

function undescribed(type: GraphQLNamedType): readonly string[] {
  const isBare = ({ description }: Described) => (description ?? '') === '';
  const own = isBare(type) ? [type.name] : [];
  const parts: Described[] = [];
  if (isEnumType(type)) parts.push(...type.getValues());
  if (isInputObjectType(type)) parts.push(...Object.values(type.getFields()));
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) parts.push(field, ...field.args);
  }
  return [...own, ...parts.filter(isBare).map((part) => `${type.name}.${part.name}`)];
}
