// What is to be started, as it is kept and sent.
import type { StartRecoveryInput } from '../__generated__/graphql.js';
import type { Intent, Kind } from '../live/intents.js';

export interface StartPlan extends Pick<StartRecoveryInput, 'sourceServers' | 'isDrill' | 'reason'> {
  readonly scope: string;
}

/** A plan with the token of the preflight that was looked at; null: started without one. */
export interface CheckedPlan {
  readonly start: StartPlan;
  readonly preflightToken: string | null;
}

/** The same plan is the same start, whatever preflight it rests on. */
export const START: Kind<CheckedPlan> = {
  storedAs: 'drs-gateway.start',
  isPlan: isCheckedPlan,
  meaningOf: ({ start }) => start,
};

export function inputOf({ plan: { start, preflightToken }, idempotencyKey }: Intent<CheckedPlan>) {
  return { ...start, idempotencyKey, ...(preflightToken === null ? {} : { preflightToken }) };
}

function isCheckedPlan(value: unknown): value is CheckedPlan {
  const { start, preflightToken } = (value ?? {}) as Partial<CheckedPlan>;
  const { sourceServers, isDrill, scope } = start ?? {};
  const isToken = preflightToken === null || typeof preflightToken === 'string';
  return isToken && Array.isArray(sourceServers) && typeof isDrill === 'boolean' && typeof scope === 'string';
}
