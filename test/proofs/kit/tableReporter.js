// Prints the rows of the proofs that ran as one table. Jest wants a default export here, and JavaScript.
import { existsSync, readFileSync, rmSync } from 'node:fs';

export default class TableReporter {
  onRunComplete() {
    const rows = readRows(process.env.PROOF_ROWS ?? '');
    if (rows.length > 0) process.stdout.write(`\n${tableOf(rows)}\n`);
  }
}

function readRows(path) {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  rmSync(path);
  return lines.map((line) => JSON.parse(line));
}

function tableOf(rows) {
  const lines = rows.flatMap(({ proof, numbers, seed, violations }) => [
    `| ${proof} | ${wordsOf(numbers)} | ${seed} | ${violations.length === 0 ? 'none' : violations.length} |`,
  ]);
  const broken = rows.flatMap(({ proof, seed, violations }) =>
    violations.map((violation) => `VIOLATED ${proof} (PROOF_SEED=${seed}): ${violation}`),
  );
  return ['| proof | numbers | seed | violations |', '| --- | --- | --- | --- |', ...lines, ...broken].join(
    '\n',
  );
}

function wordsOf(numbers) {
  return Object.entries(numbers)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
}
