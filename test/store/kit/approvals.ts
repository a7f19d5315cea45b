// Builds approvals: a test states only what matters to it.
import { randomUUID } from 'node:crypto';

import type { NewApproval } from '../../../src/domain/recoveryApproval.js';
import { ALICE, anInput, SCOPE, second } from './requests.js';

export const EXPIRES_AT = second(3_600);

export function anApproval(overrides: Partial<NewApproval> = {}): NewApproval {
  return {
    approvalID: randomUUID(),
    scope: SCOPE,
    fingerprint: 'a-fingerprint',
    input: anInput({ isDrill: false }),
    requestedBy: ALICE,
    requestedAt: second(0),
    reason: 'the site is down',
    expiresAt: EXPIRES_AT,
    ...overrides,
  };
}
