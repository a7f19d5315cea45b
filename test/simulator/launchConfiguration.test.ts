// How servers are launched and replicated, what can be changed about it, and what a change does to launches.
import { describe, expect, test } from '@jest/globals';
import { findJob, listInstances, startDrill } from './kit/drills.js';
import { modelClient, type ModelClient } from './kit/modelClient.js';
import { ordinaryServerIDs } from './kit/servers.js';
import { MINUTE_MS, withSimulator, type Loan } from './kit/withSimulator.js';

interface Listed {
  readonly items: readonly Readonly<Record<string, unknown>>[];
}

function withServer(
  use: (model: ModelClient, sourceServerID: string, loan: Loan) => Promise<void>,
): Promise<void> {
  return withSimulator(async (loan) => {
    const [sourceServerID = ''] = await ordinaryServerIDs(loan.client);
    await use(modelClient(loan.send), sourceServerID, loan);
  });
}

describe('GetLaunchConfiguration', () => {
  test('has every member', () =>
    withServer(async (model, sourceServerID) => {
      expect(await model.call('GetLaunchConfiguration', { sourceServerID })).toEqual({
        sourceServerID,
        name: 'web-01',
        ec2LaunchTemplateID: expect.stringMatching(/^lt-[0-9a-f]{17}$/),
        launchDisposition: 'STARTED',
        targetInstanceTypeRightSizingMethod: 'BASIC',
        copyPrivateIp: false,
        copyTags: false,
        licensing: { osByol: true },
        postLaunchEnabled: false,
        launchIntoInstanceProperties: {},
        recoveryMode: 'OPTIMAL',
      });
    }));

  test('is that of the servers whose launches run post-launch actions', () =>
    withServer(async (model, _, { client }) => {
      const [, sourceServerID = ''] = await ordinaryServerIDs(client);

      const configuration = await model.call('GetLaunchConfiguration', { sourceServerID });

      expect(configuration).toMatchObject({ postLaunchEnabled: true });
    }));

  test('has no EC2 launch template for s-notemplate0000000', () =>
    withServer(async (model) => {
      const configuration = await model.call('GetLaunchConfiguration', {
        sourceServerID: 's-notemplate0000000',
      });

      expect(configuration).toMatchObject({ name: 'test-no-launch-template' });
      expect(configuration).not.toHaveProperty('ec2LaunchTemplateID');
    }));
});

describe('UpdateLaunchConfiguration', () => {
  test('changes what is given, one call after another, and nothing else', () =>
    withServer(async (model, sourceServerID) => {
      const before = await model.call('GetLaunchConfiguration', { sourceServerID });
      const first = {
        name: 'other',
        launchDisposition: 'STOPPED',
        licensing: { osByol: false },
        launchIntoInstanceProperties: { launchIntoEC2InstanceID: 'i-0123456789abcdef0' },
      };
      const second = {
        recoveryMode: 'FAST',
        copyPrivateIp: true,
        targetInstanceTypeRightSizingMethod: 'IN_AWS',
      };
      await model.call('UpdateLaunchConfiguration', { sourceServerID, ...first });

      const answer = await model.call('UpdateLaunchConfiguration', { sourceServerID, ...second });

      expect(answer).toEqual({ ...before, ...first, ...second });
      expect(await model.call('GetLaunchConfiguration', { sourceServerID })).toEqual(answer);
    }));

  test('lets the next launch run post-launch actions, and tag its instance as the server is', () =>
    withServer(async (model, sourceServerID, { client, advance }) => {
      await model.call('UpdateLaunchConfiguration', {
        sourceServerID,
        postLaunchEnabled: true,
        copyTags: true,
      });
      const jobID = await startDrill(client, sourceServerID);
      advance(30 * MINUTE_MS);

      const job = await findJob(client, jobID);
      const [instance] = await listInstances(client);

      expect(job?.participatingServers?.[0]?.launchActionsStatus?.runs).toHaveLength(2);
      expect(instance?.tags).toMatchObject({ role: 'web', drs: 'AWSElasticDisasterRecoveryManaged' });
    }));

  test.each([
    ['name', { name: 'x'.repeat(129) }],
    ['launchDisposition', { launchDisposition: 'RUNNING' }],
    ['targetInstanceTypeRightSizingMethod', { targetInstanceTypeRightSizingMethod: 'ADVANCED' }],
    ['copyPrivateIp', { copyPrivateIp: 'yes' }],
    ['copyTags', { copyTags: 1 }],
    ['licensing.osByol', { licensing: { osByol: 'yes' } }],
    ['postLaunchEnabled', { postLaunchEnabled: 'yes' }],
    [
      'launchIntoInstanceProperties.launchIntoEC2InstanceID',
      { launchIntoInstanceProperties: { launchIntoEC2InstanceID: 'web' } },
    ],
    ['recoveryMode', { recoveryMode: 'SLOW' }],
    ['sourceServerID', { sourceServerID: 's-short' }],
  ])('is a ValidationException for a wrong %s, and changes nothing', (name, changes) =>
    withServer(async (model, sourceServerID) => {
      const before = await model.call('GetLaunchConfiguration', { sourceServerID });

      const refusal = await model.refusal('UpdateLaunchConfiguration', { sourceServerID, ...changes });

      expect(refusal).toMatchObject({ name: 'ValidationException' });
      expect(refusal.body.fieldList).toContainEqual(expect.objectContaining({ name }));
      expect(await model.call('GetLaunchConfiguration', { sourceServerID })).toEqual(before);
    }),
  );

  test('is a ConflictException for a server in a job', () =>
    withServer(async (model) => {
      const change = { sourceServerID: 's-conflict000000000', copyTags: true };

      expect(await model.refusal('UpdateLaunchConfiguration', change)).toMatchObject({
        name: 'ConflictException',
        body: { resourceId: 's-conflict000000000' },
      });
    }));
});

describe('GetReplicationConfiguration', () => {
  test('has the disks of the server and the default policy of points in time', () =>
    withServer(async (model, sourceServerID) => {
      expect(await model.call('GetReplicationConfiguration', { sourceServerID })).toMatchObject({
        sourceServerID,
        name: 'web-01',
        useDedicatedReplicationServer: false,
        ebsEncryption: 'DEFAULT',
        replicatedDisks: [{ isBootDisk: true, stagingDiskType: 'AUTO', optimizedStagingDiskType: 'GP3' }],
        pitPolicy: [
          { units: 'MINUTE', interval: 10, retentionDuration: 60 },
          { units: 'HOUR', interval: 1, retentionDuration: 24 },
          { units: 'DAY', interval: 1, retentionDuration: 7 },
        ],
      });
    }));

  test('gives servers with many disks a replication server and a key of their own', () =>
    withServer(async (model, _, { client }) => {
      const [, , database = ''] = await ordinaryServerIDs(client);

      expect(await model.call('GetReplicationConfiguration', { sourceServerID: database })).toMatchObject({
        useDedicatedReplicationServer: true,
        ebsEncryption: 'CUSTOM',
        ebsEncryptionKeyArn: expect.stringMatching(/^arn:aws:kms:us-east-1:123456789012:key\/[0-9a-f-]{36}$/),
        replicatedDisks: [
          { isBootDisk: true, optimizedStagingDiskType: 'GP3' },
          { isBootDisk: false, optimizedStagingDiskType: 'ST1' },
          { isBootDisk: false, optimizedStagingDiskType: 'ST1' },
        ],
      });
    }));
});

describe.each([
  ['Launch', 'launchConfigurationTemplateID', 'lct-', { launchDisposition: 'STARTED' }],
  [
    'Replication',
    'replicationConfigurationTemplateID',
    'rct-',
    { replicationServerInstanceType: 't3.small' },
  ],
])('Describe%sConfigurationTemplates', (kind, id, prefix, members) => {
  const operation = `Describe${kind}ConfigurationTemplates`;

  test('lists the one of the account, and finds it by its id', () =>
    withServer(async (model) => {
      const { items } = await model.call<Listed>(operation);
      const templateID = String(items[0]?.[id]);

      expect(templateID).toMatch(new RegExp(`^${prefix}[0-9a-f]{17}$`));
      expect(items).toMatchObject([members]);
      expect(await model.call(operation, { [`${id}s`]: [templateID] })).toEqual({ items });
    }));

  test('is a ResourceNotFoundException for another id', () =>
    withServer(async (model) => {
      const unknown = `${prefix}${'0'.repeat(17)}`;

      expect(await model.refusal(operation, { [`${id}s`]: [unknown] })).toMatchObject({
        name: 'ResourceNotFoundException',
        body: { resourceId: unknown },
      });
    }));

  test('is a ValidationException for an id of another form', () =>
    withServer(async (model) => {
      expect(await model.refusal(operation, { [`${id}s`]: ['web'] })).toMatchObject({
        name: 'ValidationException',
        body: { fieldList: [{ name: `${id}s.0` }, { name: `${id}s.0` }] },
      });
    }));

  test('shows the tags that the template gets', () =>
    withServer(async (model) => {
      const before = await model.call<Listed>(operation);
      await model.call('TagResource', { resourceArn: String(before.items[0]?.arn), tags: { owner: 'dr' } });

      expect((await model.call<Listed>(operation)).items).toMatchObject([{ tags: { owner: 'dr' } }]);
    }));
});

describe('DescribeLaunchConfigurationTemplates', () => {
  test('takes pages of 1 to 1,000', () =>
    withServer(async (model) => {
      await model.call('DescribeLaunchConfigurationTemplates', { maxResults: 1000 });

      expect(await model.refusal('DescribeLaunchConfigurationTemplates', { maxResults: 1001 })).toMatchObject(
        {
          name: 'ValidationException',
          body: { fieldList: [{ name: 'maxResults', message: 'must be less than or equal to 1000' }] },
        },
      );
    }));
});

describe('ListLaunchActions', () => {
  test('lists the same actions of a server and of the template, a page at a time, and by their ids', () =>
    withServer(async (model, resourceId) => {
      const templates = await model.call<Listed>('DescribeLaunchConfigurationTemplates');
      const ofTemplate = { resourceId: templates.items[0]?.launchConfigurationTemplateID };
      const { items } = await model.call<Listed>('ListLaunchActions', { resourceId });
      const second = items[1];

      const first = await model.call('ListLaunchActions', { resourceId, maxResults: 1 });

      expect(items).toMatchObject([{ type: 'SSM_COMMAND' }, { type: 'SSM_AUTOMATION' }]);
      expect(await model.call('ListLaunchActions', ofTemplate)).toEqual({ items });
      expect(await model.call('ListLaunchActions', { resourceId, nextToken: first.nextToken })).toEqual({
        items: [second],
      });
      const filters = { actionIds: [second?.actionId] };
      expect(await model.call('ListLaunchActions', { resourceId, filters })).toEqual({ items: [second] });
    }));

  test.each(['s-notfound000000000', 'lct-00000000000000000'])('knows nothing of %s', (resourceId) =>
    withServer(async (model) => {
      expect(await model.refusal('ListLaunchActions', { resourceId })).toMatchObject({
        name: 'ResourceNotFoundException',
        body: { resourceId },
      });
    }),
  );

  test.each([
    ['resourceId', { resourceId: 'i-0123456789abcdef0' }],
    ['filters.actionIds.0', { resourceId: 's-notfound000000000', filters: { actionIds: ['1'] } }],
  ])('is a ValidationException for a wrong %s', (name, input) =>
    withServer(async (model) => {
      expect(await model.refusal('ListLaunchActions', input)).toMatchObject({
        name: 'ValidationException',
        body: { fieldList: [{ name }] },
      });
    }),
  );
});

describe.each(['GetLaunchConfiguration', 'GetReplicationConfiguration', 'UpdateLaunchConfiguration'])(
  '%s',
  (operation) => {
    test('is a ResourceNotFoundException for a server that nobody knows', () =>
      withServer(async (model) => {
        expect(await model.refusal(operation, { sourceServerID: 's-notfound000000000' })).toMatchObject({
          name: 'ResourceNotFoundException',
          body: { resourceId: 's-notfound000000000', resourceType: 'SOURCE_SERVER' },
        });
      }));
  },
);
