import { describe, expect, test } from '@jest/globals';
import { withSimulator } from './kit/withSimulator.js';

const SERVER = 's-0123456789abcdef0';
const TAGS_PATH = `/tags/${encodeURIComponent('arn:aws:drs:us-east-1:123456789012:job/drsjob-00000000000000000')}`;

/** What is sent, and the fields that DRS would name. */
const REFUSED: readonly (readonly [string, object, readonly string[]])[] = [
  ['/StartRecovery', {}, ['sourceServers']],
  ['/StartRecovery', { sourceServers: null }, ['sourceServers']],
  ['/StartRecovery', { sourceServers: [] }, ['sourceServers']],
  ['/StartRecovery', { sourceServers: SERVER }, ['sourceServers']],
  ['/StartRecovery', { sourceServers: [{}] }, ['sourceServers.0.sourceServerID']],
  ['/StartRecovery', { sourceServers: [SERVER] }, ['sourceServers.0']],
  ['/StartRecovery', { sourceServers: [{ sourceServerID: 1 }] }, ['sourceServers.0.sourceServerID']],
  [
    '/StartRecovery',
    { sourceServers: [{ sourceServerID: 's-0123456789abcde_0' }] },
    ['sourceServers.0.sourceServerID'],
  ],
  ['/StartRecovery', { sourceServers: Array(201).fill({ sourceServerID: SERVER }) }, ['sourceServers']],
  ['/StartRecovery', { sourceServers: [{ sourceServerID: SERVER }], isDrill: 'true' }, ['isDrill']],
  ['/StartRecovery', { sourceServers: [{ sourceServerID: SERVER }], tags: { key: 1 } }, ['tags.key']],
  ['/StartRecovery', { sourceServers: [{ sourceServerID: SERVER }], tags: ['key'] }, ['tags']],
  [
    '/StartRecovery',
    { sourceServers: [{ sourceServerID: SERVER }], tags: { key: 'x'.repeat(257) } },
    ['tags.key'],
  ],
  [
    '/StartRecovery',
    { sourceServers: [{ sourceServerID: SERVER, recoverySnapshotID: 'pit-?0123456789abcdef' }] },
    ['sourceServers.0.recoverySnapshotID'],
  ],
  ['/DescribeJobs', { maxResults: 0 }, ['maxResults']],
  ['/DescribeJobs', { maxResults: 1.5 }, ['maxResults']],
  ['/DescribeJobs', { maxResults: '5' }, ['maxResults']],
  ['/DescribeJobs', { nextToken: 'x'.repeat(2049) }, ['nextToken']],
  [
    '/DescribeJobs',
    { filters: { jobIDs: Array(1001).fill('drsjob-00000000000000000') } },
    ['filters.jobIDs'],
  ],
  ['/DescribeJobs', { filters: { fromDate: '2026-03-01' } }, ['filters.fromDate', 'filters.fromDate']],
  ['/DescribeJobs', { filters: { fromDate: '2026-03-01T12:00:00+00:00' } }, ['filters.fromDate']],
  ['/DescribeJobs', { filters: { toDate: '123456-03-01T12:00:00Z' } }, ['filters.toDate']],
  ['/DescribeJobLogItems', {}, ['jobID']],
  ['/DescribeJobLogItems', { jobID: 'drsjob-0' }, ['jobID', 'jobID']],
  [
    '/DescribeSourceServers',
    { filters: { sourceServerIDs: Array(201).fill(SERVER) } },
    ['filters.sourceServerIDs'],
  ],
  [
    '/DescribeSourceServers',
    { filters: { stagingAccountIDs: ['12345678901x'] } },
    ['filters.stagingAccountIDs.0'],
  ],
  ['/DescribeRecoverySnapshots', { sourceServerID: SERVER, order: 'NEWEST' }, ['order']],
  [
    '/DescribeRecoveryInstances',
    { filters: { recoveryInstanceIDs: ['i-xyz456789'] } },
    ['filters.recoveryInstanceIDs.0'],
  ],
  ['/TerminateRecoveryInstances', { recoveryInstanceIDs: ['xi-01234567'] }, ['recoveryInstanceIDs.0']],
  ['/TerminateRecoveryInstances', { recoveryInstanceIDs: [] }, ['recoveryInstanceIDs']],
  [TAGS_PATH, {}, ['tags']],
  ['/tags/arn%3Aaws', { tags: {} }, ['resourceArn', 'resourceArn']],
];

describe('validation', () => {
  test.each(REFUSED)('%s refuses %j', (path, body, fields) =>
    withSimulator(async ({ send }) => {
      const answer = await send(path, { body });

      const members = JSON.parse(answer.body) as { fieldList: { name: string; message: string }[] };
      expect(answer.status).toBe(400);
      expect(answer.headers['x-amzn-errortype']).toBe('ValidationException');
      expect(members).toMatchObject({ code: 'ValidationException', reason: 'fieldValidationFailed' });
      expect(members.fieldList.map(({ name }) => name)).toEqual(fields);
    }),
  );

  test('names all problems at once', () =>
    withSimulator(async ({ send }) => {
      const { body } = await send('/StartRecovery', {
        body: { sourceServers: [{}, { sourceServerID: 7 }], isDrill: 1 },
      });

      expect(JSON.parse(body)).toMatchObject({
        fieldList: [
          { name: 'sourceServers.0.sourceServerID', message: 'must not be null' },
          { name: 'sourceServers.1.sourceServerID', message: 'must be a string' },
          { name: 'isDrill', message: 'must be a boolean' },
        ],
      });
    }));

  test('ignores members that DRS does not know, and takes null for not given', () =>
    withSimulator(async ({ send }) => {
      const { status } = await send('/DescribeJobs', {
        body: { filters: null, maxResults: null, future: 1 },
      });

      expect(status).toBe(200);
    }));
});
