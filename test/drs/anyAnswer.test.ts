import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aDrill, bench, JOB_ID, SERVER_ID } from './kit/adapter.js';
import { boundedRuns } from '../kit/boundedRuns.js';
import { reply, type Behaviour } from '../kit/rawServer.js';

const headers = fc.oneof(
  fc.constant({}),
  fc.record({
    'x-amzn-errortype': fc.constantFrom('ConflictException', 'ThrottlingException', '__proto__', 'X#Y:Z'),
    'retry-after': fc.constantFrom('0', '-1', 'soon'),
  }),
);
const item = fc.dictionary(
  fc.constantFrom(
    'jobID',
    'status',
    'tags',
    'participatingServers',
    'creationDateTime',
    'eventData',
    '__proto__',
  ),
  fc.jsonValue(),
);
const body = fc.oneof(
  fc.json(),
  fc.string(),
  fc.record({ items: fc.array(item) }).map((value) => JSON.stringify(value)),
  fc.record({ job: item, message: fc.jsonValue() }).map((value) => JSON.stringify(value)),
);

it('whatever DRS answers, nothing throws and every answer is well formed', async () => {
  let behave: Behaviour = reply(200, '');
  const { drs } = await bench((call, number) => behave(call, number), { callsPerSecond: 1e6 });

  const property = fc.asyncProperty(fc.integer({ min: 200, max: 599 }), headers, body, async (...answer) => {
    const [status, extra, text] = answer;
    behave = reply(status, text, extra);

    const start = await drs.startRecovery(aDrill(), Infinity);
    const reads = [
      await drs.describeJobs({}, {}),
      await drs.describeJobLogItems(JOB_ID, {}),
      await drs.describeSourceServers({}, {}),
      await drs.describeRecoverySnapshots(SERVER_ID, {}, {}),
      await drs.describeRecoveryInstances({}, {}),
    ];

    const possible = status >= 500 ? ['unclear'] : ['done', 'refused', 'unclear'];
    expect(possible).toContain(start.kind);
    expect(start.kind === 'done' ? start.value.jobID : start.failure.message).not.toBe('');
    for (const read of reads) expect(read.ok ? read.value.items : read.failure.kind).toBeDefined();
  });

  await fc.assert(property, boundedRuns(100));
});
