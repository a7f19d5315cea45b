import { describe, expect, it } from '@jest/globals';
import { aDrill, bench, JOB_ID } from './kit/adapter.js';
import { refusal, reply } from './kit/rawServer.js';

describe('startRecovery', () => {
  it('answers with the job that DRS started', async () => {
    const { drs, server } = await bench(reply(202, { job: { jobID: JOB_ID, status: 'PENDING' } }));

    const answer = await drs.startRecovery(aDrill());

    expect(answer).toMatchObject({ kind: 'started', job: { jobID: JOB_ID, status: { known: 'PENDING' } } });
    expect(server.calls).toHaveLength(1);
  });

  it('is refused by a conflict', async () => {
    const { drs } = await bench(refusal(409, 'ConflictException'));

    const answer = await drs.startRecovery(aDrill());

    expect(answer).toMatchObject({ kind: 'refused', failure: { kind: 'ConflictError' } });
  });
});
