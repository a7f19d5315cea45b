// Compares contenders fairly on a machine whose speed changes: each round measures all of them one after the other, and a ratio is
// made within a round, so that what slows the machine for a while slows both.
import { type Spread, spreadOf } from './statistics.js';

/** Figures of one contender in one round, by name, such as `{ cpuUs: 31.2, p99Ms: 4 }`. */
export type Figures<Metric extends string> = Readonly<Record<Metric, number>>;

export interface Comparison<Name extends string, Metric extends string> {
  readonly names: readonly Name[];
  /** Over the rounds. */
  spread(name: Name, metric: Metric): Spread;
  /** Over the rounds: the figure as a multiple of another contender's in the same round. */
  ratio(name: Name, to: Name, metric: Metric): Spread;
}

/** Measures every contender in turn, A B C A B C …; `measure` is told the round, from 1. */
export async function inTurn<Name extends string, Metric extends string>(
  names: readonly Name[],
  rounds: number,
  measure: (name: Name, round: number) => Promise<Figures<Metric>>,
): Promise<Comparison<Name, Metric>> {
  const measured = new Map<Name, Figures<Metric>[]>(names.map((name) => [name, []]));
  for (let round = 1; round <= rounds; round += 1) {
    for (const name of names) measured.get(name)?.push(await measure(name, round));
  }
  const figures = (name: Name, metric: Metric) => (measured.get(name) ?? []).map((each) => each[metric]);
  return {
    names,
    spread: (name, metric) => spreadOf(figures(name, metric)),
    ratio: (name, to, metric) => {
      const others = figures(to, metric);
      return spreadOf(figures(name, metric).map((value, index) => value / (others[index] ?? NaN)));
    },
  };
}
