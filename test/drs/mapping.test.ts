import { describe, expect, it } from '@jest/globals';
import { SCOPE } from '../domain/kit/jobs.js';
import { bench, JOB_ID, SERVER_ID } from './kit/adapter.js';
import { reply } from '../kit/rawServer.js';

/** What becomes of one job as DRS sends it. */
async function jobFrom(members: object) {
  const { drs, logger } = await bench(reply(200, { items: [{ jobID: JOB_ID, ...members }] }));
  const result = await drs.describeJobs({}, {});
  if (!result.ok) throw new Error(result.failure.message);
  return { job: result.value.items[0], logger, drs };
}

describe('a job', () => {
  it('has every member that DRS sends', async () => {
    const { job } = await jobFrom({
      arn: 'arn:aws:drs:eu-central-1:123456789012:job/drsjob-30eb24d442e3c9e10',
      type: 'LAUNCH',
      initiatedBy: 'START_DRILL',
      creationDateTime: '2024-09-16T04:42:46.324841+00:00',
      endDateTime: '2024-09-16T05:42:46Z',
      status: 'COMPLETED',
      participatingServers: [
        {
          sourceServerID: SERVER_ID,
          recoveryInstanceID: 'i-0123456789abcdef0',
          launchStatus: 'LAUNCHED',
          launchActionsStatus: { runs: [{ runId: 'run', status: 'SUCCEEDED', action: { order: 1 } }] },
        },
      ],
      participatingResources: [
        { participatingResourceID: { sourceNetworkID: 'sn-1' }, launchStatus: 'PENDING' },
        { participatingResourceID: { volcanoID: 'v-1' } },
        { participatingResourceID: {} },
      ],
      tags: { b: '2', a: '1' },
    });

    expect(job).toMatchObject({
      jobID: JOB_ID,
      type: { known: 'LAUNCH', raw: 'LAUNCH' },
      initiatedBy: { known: 'START_DRILL' },
      creationDateTime: '2024-09-16T04:42:46.324841Z',
      endDateTime: '2024-09-16T05:42:46Z',
      status: { known: 'COMPLETED' },
      participatingServers: [
        {
          sourceServerID: SERVER_ID,
          recoveryInstanceID: 'i-0123456789abcdef0',
          launchStatus: { known: 'LAUNCHED' },
          launchActionsStatus: {
            runs: [{ runId: 'run', status: { known: 'SUCCEEDED' }, action: { order: 1 } }],
          },
        },
      ],
      participatingResources: [
        { participatingResourceID: { kind: 'SourceNetworkParticipant', sourceNetworkID: 'sn-1' } },
        {
          participatingResourceID: { kind: 'UnknownParticipant', memberName: 'volcanoID' },
          launchStatus: null,
        },
        { participatingResourceID: null },
      ],
      tags: [
        { key: 'a', value: '1' },
        { key: 'b', value: '2' },
      ],
    });
  });

  it('is nothing but its id where DRS sends nonsense', async () => {
    const { job } = await jobFrom({
      arn: 5,
      type: {},
      initiatedBy: null,
      creationDateTime: 'yesterday',
      endDateTime: [],
      status: 7,
      participatingServers: { not: 'a list' },
      participatingResources: 'none',
      tags: ['no', 'map'],
      futureMember: { deep: true },
    });

    expect(job).toMatchObject({ jobID: JOB_ID, arn: null, type: null, initiatedBy: null, status: null });
    expect(job).toMatchObject({ creationDateTime: null, endDateTime: null });
    expect(job).toMatchObject({ participatingServers: [], participatingResources: [] });
    expect(job).not.toHaveProperty('futureMember');
  });

  it('is dropped from a list when it has no jobID, with a line in the log', async () => {
    const items = [{ status: 'PENDING' }, null, 'x', { jobID: '' }, { jobID: JOB_ID }];
    const { drs, logger } = await bench(reply(200, { items }));

    const result = await drs.describeJobs({}, {});

    expect(result).toMatchObject({ ok: true, value: { items: [{ jobID: JOB_ID }] } });
    expect(result.ok && result.value.items).toHaveLength(1);
    expect(logger.of('drs.droppedItem')).toEqual([{ noun: 'Job' }]);
  });

  it('reads seconds since 1970 as a point in time', async () => {
    const { job } = await jobFrom({ creationDateTime: 1726461766, endDateTime: 1e300 });

    expect(job).toMatchObject({ creationDateTime: '2024-09-16T04:42:46.000Z', endDateTime: null });
  });

  it('tells an unknown value and an odd timestamp once, however often they come', async () => {
    const { job, drs, logger } = await jobFrom({ status: 'PAUSED', creationDateTime: 'soon' });

    await drs.describeJobs({}, {});

    expect(job?.status).toEqual({ known: 'UNKNOWN', raw: 'PAUSED' });
    expect(logger.of('drs.unknownEnumValue')).toEqual([{ enumName: 'JobStatus', raw: 'PAUSED' }]);
    expect(logger.of('drs.oddTimestamp')).toEqual([{ member: 'Job.creationDateTime' }]);
  });
});

describe('a log item', () => {
  it('joins the three maps of its volumes and reads members newer than the SDK', async () => {
    const eventData = {
      sourceServerID: SERVER_ID,
      attemptCount: 2,
      maxAttemptsCount: 3,
      conversionProperties: {
        forceUefi: true,
        volumeToVolumeSize: { '/dev/b': 8589934592, '/dev/c': 'big' },
        volumeToConversionMap: { '/dev/b': { 'snap-1': 'snap-2' } },
        volumeToProductCodes: { '/dev/a': [{ productCodeId: 'p', productCodeMode: 'ENABLED' }] },
      },
      eventResourceData: { sourceNetworkData: { stackName: 'stack' } },
    };
    const { drs } = await bench(reply(200, { items: [{ event: 'CONVERSION_START', eventData }] }));

    const result = await drs.describeJobLogItems(JOB_ID, {});

    expect(result).toMatchObject({
      value: {
        items: [
          {
            event: { known: 'CONVERSION_START' },
            eventData: {
              attemptCount: 2,
              maxAttemptsCount: 3,
              conversionProperties: {
                volumes: [
                  { volumeName: '/dev/a', size: null, productCodes: [{ productCodeId: 'p' }], snapshots: [] },
                  {
                    volumeName: '/dev/b',
                    size: '8589934592',
                    snapshots: [{ fromSnapshotID: 'snap-1', toSnapshotID: 'snap-2' }],
                  },
                  { volumeName: '/dev/c', size: null },
                ],
              },
              eventResourceData: { kind: 'SourceNetworkData', stackName: 'stack' },
            },
          },
        ],
      },
    });
  });
});

describe('the other nouns', () => {
  it('a recovery instance that is SHUTTING-DOWN is SHUTTING_DOWN', async () => {
    const instance = {
      recoveryInstanceID: 'i-0123456789abcdef0',
      ec2InstanceState: 'SHUTTING-DOWN',
      isDrill: true,
    };
    const { drs, logger } = await bench(reply(200, { items: [instance] }));

    const result = await drs.describeRecoveryInstances({}, {});

    expect(result).toMatchObject({
      value: {
        items: [{ ec2InstanceState: { known: 'SHUTTING_DOWN', raw: 'SHUTTING-DOWN' }, isDrill: true }],
      },
    });
    expect(logger.of('drs.unknownEnumValue')).toEqual([]);
  });

  it('a source server has its last launch and its bytes as text', async () => {
    const server = {
      sourceServerID: SERVER_ID,
      lifeCycle: { lastLaunch: { status: 'LAUNCHED', initiated: { type: 'DRILL', jobID: JOB_ID } } },
      sourceProperties: {
        ramBytes: 17179869184,
        os: { fullString: 'Linux' },
        identificationHints: { fqdn: 'f' },
      },
    };
    const { drs } = await bench(reply(200, { items: [server] }));

    const result = await drs.describeSourceServers({}, {});

    expect(result).toMatchObject({
      value: {
        items: [
          {
            lifeCycle: {
              lastLaunch: {
                status: { known: 'LAUNCHED' },
                initiated: { type: { known: 'DRILL' }, jobID: JOB_ID },
              },
            },
            sourceProperties: {
              ramBytes: '17179869184',
              os: { fullString: 'Linux' },
              identificationHints: { fqdn: 'f' },
            },
          },
        ],
      },
    });
  });

  it('a snapshot without an id is dropped', async () => {
    const snapshot = { snapshotID: 'pit-1', sourceServerID: SERVER_ID, ebsSnapshots: ['snap-1', 5] };
    const { drs } = await bench(reply(200, { items: [snapshot, { sourceServerID: SERVER_ID }] }));

    const result = await drs.describeRecoverySnapshots(SERVER_ID, {}, {});

    expect(result.ok && result.value.items).toEqual([
      { ...snapshot, scope: SCOPE, ebsSnapshots: ['snap-1'], expectedTimestamp: null, timestamp: null },
    ]);
  });
});
