// Lays out how costs grow with a size: a row for each size, and below them the exponents.
import type { Comparison } from './rounds.js';
import { exponentOf } from './statistics.js';
import { type Goal, number, spread, type Table } from './table.js';

export interface GrowingCost<Metric extends string> {
  readonly metric: Metric;
  readonly label: string;
  /** The exponent up to which the promise is kept: 0.1 is as good as flat. Null: it is only told. */
  readonly mostExponent: number | null;
}

/** The contenders' names are the sizes. */
export function growthTable<Metric extends string>(
  size: string,
  comparison: Comparison<string, Metric>,
  costs: readonly GrowingCost<Metric>[],
): Pick<Table, 'columns' | 'rows' | 'goals'> {
  const sizes = comparison.names;
  const exponents = costs.map(({ metric }) =>
    exponentOf(sizes.map((each) => ({ size: Number(each), cost: comparison.spread(each, metric).median }))),
  );
  const goals = costs.flatMap(({ label, mostExponent }, index): readonly Goal[] => {
    const exponent = exponents[index] ?? NaN;
    return mostExponent === null
      ? []
      : [
          {
            goal: `${label}: exponent at most ${mostExponent}`,
            figure: exponent.toFixed(2),
            isMet: exponent <= mostExponent,
          },
        ];
  });
  return {
    columns: [size, ...costs.map(({ label }) => label)],
    rows: [
      ...sizes.map((each) => [
        number(Number(each)),
        ...costs.map(({ metric }) => spread(comparison.spread(each, metric))),
      ]),
      ['exponent', ...exponents.map((exponent) => exponent.toFixed(2))],
    ],
    goals,
  };
}
