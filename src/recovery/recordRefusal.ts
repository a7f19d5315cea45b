// An attempt that was refused before anything could be sent is an attempt too.
import { randomUUID } from 'node:crypto';

import { type Actor, identityOf } from '../domain/actor.js';
import type { AnyFailure } from '../domain/failure.js';
import { instantOf } from '../domain/instant.js';
import type { RememberedInput } from '../domain/rememberedInput.js';
import type { ActionParts } from './actionParts.js';
import { type KeyedWords, keptWords } from './input/texts.js';
import { failureOutcome } from './requests/settlements.js';

/** Writes it to the audit trail, with what of its input can be remembered, and gives it back. */
export async function recordRefusal<Failure extends AnyFailure>(
  { audit, scope, clock, correlation }: Pick<ActionParts, 'audit' | 'scope' | 'clock' | 'correlation'>,
  actor: Actor,
  input: RememberedInput,
  words: KeyedWords,
  failure: Failure,
): Promise<Failure> {
  await audit.record({
    ...keptWords(words),
    input,
    at: instantOf(clock.now()),
    scope,
    phase: 'OUTCOME',
    actor: identityOf(actor),
    requestID: randomUUID(),
    correlationID: correlation.current(),
    outcome: failureOutcome(failure, false),
  });
  return failure;
}
