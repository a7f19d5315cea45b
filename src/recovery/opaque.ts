// What clients keep without looking into it, such as cursors: base64url of JSON.
import type { z } from 'zod';

/** Writes a value as the text that clients see. */
export function toOpaque(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** Reads what a client handed in; null where it is nothing of that form that we ever handed out. */
export function fromOpaque<Value>(text: string, format: z.ZodType<Value>): Value | null {
  try {
    const parsed = format.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null; // not JSON
  }
}
