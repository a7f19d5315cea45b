// The rate budget as DRS receives it, where everything stands still from time to time: calls are held up between their turn and the
// wire, and on the wire, and then go on together.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { createRateBudget, type Turn } from '../../src/drs/rateBudget.js';
import { ManualClock, settle } from '../kit/manualClock.js';

const RATE = 10;
const BURST = 20;
const CALLS = 80;
const STEP_MS = 50;

/** Goes for a while and stands still for a while, again and again; in milliseconds. */
interface Rhythm {
  readonly goes: number;
  readonly stands: number;
}
interface Line {
  /** From the turn of a call to its writing. */
  readonly leaving: Rhythm;
  /** From its writing to DRS: never for more than a second. */
  readonly arriving: Rhythm;
  readonly answeredAfterMs: number;
}
type End = (turn: Turn, after: (ms: number, what: () => void) => void, answeredMs: number) => void;

const upTo = (ms: number) => fc.integer({ min: 0, max: ms / STEP_MS }).map((steps) => steps * STEP_MS);
const rhythm = (mostMs: number) =>
  fc.record({ goes: upTo(2_000).map((ms) => ms + STEP_MS), stands: upTo(mostMs) });
const lines = fc.record({
  leaving: rhythm(4_000),
  arriving: rhythm(1_000),
  answeredAfterMs: upTo(3_000),
});

const withItsAnswer: End = (turn, after, answeredMs) => after(answeredMs, turn.end);
const withItsTurn: End = (turn) => turn.end();

function heldUpMs({ goes, stands }: Rhythm, atMs: number): number {
  const inTurn = atMs % (goes + stands);
  return inTurn < goes ? 0 : goes + stands - inTurn;
}

/** Lets all calls wait for a turn at once, and says when they arrive. */
async function arrivals(line: Line, end: End): Promise<readonly number[]> {
  const clock = new ManualClock();
  const beganAt = clock.now();
  const budget = createRateBudget(clock, RATE);
  const arrived: number[] = [];
  const due = new Map<number, (() => void)[]>();
  const after = (ms: number, what: () => void) => {
    const at = clock.now() + ms;
    due.set(at, [...(due.get(at) ?? []), what]);
  };
  for (let call = 0; call < CALLS; call += 1) {
    void budget.take('read', new AbortController().signal).then((turn) => {
      if (typeof turn === 'string') throw new Error(`no turn: ${turn}`);
      const left = heldUpMs(line.leaving, clock.now() - beganAt);
      const came = left + heldUpMs(line.arriving, clock.now() - beganAt + left);
      after(left, turn.sent);
      after(came, () => arrived.push(clock.now()));
      end(turn, after, came + line.answeredAfterMs);
    });
  }
  while (arrived.length < CALLS) {
    await settle();
    for (let now = due.get(clock.now()); now !== undefined; now = due.get(clock.now())) {
      due.delete(clock.now());
      for (const what of now) what();
      await settle();
    }
    clock.advance(STEP_MS);
  }
  budget.close();
  return arrived;
}

/** Of all stretches from one arrival to another, the most that came above what a burst and the rate allow. */
function mostAbove(arrived: readonly number[]): number {
  const above = arrived.flatMap((from, first) =>
    arrived.slice(first).map((to, more) => more + 1 - (BURST + (RATE * (to - from)) / 1_000)),
  );
  return Math.max(...above);
}

describe('the rate budget as DRS receives it', () => {
  const stopped: Line = {
    leaving: { goes: 1_000, stands: 3_000 },
    arriving: { goes: 1_000, stands: 0 },
    answeredAfterMs: 0,
  };

  it('holds in every stretch of time, whatever holds calls up', async () => {
    const property = fc.asyncProperty(lines, async (line) => {
      expect(mostAbove(await arrivals(line, withItsAnswer))).toBeLessThanOrEqual(0);
    });

    await fc.assert(property, { numRuns: 20, examples: [[stopped]] });
  });

  it('would not hold if a call were taken for arrived as soon as it has its turn', async () => {
    const above = mostAbove(await arrivals(stopped, withItsTurn));

    expect(above).toBeGreaterThan(5);
  });
});
