// Lays a comparison out: a row for each contender, a column for each figure, and beside it how many times that is of the reference's.
import type { Comparison } from './rounds.js';
import { ratio, spread, type Table } from './table.js';

export interface ShownMetric<Metric extends string> {
  readonly metric: Metric;
  /** With the unit, such as `CPU, µs a request`. */
  readonly label: string;
  /** Whether a column says how it compares with the reference. */
  readonly isCompared: boolean;
}

/** Columns and rows of a table; the first column has the contenders' names. */
export function comparisonTable<Name extends string, Metric extends string>(
  comparison: Comparison<Name, Metric>,
  reference: Name,
  shown: readonly ShownMetric<Metric>[],
): Pick<Table, 'columns' | 'rows'> {
  const columns = shown.flatMap(({ label, isCompared }) =>
    isCompared ? [label, `to ${reference}`] : [label],
  );
  const rows = comparison.names.map((name) => [
    name,
    ...shown.flatMap(({ metric, isCompared }) => {
      const figure = spread(comparison.spread(name, metric));
      return isCompared ? [figure, ratio(comparison.ratio(name, reference, metric))] : [figure];
    }),
  ]);
  return { columns: ['', ...columns], rows };
}
