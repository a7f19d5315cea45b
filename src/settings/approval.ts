// Whether real recoveries need two persons: REAL_RECOVERY_APPROVAL, also by scope, and APPROVAL_VALID_MINUTES.
import type { Problem } from './auth.js';
import { number, oneOf } from './kinds.js';
import type { ScopeSetting } from './scopes.js';

/** The settings, before they are held against each other. */
export const approvalSettings = {
  REAL_RECOVERY_APPROVAL: oneOf(['off', 'required'], 'off'),
  APPROVAL_VALID_MINUTES: number({ fallback: 60, min: 1, max: 1_440, advice: 'set minutes' }),
};

export interface ApprovalConfig {
  /** Where a scope says nothing of its own. */
  readonly isRequired: boolean;
  /** How long a request waits for a decision, and an approval for its start. */
  readonly validMs: number;
}

export function approvalConfig(env: {
  readonly REAL_RECOVERY_APPROVAL: 'off' | 'required';
  readonly APPROVAL_VALID_MINUTES: number;
}): ApprovalConfig {
  return {
    isRequired: env.REAL_RECOVERY_APPROVAL === 'required',
    validMs: env.APPROVAL_VALID_MINUTES * 60_000,
  };
}

/** Without logins nobody is told from anybody else: there is no second person. */
export function approvalProblems(
  env: Readonly<Record<string, string | undefined>>,
  scopes: readonly ScopeSetting[],
): readonly Problem[] {
  const auth = env.AUTH ?? (env.DRS_BACKEND === 'aws' ? 'jwt' : 'off');
  if (auth === 'jwt') return [];
  const why = 'needs logins, since without them nobody is told from anybody else: set AUTH=jwt, or';
  const problems: Problem[] = [];
  if (env.REAL_RECOVERY_APPROVAL === 'required')
    problems.push({ name: 'REAL_RECOVERY_APPROVAL', message: `"required" ${why} set off` });
  scopes.forEach(({ realRecoveryApproval }, index) => {
    if (realRecoveryApproval !== 'required') return;
    const message = `[${index}].realRecoveryApproval "required" ${why} leave it out`;
    problems.push({ name: 'DRS_SCOPES', message });
  });
  return problems;
}
