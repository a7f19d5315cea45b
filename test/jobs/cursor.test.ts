import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { encodeCursor, parseCursor } from '../../src/jobs/streams/cursor.js';

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

describe('a cursor', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(
        fc.record({
          logID: fc.string({ unit: 'binary' }),
          sequence: fc.integer({ min: -1 }),
          jobID: fc.string(),
        }),
        (cursor) => {
          expect(parseCursor(encodeCursor(cursor))).toEqual(cursor);
        },
      ),
    );
  });

  it('is made of letters that need no escaping in a URL', () => {
    const cursor = encodeCursor({ logID: '¿?', sequence: 7, jobID: 'drsjob-00000000000000001' });

    expect(cursor).toMatch(/^[\w-]+$/);
  });

  it.each([
    ['nothing', ''],
    ['a word', 'hello'],
    ['what is no base64url', '%%%%'],
    ['a megabyte', 'A'.repeat(1_000_000)],
    ['no list', encoded({ logID: 'log', sequence: 1 })],
    ['null', encoded(null)],
    ['another version', encoded([2, 'log', 1, 'job'])],
    ['too few members', encoded([1, 'log', 1])],
    ['too many members', encoded([1, 'log', 1, 'job', 'more'])],
    ['a sequence of text', encoded([1, 'log', '1', 'job'])],
    ['a broken sequence', encoded([1, 'log', 1.5, 'job'])],
    ['a sequence before everything', encoded([1, 'log', -2, 'job'])],
    ['a sequence without bounds', Buffer.from('[1,"log",1e999,"job"]').toString('base64url')],
    ['a member of another kind', encoded([1, ['log'], 1, 'job'])],
    ['a prototype', Buffer.from('{"__proto__":[1,"log",1,"job"]}').toString('base64url')],
    ['a deep nest', Buffer.from('['.repeat(100_000)).toString('base64url')],
  ])('is refused when it is %s', (_, text) => {
    expect(parseCursor(text)).toBeNull();
  });

  it('is refused or read, but never throws, for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.base64String()), (text) => {
        expect(() => parseCursor(text)).not.toThrow();
      }),
    );
  });
});
