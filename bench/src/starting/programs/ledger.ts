// The two commits of a start alone: claims and settles requests in a store, and prints what one of each took. Words: the store's kind,
// its folder or URL, how many.
import { createLogger } from '../../../../src/process/logger.js';
import { openStore, type StoreOptions } from '../../../../src/store/store.js';
import { createSystemClock } from '../../../../src/process/systemClock.js';
import { aRequest, SETTLED_AT, started } from '../../../../test/store/kit/requests.js';
import { percentile } from '../../kit/statistics.js';

const [, , kind = '', place = '', count = ''] = process.argv;
const options: StoreOptions = kind === 'postgres' ? { kind, url: place } : { kind: 'sqlite', folder: place };
const store = await openStore(options, createSystemClock(), createLogger('warn'));
const claims: number[] = [];
const settlements: number[] = [];
const cpuBefore = process.cpuUsage();
for (let number = 0; number < Number(count); number += 1) {
  const request = aRequest({ idempotencyKey: `key-${number}` });
  const begin = performance.now();
  const claim = await store.requests.claim(request);
  const claimed = performance.now();
  const isSettled = await store.requests.settle(request.requestID, started(), SETTLED_AT);
  settlements.push(performance.now() - claimed);
  claims.push(claimed - begin);
  if (claim.kind !== 'claimed' || !isSettled) throw new Error(`request ${number} was not written`);
}
const { user, system } = process.cpuUsage(cpuBefore);
await store.close();
const figures = {
  claimMs: percentile(claims, 50),
  settleMs: percentile(settlements, 50),
  cpuUs: (user + system) / Number(count),
};
process.stdout.write(`done ${JSON.stringify(figures)}\n`);
