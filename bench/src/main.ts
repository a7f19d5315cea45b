// npm run bench: runs the benches that are named, or all, and prints their tables.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { BENCHES } from './benches.js';
import { describeMachine } from './kit/machine.js';
import { printTable, type Table } from './kit/table.js';

const LEAST_ROUNDS = 5;

const HELP = `npm run bench -- [names] [options]
  --short            only to see that everything runs: the figures mean nothing
  --rounds <n>       how often everything is measured in turn (${LEAST_ROUNDS} or more; ${LEAST_ROUNDS})
  --markdown <file>  writes the tables there too
  --json <file>      writes the tables there as JSON
`;

interface Result {
  readonly bench: string;
  readonly machine: readonly string[];
  readonly tables: readonly Table[];
}

await main();

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      short: { type: 'boolean', default: false },
      rounds: { type: 'string', default: String(LEAST_ROUNDS) },
      markdown: { type: 'string' },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const names = positionals.length === 0 ? Object.keys(BENCHES) : positionals;
  const unknown = names.filter((name) => !(name in BENCHES));
  const rounds = values.short ? 1 : Number(values.rounds);
  if (values.help || unknown.length > 0 || (!values.short && !(rounds >= LEAST_ROUNDS))) {
    await printHelp(unknown);
    return;
  }
  const results = await (values.short ? runAtOnce(names) : runInTurn(names, rounds));
  if (values.markdown !== undefined)
    writeFileSync(values.markdown, `${results.map(toMarkdown).join('\n\n')}\n`);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
}

/** Nothing is measured that would have to be alone. */
function runAtOnce(names: readonly string[]): Promise<readonly Result[]> {
  return Promise.all(names.map((name) => runBench(name, true, 1)));
}

async function runInTurn(names: readonly string[], rounds: number): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const name of names) results.push(await runBench(name, false, rounds));
  return results;
}

async function runBench(bench: string, isShort: boolean, rounds: number): Promise<Result> {
  const say = (line: string): void => {
    process.stderr.write(`${bench}: ${line}\n`);
  };
  const startedAt = performance.now();
  // Before and not after: what the bench itself does is no load of others.
  const machine = describeMachine();
  const load = await BENCHES[bench]?.();
  const measured = (await load?.run({ isShort, rounds, say })) ?? [];
  // What was measured once, and with next to nothing, meets no goal and misses none.
  const tables = isShort ? measured.map((table) => ({ ...table, goals: [] })) : measured;
  say(`done in ${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
  const result = { bench, machine, tables };
  process.stdout.write(`${toMarkdown(result)}\n\n`);
  return result;
}

function toMarkdown({ bench, machine, tables }: Result): string {
  const at = new Date().toISOString().slice(0, 16).replace('T', ' ');
  const heading = `\`npm run bench -- ${bench}\`, ${at} UTC, on ${machine.join(', ')}.`;
  return [heading, ...tables.map(printTable)].join('\n\n');
}

async function printHelp(unknown: readonly string[]): Promise<void> {
  const benches: string[] = [];
  for (const [name, load] of Object.entries(BENCHES))
    benches.push(`  ${name.padEnd(17)}  ${(await load()).about}\n`);
  if (unknown.length > 0) process.stderr.write(`There is no bench named ${unknown.join(', ')}.\n`);
  process.stdout.write(`${HELP}\n${benches.join('')}`);
  if (unknown.length > 0) process.exitCode = 1;
}
