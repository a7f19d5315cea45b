// The table of log events in docs/operations.md is whole: what src logs is in it, and nothing else is.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

const ROOT = new URL('../..', import.meta.url).pathname;

/** The event of a call of a logger: its last argument. `${…}` stands for an action. */
const CALL = /\b(?:logger|tell|say)(?:\.(?:debug|info|warn|error))?\(/g;
const EVENT = /[(,]\s*(?:'([a-z][\w.]*)'|`\$\{[^}]+(?:\[\w+\]\})?\}?([A-Z]\w*)`)(?:,?\s*\)|, \{)/;

/** From an opening bracket to the one that closes it. */
function argumentsAt(text: string, open: number): string {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')' && --depth === 0) return text.slice(open, at + 1);
  }
  throw new Error('a bracket is not closed');
}

function eventsIn(text: string): readonly string[] {
  const calls = [...text.matchAll(CALL)].map((call) => argumentsAt(text, call.index + call[0].length - 1));
  const direct = calls.flatMap((call) => {
    const [, name, ofAction] = EVENT.exec(call) ?? [];
    return name ?? (ofAction === undefined ? [] : `<action>${ofAction}`);
  });
  // An event that depends on what came of it is put into `event` first.
  const chosen = text.split('\n').flatMap((line) => {
    if (!line.includes('const event =')) return [];
    const literals = [...line.matchAll(/'([A-Z]\w+)'|\}([A-Z]\w+)`/g)];
    return literals.map(([, quoted, templated]) => `<action>${quoted ?? templated ?? ''}`);
  });
  return [...direct, ...chosen];
}

function sources(): readonly string[] {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' });
  return files
    .filter(
      (file) => file.endsWith('.ts') && !file.startsWith('simulator/') && !file.includes('__generated__'),
    )
    .map((file) => readFileSync(join(ROOT, 'src', file), 'utf8'));
}

function table(): readonly string[] {
  const page = readFileSync(join(ROOT, 'docs/operations.md'), 'utf8');
  const section = page.slice(page.indexOf('## The log'), page.indexOf('## When something is wrong'));
  return [...section.matchAll(/^\| `([^`]+)`/gm)].map(([, event]) => event ?? '');
}

describe('the table of log events', () => {
  it('has every event that is logged, and no other, once each', () => {
    const logged = [...new Set(sources().flatMap(eventsIn))].sort();

    expect(logged).toEqual(
      expect.arrayContaining(['drs.call', 'mutation', '<action>Sending', '<action>NotStarted']),
    );
    expect([...table()].sort()).toEqual(logged);
  });
});
