// A process of its own that watches a job while the store is slow to take reports and fails to take what was observed; it ends well
// unless a rejection that nobody handles ends it. (Jest takes a rejection that is handled later for handled.) Prints how many writes failed.
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';

import { createWatching } from '../../../dist/jobs/watching.js';
import { openStore } from '../../../dist/store/store.js';
import { createSystemClock } from '../../../dist/process/systemClock.js';
import { StoreUnavailable } from '../../../dist/domain/storeUnavailable.js';

/** Longer than the logs of jobs may keep back that DRS was read. */
const LOG_MS = 100;
const REPORT_MS = 300;
const ROUNDS_MS = 1_500;

const clock = createSystemClock();
const silent = () => undefined;
const logger = { debug: silent, info: silent, warn: silent, error: silent };
const store = await openStore({ kind: 'sqlite', folder: ':memory:' }, clock, logger);
const job = {
  scope: 'test/us-east-1',
  jobID: 'drsjob-00000000000000001',
  arn: 'arn:aws:drs:us-east-1:123456789012:job/drsjob-00000000000000001',
  status: 'STARTED',
  rawStatus: 'STARTED',
  creationDateTime: new Date().toISOString(),
  endDateTime: null,
  participatingServers: [],
  participatingResources: [],
  tags: [],
};
const drs = {
  describeJobs: async () => ({ ok: true, value: { items: [job], nextToken: null } }),
  describeJobLogItems: async () => {
    await sleep(LOG_MS);
    return { ok: true, value: { items: [], nextToken: null } };
  },
};
let failed = 0;
const jobLog = {
  ...store.jobLog,
  publish: async (...words) => {
    await sleep(REPORT_MS);
    return store.jobLog.publish(...words);
  },
  append: async () => {
    failed += 1;
    throw new StoreUnavailable(new Error('the connection to the store is lost'));
  },
};
const watching = createWatching({
  drs,
  store: { jobLog, replicas: store.replicas, requests: store.requests },
  scope: job.scope,
  replicaID: 'alone',
  clock,
  logger,
  pollIntervalMs: 50,
  retentionMs: 3_600_000,
  onNewJob: silent,
});
await watching.start();
await sleep(ROUNDS_MS);
await watching.stop();
await store.close();
process.stdout.write(`${failed} writes failed\n`);
