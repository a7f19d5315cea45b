// Whether the gateway understands what this page asks: a tab that was opened before it was deployed anew, or during that, is of another version.
import { signal } from '@preact/signals';

interface Told {
  readonly message: string;
  readonly extensions?: { readonly code?: unknown } | undefined;
}

/** What the gateway does not know of what this page asked for, in its words; null while it knows everything. */
export const misunderstood = signal<string | null>(null);

/** Looks for it in the errors of an answer. */
export function noteErrors(errors: readonly Told[]): void {
  const found = errors.find(isMisunderstanding);
  if (found !== undefined) misunderstood.value = found.message;
}

/** Members of an input are only looked at when the variables are read. */
function isMisunderstanding({ message, extensions }: Told): boolean {
  return (
    extensions?.code === 'GRAPHQL_VALIDATION_FAILED' ||
    (extensions?.code === 'BAD_USER_INPUT' && message.includes('is not defined by type'))
  );
}
