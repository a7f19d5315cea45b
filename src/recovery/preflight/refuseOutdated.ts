// A start that rests on a preflight: makes it again and refuses where what was checked no longer holds. Sends nothing and writes nothing.
import type { Actor } from '../../domain/actor.js';
import type { PreflightOutdatedError, ValidationError } from '../../domain/failure.js';
import type { RecoveryPreflight } from '../../domain/preflight.js';
import type { StartRecoveryCommand } from '../ports.js';
import type { RequestLedger } from '../storePorts.js';
import { sentence, shown, validationError } from '../validation.js';
import { type Outdated, outdatedBecause } from './outdated.js';
import { type Preflight, TOKEN_GOOD_FOR_MS } from './preflight.js';
import { parseToken } from './token.js';

interface RefusalParts {
  readonly preflight: Preflight;
  readonly requests: Pick<RequestLedger, 'byKey'>;
  readonly scope: string;
}

export interface TokenedStart {
  readonly command: StartRecoveryCommand;
  readonly idempotencyKey: string | null;
  readonly preflightToken: string | null | undefined;
}

/**
 * Why this start may not be made; null where it may be, or has no token, or repeats one whose answer is remembered. Rejects with
 * StoreUnavailable.
 */
export async function refuseOutdated(
  parts: RefusalParts,
  actor: Actor,
  start: TokenedStart,
): Promise<ValidationError | PreflightOutdatedError | null> {
  const { command, preflightToken } = start;
  if (preflightToken == null) return null;
  const token = parseToken(preflightToken);
  if (token === null) return malformed(preflightToken);
  if (await isRepeated(parts, actor, start)) return null;
  const now = await parts.preflight(command);
  const outdated = outdatedBecause(token, command, now, TOKEN_GOOD_FOR_MS);
  if (outdated === null) return null;
  // An equal call may have started meanwhile: then what has the servers is its job, and this one is answered with it.
  return (await isRepeated(parts, actor, start)) ? null : refusal(outdated, now);
}

async function isRepeated(
  { requests, scope }: RefusalParts,
  actor: Actor,
  { idempotencyKey }: TokenedStart,
): Promise<boolean> {
  if (idempotencyKey === null) return false;
  const earlier = await requests.byKey(scope, actor.name, idempotencyKey);
  return earlier !== null && earlier.phase !== 'RELEASED';
}

function malformed(token: string): ValidationError {
  const message = `Must be the token of a "recoveryPreflight", is ${shown(token)}. Leave it out to start without one.`;
  return validationError([{ name: 'input.preflightToken', message }]);
}

function refusal({ why, isRetryable }: Outdated, preflight: RecoveryPreflight): PreflightOutdatedError {
  const next = isRetryable
    ? 'Try again; the preflight in this answer says what could not be checked.'
    : 'The preflight in this answer is how it is now: decide anew, and start with its token.';
  return {
    kind: 'PreflightOutdatedError',
    message: `Nothing was sent to DRS. ${sentence(why)} ${next}`,
    isRetryable,
    awsRequestID: null,
    code: 'GatewayPreflightOutdated',
    preflight,
  };
}
