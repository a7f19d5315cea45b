// The lag of the whole fleet as a distribution on a logarithmic scale.
import { durationText } from '../parts/format.js';
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

/** Shorter lags than a second are in the first bin. The bins reach to the longest. */
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
    bins: bins.map((bin, at) => ({ ...bin, fromMs: at === 0 ? 0 : edgeMs(at), toMs: edgeMs(at + 1) })),
    unknown: rows.length - told.length,
    known: told.length,
    medianMs: quantile(sorted, 0.5),
    p95Ms: quantile(sorted, 0.95),
    worst,
  };
}

function binOf(lagMs: number): number {
  return Math.max(0, Math.floor(BINS_PER_DECADE * Math.log10(Math.max(lagMs, SHORTEST_MS) / SHORTEST_MS)));
}

function edgeMs(bin: number): number {
  return SHORTEST_MS * 10 ** (bin / BINS_PER_DECADE);
}

function quantile(sorted: readonly { readonly lagMs: number }[], share: number): number | null {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]?.lagMs ?? null;
}

/** The same in words, for those who do not see the plot. */
export function lagText({ known, unknown, medianMs, p95Ms, worst }: LagSummary): string {
  const rest = unknown === 0 ? '' : ` Of ${unknown} DRS tells none.`;
  if (medianMs === null || p95Ms === null || worst === null) return `No lag is known.${rest}`;
  const spread = `half lag ${durationText(medianMs)} or less, 95 of 100 ${durationText(p95Ms)} or less`;
  return `Of ${known} servers ${spread}, the furthest behind is ${worst.name} with ${durationText(worst.lagMs)}.${rest}`;
}

const TICKS_MS = [1000, 10_000, 60_000, 600_000, 3_600_000, 21_600_000, 86_400_000, 604_800_000];

/** The marks of the scale, with where each is, counted in bins. */
export function lagTicks(binCount: number): readonly { readonly at: number; readonly text: string }[] {
  return TICKS_MS.map((ms) => ({
    at: BINS_PER_DECADE * Math.log10(ms / SHORTEST_MS),
    text: durationText(ms),
  })).filter(({ at }) => at <= binCount);
}
