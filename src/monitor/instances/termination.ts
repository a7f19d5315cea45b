// One termination that somebody wants: sent under one key however often it is asked for, until it is known what became of it.
import { signal } from '@preact/signals';

import type { ErrorTextFragment, TerminateMutation } from '../__generated__/graphql.js';
import { TerminateDocument } from '../api/fleetDocuments.js';
import { send, whyNothing } from '../api/send.js';
import type { Intent } from '../live/intents.js';
import { intentsOf } from '../live/tabIntents.js';
import { TERMINATION, type TerminationPlan } from './terminationPlan.js';

export type Wanted = Intent<TerminationPlan>;

/** `unsettled`: it may have been done; asking again under the same key does it once at the most. */
export type Termination =
  | { readonly kind: 'none' }
  | { readonly kind: 'sending'; readonly intent: Wanted }
  | { readonly kind: 'unsettled'; readonly intent: Wanted; readonly message: string }
  | { readonly kind: 'done'; readonly jobID: string; readonly scope: string; readonly isReplay: boolean }
  | {
      readonly kind: 'refused';
      readonly error: ErrorTextFragment;
      readonly jobID: string | null;
      readonly scope: string;
    };

const intents = intentsOf(TERMINATION);

export const termination = signal<Termination>(storedTermination());

/** Wants these terminated, and asks for it. */
export function terminate(
  recoveryInstanceIDs: readonly string[],
  scope: string,
  reason: string,
): Promise<void> {
  // Kept before it is sent: a page that is loaded anew while it is under way knows the key.
  return ask(
    intents.send({ recoveryInstanceIDs, scope, reason: reason.trim() === '' ? null : reason.trim() }),
  );
}

/** Asks anew, under the same key, for one whose fate is not known. */
export async function askAgain(): Promise<void> {
  const state = termination.value;
  if (state.kind === 'unsettled' && whyNotAgain(state.intent) === null) await ask(state.intent, true);
}

/** Why it cannot be asked for again under its key; null where it can. */
export function whyNotAgain(intent: Wanted): string | null {
  return intents.whyAnother(intent);
}

/** Takes no more interest in it; it may have been done. */
export function forget(): void {
  const unsettled = intents.unsettled();
  if (unsettled !== null) intents.settle(unsettled.idempotencyKey);
  termination.value = { kind: 'none' };
}

/** `isRepeat`: it was asked for before, and the answer to that was lost. */
async function ask(intent: Wanted, isRepeat = false): Promise<void> {
  termination.value = { kind: 'sending', intent };
  const sent = await send(TerminateDocument, {
    input: { ...intent.plan, idempotencyKey: intent.idempotencyKey },
  });
  const message = whyNothing(sent, 'The answer was empty.');
  const result = sent.kind === 'failed' ? null : sent.data.terminateRecoveryInstances;
  const next: Termination =
    result === null ? { kind: 'unsettled', intent, message } : settled(result, intent, isRepeat);
  if (next.kind !== 'unsettled') intents.settle(intent.idempotencyKey);
  termination.value = next;
}

type Result = NonNullable<TerminateMutation['terminateRecoveryInstances']>;

/**
 * Where DRS failed (`InternalServerError`) a job may still appear, and what says to come back later says nothing of an earlier attempt whose
 * answer was lost: its key must not be given up for another.
 */
function settled(result: Result, intent: Wanted, isRepeat: boolean): Termination {
  const { scope } = intent.plan;
  switch (result.__typename) {
    case 'TerminateRecoveryInstancesSuccess':
      return { kind: 'done', jobID: result.job.jobID, scope, isReplay: result.isReplay };
    case 'OutcomeUnknownError':
    case 'InternalServerError':
    case 'ThrottlingError':
    case 'ServiceUnavailableError':
      return { kind: 'unsettled', intent, message: result.message };
    case 'IdempotencyMismatchError':
      return { kind: 'refused', error: result, jobID: result.originalJob?.jobID ?? null, scope };
    case 'ConflictError':
    case 'ServiceQuotaExceededError':
    case 'UninitializedAccountError':
    case 'ValidationError':
    case 'ResourceNotFoundError':
      return { kind: 'refused', error: result, jobID: null, scope };
    case 'AccessDeniedError':
      // What one may do is looked at first: that says nothing of what was sent before.
      if (isRepeat) return { kind: 'unsettled', intent, message: result.message };
      return { kind: 'refused', error: result, jobID: null, scope };
    default:
      return unreachable(result, intent);
  }
}

/** A member that the API got after this page was made: what became of it is not known. */
function unreachable(result: never, intent: Wanted): Termination {
  const { __typename: name } = result as { readonly __typename: string };
  return {
    kind: 'unsettled',
    intent,
    message: `The gateway answered ${name}, which this page does not know.`,
  };
}

function storedTermination(): Termination {
  const intent = intents.unsettled();
  if (intent === null) return { kind: 'none' };
  return { kind: 'unsettled', intent, message: 'This page was left before the answer came.' };
}
