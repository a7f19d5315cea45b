// Every read of the simulator against DRS's published model, over all servers, and beside a job of every kind.
import { describe, expect, test } from '@jest/globals';
import { startDrill } from './kit/drills.js';
import { problemsWith } from './kit/model.js';
import { modelClient, type ModelClient } from './kit/modelClient.js';
import { ordinaryServerIDs } from './kit/servers.js';
import { MINUTE_MS, withSimulator, type Loan } from './kit/withSimulator.js';

interface Listed {
  readonly items: readonly Readonly<Record<string, string>>[];
}

async function idsOf(model: ModelClient, operation: string, id: string): Promise<string[]> {
  const { items } = await model.call<Listed>(operation);
  return items.map((item) => item[id] ?? '');
}

/** A simulator of many servers in which a drill of every kind of launch has been going on for so many minutes. */
function withDrill(minutes: number, use: (model: ModelClient, loan: Loan) => Promise<void>): Promise<void> {
  return withSimulator(
    async (loan) => {
      const ordinary = await ordinaryServerIDs(loan.client);
      await startDrill(
        loan.client,
        ...ordinary.slice(0, 4),
        's-launchfails000000',
        's-stalled0000000000',
        's-initialsync000000',
        's-recovered00000000',
      );
      loan.advance(minutes * MINUTE_MS);
      await use(modelClient(loan.send), loan);
    },
    { servers: 24 },
  );
}

describe('the answers that the model allows', () => {
  test.each([
    { minutes: 0, launched: 1 },
    { minutes: 5, launched: 0 },
    { minutes: 14, launched: 3 },
    { minutes: 60, launched: 6 },
  ])('are those of every list, $minutes minutes after a start', ({ minutes, launched }) =>
    withDrill(minutes, async (model) => {
      const servers = await idsOf(model, 'DescribeSourceServers', 'sourceServerID');
      const jobs = await idsOf(model, 'DescribeJobs', 'jobID');
      const instances = await model.call<Listed>('DescribeRecoveryInstances');

      for (const jobID of jobs) await model.call('DescribeJobLogItems', { jobID });
      for (const sourceServerID of servers) await model.call('DescribeRecoverySnapshots', { sourceServerID });
      expect([servers.length, jobs.length, instances.items.length]).toEqual([42, 5, launched]);
    }),
  );

  test('are those of every server and template', () =>
    withDrill(5, async (model) => {
      const servers = await idsOf(model, 'DescribeSourceServers', 'sourceServerID');
      const [template = ''] = await idsOf(
        model,
        'DescribeLaunchConfigurationTemplates',
        'launchConfigurationTemplateID',
      );

      for (const sourceServerID of servers) {
        await model.call('GetLaunchConfiguration', { sourceServerID });
        await model.call('GetReplicationConfiguration', { sourceServerID });
        await model.call('ListLaunchActions', { resourceId: sourceServerID });
      }
      const actions = await model.call<Listed>('ListLaunchActions', { resourceId: template });
      await model.call('DescribeReplicationConfigurationTemplates');
      await model.call('ListStagingAccounts', { maxResults: 5 });
      const extensible = await model.call<Listed>('ListExtensibleSourceServers', {
        stagingAccountID: '777788889999',
      });
      expect([actions.items.length, extensible.items.length]).toEqual([2, 3]);
    }));

  test('are those of tags of every kind of resource', () =>
    withDrill(60, async (model) => {
      const lists = [
        'DescribeSourceServers',
        'DescribeJobs',
        'DescribeRecoveryInstances',
        'DescribeLaunchConfigurationTemplates',
        'DescribeReplicationConfigurationTemplates',
      ];
      for (const list of lists) {
        const [resourceArn = ''] = await idsOf(model, list, 'arn');
        await model.call('TagResource', { resourceArn, tags: { 'a b/c': '1', gone: '2' } });
        await model.call('UntagResource', { resourceArn, tagKeys: ['gone', 'not there'] });

        const { tags } = await model.call('ListTagsForResource', { resourceArn });

        expect(tags).toMatchObject({ 'a b/c': '1' });
        expect(tags).not.toHaveProperty('gone');
      }
    }));

  test('are those of what starts and ends jobs', () =>
    withSimulator(async ({ client, send, advance }) => {
      const model = modelClient(send);
      const [sourceServerID = ''] = await ordinaryServerIDs(client);
      await model.call('InitializeService');
      await model.call('StartRecovery', { sourceServers: [{ sourceServerID }], isDrill: true });
      advance(30 * MINUTE_MS);
      const [, launched = ''] = await idsOf(model, 'DescribeRecoveryInstances', 'recoveryInstanceID');

      const { job } = await model.call('TerminateRecoveryInstances', { recoveryInstanceIDs: [launched] });

      expect(job).toMatchObject({ type: 'TERMINATE' });
    }));
});

describe('the reader of the model', () => {
  test.each([
    [
      'a wrong value',
      { participatingServers: [{ launchStatus: 'GONE' }] },
      ['Job.participatingServers.0.launchStatus is no LaunchStatus: GONE'],
    ],
    ['a missing member', { jobID: undefined }, ['Job.jobID is no string']],
    ['a member of its own', { volcano: 1 }, ['Job.volcano is not in the model']],
    [
      'a wrong form',
      { creationDateTime: 'today' },
      [
        'Job.creationDateTime is not from 19 to 32: 5',
        expect.stringContaining('Job.creationDateTime does not match'),
      ],
    ],
    [
      'a union of two',
      { participatingResources: [{ participatingResourceID: {} }] },
      ['Job.participatingResources.0.participatingResourceID is a union and has 0 members'],
    ],
  ])('finds %s', (_, members, problems) => {
    expect(problemsWith('Job', { jobID: 'drsjob-00000000000000000', ...members })).toEqual(problems);
  });

  test('finds a member that is left out', () => {
    expect(problemsWith('Job', {})).toEqual(['Job.jobID is missing']);
  });
});
