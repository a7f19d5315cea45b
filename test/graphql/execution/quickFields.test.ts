// Which resolvers may take part in a quick answer: those that read nothing, and those of this list, whose reads are written down.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type GraphQLField, type GraphQLSchema, isObjectType } from 'graphql';
import { readFile } from 'node:fs/promises';

import { isQuick } from '../../../src/graphql/execution/quickFields.js';
import { createSchema } from '../../../src/graphql/schema.js';

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = createSchema(await readFile(new URL('../../../schema.graphql', import.meta.url), 'utf8'));
});

interface Named {
  readonly typeName: string;
  readonly field: GraphQLField<unknown, unknown>;
}

function resolved(): readonly Named[] {
  return Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !type.name.startsWith('__')
      ? Object.values(type.getFields()).flatMap((field) =>
          field.resolve === undefined ? [] : [{ typeName: type.name, field }],
        )
      : [],
  );
}

describe('quick fields', () => {
  it('are of those that take the context only the ones whose reads are written down', () => {
    const quick = resolved()
      .filter(({ typeName, field }) => (field.resolve?.length ?? 0) > 2 && isQuick(typeName, field))
      .map(({ typeName, field }) => `${typeName}.${field.name}`)
      .filter((name) => !name.endsWith('.awsMessage'));

    expect(quick.sort()).toEqual([
      'Job.id',
      'Job.logItems',
      'Job.scope',
      'LastLaunchInitiated.job',
      'LaunchConfiguration.scope',
      'ParticipatingServer.recoveryInstance',
      'ParticipatingServer.sourceServer',
      'Query.job',
      'Query.jobs',
      'Query.recoveryInstance',
      'Query.recoveryInstances',
      'Query.sourceServer',
      'Query.sourceServers',
      'RecoveryInstance.id',
      'RecoveryInstance.job',
      'RecoveryInstance.scope',
      'RecoveryInstance.sourceServer',
      'RecoverySnapshot.scope',
      'RecoverySnapshot.sourceServer',
      'ScopeFailure.scope',
      'SourceServer.id',
      'SourceServer.launchActions',
      'SourceServer.launchConfiguration',
      'SourceServer.recoveryInstance',
      'SourceServer.recoverySnapshots',
      'SourceServer.replicationConfiguration',
      'SourceServer.scope',
    ]);
  });

  it('cannot be told the context where nobody can see that they take it', () => {
    const hidden = resolved().filter(({ field }) => {
      const text = String(field.resolve);
      return /\barguments\b/.test(text) || /^(?:async )?(?:function \w*)?\([^)]*(?:\.\.\.\w+\)|=)/.test(text);
    });

    expect(hidden.map(({ typeName, field }) => `${typeName}.${field.name}`)).toEqual([]);
  });
});
