// What is to be terminated, as it is kept and sent.
import type { Kind } from '../live/intents.js';

export interface TerminationPlan {
  readonly recoveryInstanceIDs: readonly string[];
  readonly scope: string;
  readonly reason: string | null;
}

export const TERMINATION: Kind<TerminationPlan> = {
  storedAs: 'drs-gateway.termination',
  isPlan: isTerminationPlan,
  meaningOf: (plan) => plan,
};

function isTerminationPlan(value: unknown): value is TerminationPlan {
  const { recoveryInstanceIDs: ids, scope, reason } = (value ?? {}) as Partial<TerminationPlan>;
  const isReason = reason === null || typeof reason === 'string';
  return (
    isReason &&
    typeof scope === 'string' &&
    Array.isArray(ids) &&
    ids.every((each) => typeof each === 'string')
  );
}
