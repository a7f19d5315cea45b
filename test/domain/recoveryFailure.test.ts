import { describe, expect, it } from '@jest/globals';

import { known } from '../../src/domain/drsEnum.js';
import { FAILURE_WORDS } from '../../src/domain/failureRemedies.js';
import { JOB_LOG_EVENTS } from '../../src/domain/jobLogItem.js';
import { isWholeLog, logEvidenceOf } from '../../src/domain/logEvidence.js';
import { isLaunchJob, reportOf } from '../../src/domain/recoveryReport.js';
import { unavailable } from '../jobs/kit/failures.js';
import { aJob, aLogItem, aResource, aServer, serverIDOf, unheardOf } from './kit/jobs.js';
import { about, evidence, failed, launched, over, STARTED } from './kit/reports.js';

describe('the failure of a server', () => {
  it("is the last that DRS's log tells of it, with what to do", () => {
    const log = logEvidenceOf([
      about(1, 'LAUNCH_FAILED', { rawError: 'no capacity', attemptCount: 3, maxAttemptsCount: 3 }),
      { ...about(1, 'CLEANUP_FAIL'), logDateTime: STARTED },
      about(2, 'SNAPSHOT_FAIL'),
    ]);

    const [report] = reportOf(over(failed(1)), evidence({ log })).servers;

    expect(report?.failure).toMatchObject({
      message: 'EC2 did not launch the instance (attempt 3 of 3).',
      remedy: FAILURE_WORDS.LAUNCH_FAILED.remedy,
      logItem: { event: { known: 'LAUNCH_FAILED' }, eventData: { rawError: 'no capacity' } },
    });
  });

  it('is told without a cause where the log tells none, or could not be read', () => {
    const silent = reportOf(over(failed(1)), evidence()).servers[0]?.failure;
    const unread = reportOf(over(failed(1)), evidence({ jobLogError: unavailable() })).servers[0]?.failure;

    expect(silent).toMatchObject({
      logItem: null,
      message: 'DRS says that the launch failed; its log does not say why.',
    });
    expect(unread?.message).toBe('DRS says that the launch failed; its log could not be read.');
  });

  it('is that of the whole job where it was cancelled, once it is over', () => {
    const log = logEvidenceOf([aLogItem('JOB_CANCEL')]);

    const ended = reportOf(over(launched(1), aServer({ sourceServerID: serverIDOf(2) })), evidence({ log }));
    const running = reportOf(aJob({ status: known('STARTED') }), evidence({ log }));

    expect(ended.servers.map(({ failure }) => failure?.message)).toEqual([
      undefined,
      'The job was cancelled.',
    ]);
    expect(running.servers[0]?.failure).toBeNull();
  });

  it('of a network is found by the network', () => {
    const item = about(1, 'NETWORK_RECOVERY_FAIL', {
      sourceServerID: null,
      eventResourceData: {
        kind: 'SourceNetworkData',
        sourceNetworkID: 'sn-00000000000000001',
        sourceVpc: null,
        targetVpc: null,
        stackName: null,
      },
    });
    const job = { ...over(), participatingResources: [aResource({ launchStatus: known('FAILED') })] };

    const report = reportOf(job, evidence({ log: logEvidenceOf([item]) }));

    expect(report.resources[0]?.failure).toMatchObject({ logItem: item });
  });

  it('has words for each event that tells of one, and for no other', () => {
    const telling = JOB_LOG_EVENTS.filter((event) => /FAIL|SKIPPED|CANCEL/.test(event));

    expect(Object.keys(FAILURE_WORDS).toSorted()).toEqual(telling.toSorted());
  });
});

describe('a launch job', () => {
  it.each([
    [known('LAUNCH' as const), true],
    [null, true],
    [known('TERMINATE' as const), false],
    [known('CREATE_CONVERTED_SNAPSHOT' as const), false],
    [unheardOf('TELEPORT'), false],
  ])('is one of type %j: %s', (type, answer) => {
    expect(isLaunchJob(aJob({ type }))).toBe(answer);
  });
});

describe("DRS's log", () => {
  it('is whole with its beginning and its end', () => {
    const [start, end] = [aLogItem('JOB_START'), aLogItem('JOB_END', 9)];

    expect(isWholeLog([start, aLogItem('LAUNCH_START', 3), end])).toBe(true);
    expect(isWholeLog([start, aLogItem('JOB_CANCEL', 3)])).toBe(true);
    expect(isWholeLog([start])).toBe(false);
    expect(isWholeLog([end])).toBe(false);
  });
});
