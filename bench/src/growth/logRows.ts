// What an event costs when the log has a row, and when it has a million.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { StoreOptions } from '../../../src/store/store.js';
import { startPostgres } from '../../../test/kit/postgres.js';
import type { BenchTerms } from '../kit/bench.js';
import { growthTable } from '../kit/growthTable.js';
import { startMetered } from '../kit/meteredProcess.js';
import { inTurn } from '../kit/rounds.js';
import type { Table } from '../kit/table.js';

const PROGRAM = new URL('./programs/log.js', import.meta.url).pathname;
const LONG = [1, 1_000, 100_000, 1_000_000];
const SHORT = [1, 100];
const COSTS = [
  { metric: 'append', label: 'append an event, µs', mostExponent: 0.1 },
  { metric: 'publish', label: 'report a round, µs', mostExponent: 0.1 },
  { metric: 'follow', label: 'read what is new, µs', mostExponent: 0.1 },
  { metric: 'resume', label: 'resume a job, µs', mostExponent: 0.1 },
  { metric: 'state', label: 'state of a job, µs', mostExponent: 0.1 },
  { metric: 'open', label: 'open jobs, µs', mostExponent: 0.1 },
  { metric: 'amended', label: 'amended states, µs', mostExponent: 0.1 },
  { metric: 'drop', label: 'look for ended, µs', mostExponent: 0.1 },
  { metric: 'rssMiB', label: 'RSS, MiB', mostExponent: 0.1 },
] as const;
type Figures = Readonly<Record<(typeof COSTS)[number]['metric'], number>>;

/** One table for each database. */
export async function measureLogRows(terms: BenchTerms): Promise<readonly Table[]> {
  await using postgres = await startPostgres();
  const folder = mkdtempSync(join(tmpdir(), 'bench-growth-'));
  try {
    const tables = [
      await measureStore('SQLite', terms, () =>
        Promise.resolve({ kind: 'sqlite', folder: mkdtempSync(join(folder, 'data-')) }),
      ),
    ];
    if (postgres === null) return tables;
    const newDatabase = async () => ({ kind: 'postgres', url: await postgres.createDatabase() }) as const;
    return [...tables, await measureStore('Postgres', terms, newDatabase)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureStore(
  name: string,
  { isShort, rounds, say }: BenchTerms,
  create: () => Promise<StoreOptions>,
): Promise<Table> {
  const { fillLog } = await import('./filledLogs.js');
  const stores = new Map<string, StoreOptions>();
  for (const rows of isShort ? SHORT : LONG) {
    say(`${name}: makes a log of ${rows} rows`);
    const options = await create();
    await fillLog(options, rows);
    stores.set(String(rows), options);
  }
  const comparison = await inTurn([...stores.keys()], rounds, async (rows, round) => {
    say(`round ${round}: ${name} with ${rows} rows`);
    return measureLog(stores.get(rows), isShort ? 5 : 200);
  });
  return {
    title: `Growth: rows of the job log, ${name}`,
    ...growthTable('rows', comparison, COSTS),
    notes: [
      'Fifty rows a job, of which ten are open. Medians of 200 in each round, one after the other, with the commit where there is one.',
    ],
  };
}

async function measureLog(options: StoreOptions | undefined, times: number): Promise<Figures> {
  const place = options?.kind === 'postgres' ? options.url : (options?.folder ?? '');
  const words = [options?.kind ?? '', place, String(times)];
  await using program = startMetered({ program: PROGRAM, words });
  const [, figures = ''] = await program.printed(/done (.*)\n/);
  return JSON.parse(figures) as Figures;
}
