// How the memory of gateways grows over time, after garbage was collected.
import { heapOf } from '../kit/replicas.js';
import { inTime, pass } from '../kit/waiting.js';
import type { Stage } from './stage.js';

interface Sample {
  readonly atMinutes: number;
  readonly heapMB: number;
  readonly rssMB: number;
}

export interface Growth {
  /** Of the gateway that lived longest. */
  readonly minutes: number;
  readonly samples: number;
  readonly heapMBPerMinute: number;
  readonly rssMBPerMinute: number;
  /** The first after the warm-up, and the last. */
  readonly heapMB: readonly [first: number, last: number];
  readonly rssMB: readonly [first: number, last: number];
}

/** What a process keeps from its first minutes (compiled code, pools, full caches) is no growth. */
const WARM_UP_PART = 0.25;
/** A gateway that is frozen, or whose machine is, answers later. */
const MOST_ANSWER_MS = 30_000;

/** Takes samples of all gateways until the signal aborts. */
export async function watchMemory(stage: Stage, everyMs: number, signal: AbortSignal): Promise<Growth> {
  const byProcess = new Map<number, Sample[]>();
  const beganAtMs = performance.now();
  while (!signal.aborted) {
    await pass(everyMs);
    for (const { replica } of stage.seats) {
      // It may be killed meanwhile.
      const memory = await inTime(
        heapOf(replica).catch(() => null),
        MOST_ANSWER_MS,
      );
      if (memory === null) continue;
      const samples = byProcess.get(replica.program.pid) ?? [];
      byProcess.set(replica.program.pid, samples);
      samples.push({ atMinutes: (performance.now() - beganAtMs) / 60_000, ...memory });
    }
  }
  const [longest = []] = [...byProcess.values()].toSorted((left, right) => lifeOf(right) - lifeOf(left));
  return growthOf(longest);
}

function lifeOf(samples: readonly Sample[]): number {
  return (samples.at(-1)?.atMinutes ?? 0) - (samples[0]?.atMinutes ?? 0);
}

function growthOf(samples: readonly Sample[]): Growth {
  const warm = samples.slice(Math.floor(samples.length * WARM_UP_PART));
  const ends = (of: (sample: Sample) => number) => [of(warm[0] ?? NONE), of(warm.at(-1) ?? NONE)] as const;
  return {
    minutes: lifeOf(samples),
    samples: warm.length,
    heapMBPerMinute: slopeOf(warm, ({ heapMB }) => heapMB),
    rssMBPerMinute: slopeOf(warm, ({ rssMB }) => rssMB),
    heapMB: ends(({ heapMB }) => heapMB),
    rssMB: ends(({ rssMB }) => rssMB),
  };
}

const NONE: Sample = { atMinutes: 0, heapMB: 0, rssMB: 0 };

/** By least squares. */
function slopeOf(samples: readonly Sample[], of: (sample: Sample) => number): number {
  const mean = (value: (sample: Sample) => number) =>
    samples.reduce((sum, sample) => sum + value(sample), 0) / samples.length;
  const [meanAt, meanOf] = [mean(({ atMinutes }) => atMinutes), mean(of)];
  const squares = mean(({ atMinutes }) => (atMinutes - meanAt) ** 2);
  return squares === 0 ? 0 : mean((sample) => (sample.atMinutes - meanAt) * (of(sample) - meanOf)) / squares;
}
