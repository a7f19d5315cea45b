// What is kept of a termination until it is known what became of it: its input, with the key that makes it once.

export interface Intent {
  readonly recoveryInstanceIDs: readonly string[];
  readonly scope: string;
  readonly reason: string | null;
  readonly idempotencyKey: string;
}

/** As it was kept; null where nothing was, or something that is no intent. */
export function parseIntent(stored: string | null): Intent | null {
  if (stored === null) return null;
  let value: Partial<Record<keyof Intent, unknown>> | null;
  try {
    value = JSON.parse(stored) as typeof value;
  } catch {
    return null;
  }
  const { recoveryInstanceIDs: ids, scope, reason, idempotencyKey } = value ?? {};
  if (!isTexts(ids) || typeof scope !== 'string' || typeof idempotencyKey !== 'string') return null;
  return {
    recoveryInstanceIDs: ids,
    scope,
    idempotencyKey,
    reason: typeof reason === 'string' ? reason : null,
  };
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
