// Builders of requests and of what becomes of them: a test states only what matters to it.
import { randomUUID } from 'node:crypto';

import type { AuditOutcome, NewAuditEvent } from '../../../src/domain/auditEvent.js';
import type { DrsFailure } from '../../../src/domain/failure.js';
import type { Instant } from '../../../src/domain/instant.js';
import type { Job } from '../../../src/domain/job.js';
import type { RecoveryRequestBasis, UnknownPhase } from '../../../src/domain/recoveryRequest.js';
import type { RememberedStartRecovery } from '../../../src/domain/rememberedInput.js';
import type { Settlement } from '../../../src/recovery/storePorts.js';
import { aJob, at, serverIDOf } from '../../domain/kit/jobs.js';

export const ALICE = { name: 'alice', isVerified: true };
export const BOB = { name: 'bob', isVerified: true };
export const SCOPE = 'test/us-east-1';
export const OTHER_SCOPE = '111122223333/us-east-1';

/** `10:00:00` on the day of the tests, and so many seconds. */
export function second(seconds: number): Instant {
  return at(new Date(Date.parse('2026-11-23T10:00:00Z') + seconds * 1_000).toISOString());
}

export const SETTLED_AT = second(60);
export const RECONCILE_UNTIL = second(600);

export function anInput(overrides: Partial<RememberedStartRecovery> = {}): RememberedStartRecovery {
  return {
    action: 'startRecovery',
    isDrill: true,
    sourceServers: [{ sourceServerID: serverIDOf(1), recoverySnapshotID: null }],
    tagKeys: [],
    ...overrides,
  };
}

/** The input of a request that concerns these servers. */
export function inputOf(...numbers: readonly number[]): RememberedStartRecovery {
  return anInput({
    sourceServers: numbers.map((each) => ({ sourceServerID: serverIDOf(each), recoverySnapshotID: null })),
  });
}

export function aRequest(overrides: Partial<RecoveryRequestBasis> = {}): RecoveryRequestBasis {
  return {
    requestID: randomUUID(),
    scope: SCOPE,
    actor: ALICE,
    idempotencyKey: 'a-key',
    fingerprint: 'a-fingerprint',
    input: anInput(),
    reason: null,
    claimedAt: second(0),
    correlationID: null,
    owner: 'replica-1',
    ...overrides,
  };
}

export function aFailure(overrides: { readonly message?: string } = {}): DrsFailure {
  return {
    kind: 'ServiceUnavailableError',
    message: 'DRS could not be reached.',
    isRetryable: true,
    awsRequestID: null,
    code: null,
    ...overrides,
  };
}

function anOutcome(type: string, overrides: Partial<AuditOutcome> = {}): AuditOutcome {
  return {
    type,
    isReplay: false,
    jobID: null,
    code: null,
    awsRequestID: null,
    message: null,
    ...overrides,
  };
}

export function started(job: Job = aJob()): Settlement {
  return {
    phase: { phase: 'STARTED', job, settledAt: SETTLED_AT },
    outcome: anOutcome('StartRecoverySuccess', { jobID: job.jobID }),
  };
}

export function released(cause: 'refused' | 'absent'): Settlement {
  return {
    phase: { phase: 'RELEASED', cause, failure: aFailure(), settledAt: SETTLED_AT },
    outcome: anOutcome('ServiceUnavailableError', { message: 'DRS could not be reached.' }),
  };
}

export function unknown(): Settlement & { readonly phase: UnknownPhase } {
  return {
    phase: {
      phase: 'UNKNOWN',
      failure: aFailure(),
      unknownSince: SETTLED_AT,
      reconcileUntil: RECONCILE_UNTIL,
    },
    outcome: anOutcome('OutcomeUnknownError'),
  };
}

/** A line of the audit trail for an attempt that sends nothing. */
export function anEvent(overrides: Partial<NewAuditEvent> = {}): NewAuditEvent {
  return {
    at: second(0),
    scope: SCOPE,
    phase: 'OUTCOME',
    actor: ALICE,
    requestID: randomUUID(),
    idempotencyKey: null,
    input: anInput(),
    reason: null,
    correlationID: null,
    outcome: anOutcome('ValidationError'),
    ...overrides,
  };
}
