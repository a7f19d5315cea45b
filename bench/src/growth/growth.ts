// How costs grow with what there is: source servers, jobs, rows of the job log.
import type { Bench } from '../kit/bench.js';
import { measureJobs } from './jobs.js';
import { measureLogRows } from './logRows.js';
import { measureSourceServers } from './sourceServers.js';

export const growth: Bench = {
  about: 'cost per page, per round and per event with more servers, jobs and rows',
  run: async (terms) => [
    await measureSourceServers(terms),
    await measureJobs(terms),
    ...(await measureLogRows(terms)),
  ],
};
