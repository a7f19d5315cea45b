// What one step of watching costs in a job log of a given length: prints the median of each in microseconds. Words: the store's kind, its folder or
// URL, how often each is done.
import { createLogger } from '../../../../src/process/logger.js';
import { openStore, type StoreOptions } from '../../../../src/store/store.js';
import { createSystemClock } from '../../../../src/process/systemClock.js';
import { anObservation, aReport, jobOf, ONE, takeLease } from '../../../../test/store/kit/jobLog.js';
import { SCOPE, second } from '../../../../test/store/kit/requests.js';
import { percentile } from '../../kit/statistics.js';

const MIB = 2 ** 20;
const [, , kind = '', place = '', times = ''] = process.argv;
const options: StoreOptions = kind === 'postgres' ? { kind, url: place } : { kind: 'sqlite', folder: place };
const store = await openStore(options, createSystemClock(), createLogger('warn'));
const { jobLog } = store;
const lease = await takeLease(store);
const observation = anObservation(jobOf(ONE));

async function median(work: () => Promise<unknown>): Promise<number> {
  const taken: number[] = [];
  for (let time = 0; time < Number(times); time += 1) {
    const begin = performance.now();
    await work();
    taken.push((performance.now() - begin) * 1000);
  }
  return percentile(taken, 50);
}

const head = async () => (await jobLog.readScope(SCOPE)).head;
const { amended } = await jobLog.readScope(SCOPE);
const start = await head();
const figures = {
  append: await median(() => jobLog.append(lease, [observation])),
  publish: await median(() => jobLog.publish(lease, aReport())),
  follow: await median(() => jobLog.readAfter(SCOPE, start, 10, null)),
  resume: await median(() => jobLog.readAfter(SCOPE, 0, 10, ONE)),
  state: await median(() => jobLog.readState(SCOPE, ONE)),
  open: await median(() => jobLog.readOpenStates(SCOPE)),
  amended: await median(() => jobLog.readAmended(SCOPE, amended)),
  drop: await median(() => jobLog.dropEnded(lease, second(-1))),
  rssMiB: process.memoryUsage().rss / MIB,
};
await jobLog.releaseLease(lease);
await store.close();
process.stdout.write(`done ${JSON.stringify(figures)}\n`);
