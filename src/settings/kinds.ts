// Kinds of settings: each says what is wrong with a value, the rule and what to do.
import { z } from 'zod';

/** A number within bounds, as text. `advice` says what to set. */
export function number(rule: {
  fallback: number;
  min: number;
  max: number;
  isWhole?: boolean;
  advice: string;
}) {
  const { fallback, min, max, isWhole = true, advice } = rule;
  const kind = isWhole ? 'a whole number' : 'a number';
  return z
    .string()
    .default(String(fallback))
    .refine(
      (text) =>
        /^\d+(\.\d+)?$/.test(text) && isBetween(Number(text), min, max) && (!isWhole || /^\d+$/.test(text)),
      {
        error: ({ input }) => `must be ${kind} from ${min} to ${max}, is ${JSON.stringify(input)}: ${advice}`,
      },
    )
    .transform(Number);
}

/** One of these words. */
export function oneOf<const Values extends readonly [string, ...string[]]>(
  values: Values,
  fallback: Values[number],
) {
  return z
    .enum(values, {
      error: ({ input }) => `must be one of ${values.join(', ')}, is ${JSON.stringify(input)}`,
    })
    .default(fallback);
}

/** Origins of web pages, with commas between. */
export const origins = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((origin) => origin.trim())
      .filter((origin) => origin !== ''),
  )
  .refine((list) => list.every(isOrigin), {
    error:
      'must be origins with commas between, such as "https://portal.example.com,http://localhost:3000": scheme, host and port, no path, no "*"',
  });

function isBetween(value: number, min: number, max: number): boolean {
  return value >= min && value <= max;
}

function isOrigin(text: string): boolean {
  try {
    const { origin, protocol } = new URL(text);
    return origin === text && (protocol === 'https:' || protocol === 'http:');
  } catch {
    return false; // no URL at all
  }
}
