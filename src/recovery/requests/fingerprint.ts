// What tells one input from another.
import { createHash } from 'node:crypto';

/** 64 hexadecimal digits (SHA-256) of what is the same for equal inputs: no value of a tag can be read from it. */
export function fingerprint(canonical: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(canonical)).digest('hex');
}

/** Tags in an order of their own: the caller's does not count. */
export function inOrder(
  tags: readonly { readonly key: string; readonly value: string }[],
): readonly string[] {
  return tags.map(({ key, value }) => JSON.stringify([key, value])).toSorted();
}
