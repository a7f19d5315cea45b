// The lag of the whole fleet as a distribution on a logarithmic scale, which begins at a second: what is shorter is in a bin of its own.
import { durationText, lagOf, UNDER_A_SECOND } from '../parts/format.js';
import type { ServerRow } from './serverRow.js';

export interface LagBin {
  readonly fromMs: number;
  readonly toMs: number;
  readonly count: number;
  readonly problems: number;
}

export interface LagSummary {
  readonly bins: readonly LagBin[];
  /** Of how many the lag is not told. */
  readonly unknown: number;
  readonly known: number;
  readonly medianMs: number | null;
  /** 95 of 100 lag no more than this. */
  readonly p95Ms: number | null;
  readonly worst: { readonly name: string; readonly lagMs: number } | null;
}

const SHORTEST_MS = 1000;
const BINS_PER_DECADE = 4;

/** The first bin has what is shorter than a second. The bins reach to the longest. */
export function lagSummary(rows: readonly ServerRow[]): LagSummary {
  const told = rows.flatMap(({ name, lagMs, hasProblem }) =>
    lagMs === null ? [] : [{ name, lagMs, hasProblem }],
  );
  const sorted = told.toSorted((one, other) => one.lagMs - other.lagMs);
  const worst = sorted.at(-1) ?? null;
  const bins = Array.from({ length: worst === null ? 0 : binOf(worst.lagMs) + 1 }, () => ({
    count: 0,
    problems: 0,
  }));
  for (const { lagMs, hasProblem } of sorted) {
    const bin = bins[binOf(lagMs)];
    if (bin === undefined) continue;
    bin.count += 1;
    if (hasProblem) bin.problems += 1;
  }
  return {
    bins: bins.map((bin, at) => ({ ...bin, fromMs: at === 0 ? 0 : edgeMs(at - 1), toMs: edgeMs(at) })),
    unknown: rows.length - told.length,
    known: told.length,
    medianMs: quantile(sorted, 0.5),
    p95Ms: quantile(sorted, 0.95),
    worst,
  };
}

function binOf(lagMs: number): number {
  return lagMs < SHORTEST_MS ? 0 : 1 + Math.floor(placeOf(lagMs));
}

/** On the scale, in bins from its beginning at a second. */
function placeOf(ms: number): number {
  return BINS_PER_DECADE * Math.log10(ms / SHORTEST_MS);
}

/** On the scale, after so many bins. */
function edgeMs(bins: number): number {
  return SHORTEST_MS * 10 ** (bins / BINS_PER_DECADE);
}

function quantile(sorted: readonly { readonly lagMs: number }[], share: number): number | null {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]?.lagMs ?? null;
}

/** The same in words, for those who do not see the plot. */
export function lagText({ known, unknown, medianMs, p95Ms, worst }: LagSummary): string {
  const rest = unknown === 0 ? '' : ` Of ${unknown} DRS tells none.`;
  if (medianMs === null || p95Ms === null || worst === null) return `No lag is known.${rest}`;
  const spread = `half lag ${atMost(medianMs)}, 95 of 100 ${atMost(p95Ms)}`;
  return `Of ${known} servers ${spread}, the furthest behind is ${worst.name} with ${lagOf(worst.lagMs)}.${rest}`;
}

function atMost(lagMs: number): string {
  return lagMs < SHORTEST_MS ? UNDER_A_SECOND : `${durationText(1000 * Math.ceil(lagMs / 1000))} or less`;
}

/** Not a second: its mark would stand in the words of the first bin. */
const TICKS_MS = [10_000, 60_000, 600_000, 3_600_000, 21_600_000, 86_400_000, 604_800_000];

/** The marks of the scale, with where each is, counted in bins; the first are the words for the first bin. */
export function lagTicks(binCount: number): readonly { readonly at: number; readonly text: string }[] {
  const marks = TICKS_MS.map((ms) => ({ at: 1 + placeOf(ms), text: durationText(ms) }));
  return [{ at: 0, text: UNDER_A_SECOND }, ...marks.filter(({ at }) => at <= binCount)];
}
