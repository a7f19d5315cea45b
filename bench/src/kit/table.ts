// A table of results: what every bench gives, and how it is printed.
import type { Spread } from './statistics.js';

/** A cell is text already, see `number`, `spread` and `ratio`. */
export interface Table {
  /** What was measured, in a few words. */
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** How it was measured, and what is to be known to read it; a line each. */
  readonly notes: readonly string[];
  /** Goals with their figures: what was promised of this table. */
  readonly goals?: readonly Goal[];
}

export interface Goal {
  readonly goal: string;
  readonly figure: string;
  readonly isMet: boolean;
}

/** Markdown, laid out so that it can be read as it is. */
export function printTable({ title, columns, rows, notes, goals = [] }: Table): string {
  const goalRows = goals.map(({ goal, figure, isMet }) => [goal, figure, isMet ? 'yes' : 'NO']);
  return [
    `### ${title}`,
    grid(columns, rows),
    ...(goals.length === 0 ? [] : [grid(['goal', 'figure', 'met'], goalRows)]),
    ...(notes.length === 0 ? [] : [notes.map((note) => `- ${note}`).join('\n')]),
  ].join('\n\n');
}

/** Three figures that count, and no more digits than the measurement has. */
export function number(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  if (size === 0 || size >= 100) return String(Math.round(value));
  return value.toFixed(size >= 10 ? 1 : 2);
}

/** `median (min to max)`. */
export function spread({ median, min, max }: Spread): string {
  return `${number(median)} (${number(min)} to ${number(max)})`;
}

/** A spread of ratios. */
export function ratio({ median, min, max }: Spread): string {
  return Number.isFinite(median) ? `${number(median)}x (${number(min)} to ${number(max)})` : '–';
}

function grid(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map((column, index) =>
    Math.max(3, column.length, ...rows.map((row) => row[index]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, index) => (cells[index] ?? '').padEnd(width)).join(' | ')} |`;
  return [line(columns), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
