import { describe, expect, it } from '@jest/globals';

import { compareInstants, epochMsOf, instantOf, parseInstant } from '../../src/domain/instant.js';
import { at } from './kit/jobs.js';

describe('parseInstant', () => {
  it.each([
    ['2024-09-16T04:42:46Z', '2024-09-16T04:42:46Z'],
    ['2024-09-16T04:42:46.324841+00:00', '2024-09-16T04:42:46.324841Z'],
    ['2024-09-16T04:42:46.1Z', '2024-09-16T04:42:46.1Z'],
    ['2024-09-16T04:42:46.123456789Z', '2024-09-16T04:42:46.123456789Z'],
    ['2024-09-16T04:42:46+02:00', '2024-09-16T02:42:46Z'],
    ['2024-09-16T04:42:46-0530', '2024-09-16T10:12:46Z'],
    ['2024-12-31T23:30:00-01:00', '2025-01-01T00:30:00Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00Z'],
    ['2024-09-16t04:42:46z', '2024-09-16T04:42:46Z'],
    ['2024-09-16 04:42:46Z', '2024-09-16T04:42:46Z'],
  ])('reads %s as %s', (text, expected) => {
    expect(parseInstant(text)).toBe(expected);
  });

  it.each([
    '',
    'yesterday',
    '2024-09-16',
    '2024-09-16T04:42Z',
    '2024-09-16T04:42:46',
    '2024-09-16T04:42:46.Z',
    '2024-09-16T04:42:46.1234567891Z',
    '2023-02-29T00:00:00Z',
    '2024-02-30T00:00:00Z',
    '2024-04-31T00:00:00+05:00',
    '2024-13-01T00:00:00Z',
    '2024-09-16T25:00:00Z',
    '2024-09-16T04:60:00Z',
    '2024-09-16T04:42:46+25:00',
    '1726461766',
    ' 2024-09-16T04:42:46Z',
    '2024-09-16T04:42:46Z\n',
  ])('refuses %j', (text) => {
    expect(parseInstant(text)).toBeNull();
  });

  it.each(['0000-01-01T00:00:00+01:00', '9999-12-31T23:59:59-01:00'])(
    'refuses %s, which in UTC lies outside the years that can be written',
    (text) => {
      expect(parseInstant(text)).toBeNull();
    },
  );
});

describe('compareInstants', () => {
  it.each([
    ['2024-09-16T04:42:46Z', '2024-09-16T04:42:46.000000001Z'],
    ['2024-09-16T04:42:46.09Z', '2024-09-16T04:42:46.1Z'],
    ['2024-09-16T04:42:46.324841Z', '2024-09-16T04:42:46.33Z'],
    ['2024-09-16T04:42:46.999999999Z', '2024-09-16T04:42:47Z'],
    ['2024-09-16T04:42:46+02:00', '2024-09-16T04:42:46Z'],
  ])('puts %s before %s', (earlier, later) => {
    expect(compareInstants(at(earlier), at(later))).toBe(-1);
    expect(compareInstants(at(later), at(earlier))).toBe(1);
  });

  it('takes a fraction with more zeros as the same time', () => {
    expect(compareInstants(at('2024-09-16T04:42:46.5Z'), at('2024-09-16T04:42:46.500Z'))).toBe(0);
    expect(compareInstants(at('2024-09-16T04:42:46Z'), at('2024-09-16T04:42:46.000Z'))).toBe(0);
  });
});

describe('epochMsOf', () => {
  it.each([
    ['2024-09-16T04:42:46Z', 1_726_461_766_000],
    ['2024-09-16T04:42:46.5Z', 1_726_461_766_500],
    ['2024-09-16T04:42:46.324841Z', 1_726_461_766_324],
    ['2024-09-16T04:42:46.999999999Z', 1_726_461_766_999],
  ])('gives the milliseconds of %s, cutting what is finer', (text, expected) => {
    expect(epochMsOf(at(text))).toBe(expected);
  });

  it('is undone by instantOf', () => {
    expect(instantOf(1_726_461_766_324)).toBe('2024-09-16T04:42:46.324Z');
    expect(epochMsOf(instantOf(1_726_461_766_324))).toBe(1_726_461_766_324);
  });
});
