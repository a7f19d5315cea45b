// Counters and histograms whose series are found once and then only added to: prom-client hashes the labels anew for each observation,
// which costs about as much as sending an event to a socket. prom-client's registry reads them as it reads its own.
import type { Metric, Registry } from 'prom-client';

interface Described {
  readonly name: string;
  readonly help: string;
  readonly labelNames: readonly string[];
}

interface Value {
  /** Where it is not that of the metric. */
  readonly metricName?: string;
  readonly labels: Readonly<Record<string, string | number>>;
  readonly value: number;
}

/** Overflow rule: further series are counted as one, with `other` for each label. Nothing that a client sends makes a label; this holds it. */
const MOST_SERIES = 5_000;
const OTHER = 'other';
/** No word of ours has it. */
const SEPARATOR = '\u0000';

/** A counter that is added to by the values of its labels, in their order. */
export class Counted {
  readonly #names: readonly string[];
  readonly #series = new Map<string, { readonly labels: Record<string, string>; value: number }>();

  constructor(registry: Registry, { name, help, labelNames }: Described) {
    this.#names = labelNames;
    register(registry, { name, help, type: 'counter' }, () => [...this.#series.values()]);
  }

  /** 0 makes the series be there before anything happened: an increase from nothing is none to Prometheus. */
  add(values: readonly string[], count = 1): void {
    seriesIn(this.#series, this.#names, values, (labels) => ({ labels, value: 0 })).value += count;
  }
}

interface TimedSeries {
  readonly labels: Record<string, string>;
  /** How many fell into each bucket and no smaller one; the last has those above all bounds. */
  readonly counts: number[];
  sum: number;
}

/** A histogram of durations, handed in milliseconds and told in seconds. */
export class Timed {
  readonly #name: string;
  readonly #names: readonly string[];
  readonly #bounds: readonly number[];
  readonly #series = new Map<string, TimedSeries>();

  /** `seconds`: the upper bounds of the buckets, growing. */
  constructor(registry: Registry, { name, help, labelNames }: Described, seconds: readonly number[]) {
    this.#name = name;
    this.#names = labelNames;
    this.#bounds = seconds;
    register(registry, { name, help, type: 'histogram' }, () =>
      [...this.#series.values()].flatMap((series) => this.#valuesOf(series)),
    );
  }

  time(values: readonly string[], ms: number): void {
    const series = seriesIn(this.#series, this.#names, values, (labels) => this.#make(labels));
    const seconds = Math.max(0, ms) / 1000;
    let bucket = 0;
    while (seconds > (this.#bounds[bucket] ?? Infinity)) bucket += 1;
    series.counts[bucket] = (series.counts[bucket] ?? 0) + 1;
    series.sum += seconds;
  }

  #make(labels: Record<string, string>): TimedSeries {
    return { labels, counts: new Array<number>(this.#bounds.length + 1).fill(0), sum: 0 };
  }

  #valuesOf({ labels, counts, sum }: TimedSeries): readonly Value[] {
    let below = 0;
    const buckets = counts.map((count, index) => {
      below += count;
      const le = this.#bounds[index] ?? '+Inf';
      return { metricName: `${this.#name}_bucket`, labels: { ...labels, le }, value: below };
    });
    return [
      ...buckets,
      { metricName: `${this.#name}_sum`, labels, value: sum },
      { metricName: `${this.#name}_count`, labels, value: below },
    ];
  }
}

interface Told {
  readonly name: string;
  readonly help: string;
  readonly type: 'counter' | 'histogram';
}

function register(registry: Registry, told: Told, values: () => readonly Value[]): void {
  const get = () => Promise.resolve({ ...told, aggregator: 'sum', values: values() });
  // All that the registry asks of a metric: https://github.com/siimon/prom-client/blob/v15.1.3/lib/registry.js
  registry.registerMetric({ name: told.name, get } as unknown as Metric);
}

function seriesIn<Series>(
  all: Map<string, Series>,
  names: readonly string[],
  values: readonly string[],
  make: (labels: Record<string, string>) => Series,
): Series {
  const key = values.join(SEPARATOR);
  const known = all.get(key);
  if (known !== undefined) return known;
  if (all.size >= MOST_SERIES && values.some((value) => value !== OTHER))
    return seriesIn(all, names, Array<string>(names.length).fill(OTHER), make);
  const made = make(Object.fromEntries(names.map((name, index) => [name, values[index] ?? ''])));
  all.set(key, made);
  return made;
}
