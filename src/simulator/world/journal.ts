// Keeps what was started across restarts: a file with one line for each change of a world's maps, read back at the start. A line is
// in the file before the call that caused it is answered. (It is not forced to the disk: a process may die, the machine may not.)
import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Place } from './place.js';

/** The maps of a world that are kept. */
export type KeptName =
  | 'jobs'
  | 'recoveryInstances'
  | 'reversals'
  | 'sourceNetworks'
  | 'tags'
  | 'initializations'
  | 'extensions'
  | 'replicationChanges'
  | 'launchConfigurations';

/** One change: a value that was set, or (without one) a key that was deleted. */
export interface JournalLine {
  /** Whose map it is. Files from before there was more than one world do not say. */
  readonly world?: Place;
  readonly map: KeptName;
  readonly key: string;
  readonly value?: unknown;
}

export interface Journal {
  /** What earlier runs wrote, in order. A last line that was cut off by a crash is left out. */
  read(): readonly JournalLine[];
  append(line: JournalLine): void;
  /** Puts these lines in the place of all others. */
  rewrite(lines: readonly JournalLine[]): void;
}

/** A journal in this file, which is made when something is written. */
export function createJournal(path: string): Journal {
  return {
    read: () => (existsSync(path) ? readFileSync(path, 'utf8').split('\n').flatMap(fromText) : []),
    append: (line) => appendFileSync(path, toText(line)),
    rewrite: (lines) => {
      writeFileSync(`${path}.new`, lines.map(toText).join(''));
      renameSync(`${path}.new`, path);
    },
  };
}

/** A map that writes each of its changes down, from the moment that `begin` is called. */
export class KeptMap<Value> extends Map<string, Value> {
  #write: ((key: string, value?: Value) => void) | null = null;

  begin(
    journal: Journal,
    place: Required<Pick<JournalLine, 'world' | 'map'>>,
    toKept: (value: Value) => unknown,
  ): void {
    this.#write = (key, value) =>
      journal.append(value === undefined ? { ...place, key } : { ...place, key, value: toKept(value) });
  }

  override set(key: string, value: Value): this {
    super.set(key, value);
    this.#write?.(key, value);
    return this;
  }

  override delete(key: string): boolean {
    const isDeleted = super.delete(key);
    if (isDeleted) this.#write?.(key);
    return isDeleted;
  }
}

// JSON has no Infinity, the end of what never ends. Tags hold strings alone, so this form is free.
const INFINITE = { infinite: true };

function toText(line: JournalLine): string {
  return `${JSON.stringify(line, (_, value: unknown) => (value === Infinity ? INFINITE : value))}\n`;
}

function fromText(text: string): readonly JournalLine[] {
  if (text === '') return [];
  try {
    return [JSON.parse(text, (_, value: unknown) => (isInfinite(value) ? Infinity : value)) as JournalLine];
  } catch {
    return []; // cut off by a crash
  }
}

function isInfinite(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'infinite' in value;
}
