// What one start costs end to end, beside the bare call to the same endpoint: CPU and time, one start at a time, seldom enough that none
// waits for the rate budget.
import { setTimeout as sleep } from 'node:timers/promises';

import type { BenchTerms } from '../kit/bench.js';
import { comparisonTable } from '../kit/comparisonTable.js';
import { GraphQLClient } from '../kit/graphqlClient.js';
import { Lent } from '../kit/lent.js';
import { type RunningGateway, startProgram } from '../kit/programs.js';
import { inTurn } from '../kit/rounds.js';
import { percentile } from '../kit/statistics.js';
import type { Table } from '../kit/table.js';
import { resultOf, startRecovery } from './startRecovery.js';
import { type ContenderName, contendersIn, startContender, type Surroundings } from './surroundings.js';

/** The budget gives ten a second. */
const EVERY_MS = 125;
const REFERENCE = 'bare SDK';

interface Contender {
  readonly program: RunningGateway;
  readonly client: GraphQLClient;
}

/** Starts all contenders once and measures them in turn. */
export async function measureLatency(terms: BenchTerms, around: Surroundings): Promise<Table> {
  const names = contendersIn(around);
  await using lent = new Lent();
  const contenders = new Map<ContenderName, Contender>();
  for (const name of names) {
    const drs = lent.add(await startProgram('starting/programs/countingDrs.js'));
    const program = lent.add(await startContender(name, drs.url, around));
    contenders.set(name, { program, client: lent.add(new GraphQLClient(program.url)) });
  }
  const starts = terms.isShort ? 3 : 40;
  // Code that runs for the first time is no part of a start.
  for (const contender of contenders.values()) await measure(contender, terms.isShort ? 1 : 16);
  const comparison = await inTurn(names, terms.rounds, async (name, round) => {
    terms.say(`round ${round}: ${name}`);
    const contender = contenders.get(name);
    if (contender === undefined) throw new Error(`${name} does not run`);
    return measure(contender, starts);
  });
  return {
    title: 'One start, end to end',
    ...comparisonTable(comparison, REFERENCE, [
      { metric: 'cpuMs', label: 'CPU, ms a start', isCompared: true },
      { metric: 'p50Ms', label: 'p50, ms', isCompared: true },
      { metric: 'p99Ms', label: 'p99, ms', isCompared: false },
    ]),
    notes: [
      `${starts} starts a round, one every ${EVERY_MS} ms, each of one server over HTTP to a DRS that accepts all, on one machine. bare SDK: client-drs 3.523.0 as it comes, behind a server of Node's own; Apollo + SDK: Apollo Server standalone whose resolver makes the same call.`,
      'The gateway opens a connection for each start on purpose (docs/decisions/0002), writes twice, and its background work is in its CPU. Postgres works in processes of its own, which are not counted.',
    ],
  };
}

async function measure({ program, client }: Contender, starts: number) {
  const cpuBefore = await program.cpuUs();
  const times: number[] = [];
  for (let number = 1; number <= starts; number += 1) {
    const pause = sleep(EVERY_MS);
    const answer = await startRecovery(client, number);
    if (resultOf(answer) !== 'StartRecoverySuccess') throw new Error(`a start gave ${resultOf(answer)}`);
    times.push(answer.ms);
    await pause;
  }
  const cpuMs = ((await program.cpuUs()) - cpuBefore) / 1000 / starts;
  return { cpuMs, p50Ms: percentile(times, 50), p99Ms: percentile(times, 99) };
}
