// A start that rests on a preflight: makes it again before anything is claimed, and refuses where what was checked no longer holds.
import type { Actor } from '../../domain/actor.js';
import {
  type DrsFailure,
  type PreflightOutdatedError,
  storeUnavailable,
  type ValidationError,
} from '../../domain/failure.js';
import type { RecoveryPreflight } from '../../domain/preflight.js';
import type { RememberedInput } from '../../domain/rememberedInput.js';
import { StoreUnavailable } from '../../domain/storeUnavailable.js';
import type { ActionParts } from '../actionParts.js';
import { authorize, authorizeChange } from '../access/authorize.js';
import type { Mutation } from '../mutation.js';
import { recordRefusal } from '../recordRefusal.js';
import type { JobStart } from '../requests/jobStart.js';
import type { StartRecoveryCommand } from '../ports.js';
import type { StartRecoveryInput } from '../start/parseStartRecovery.js';
import { sentence, shown, validationError } from '../validation.js';
import { type Outdated, outdatedBecause } from './outdated.js';
import { TOKEN_GOOD_FOR_MS } from './preflight.js';
import { parseToken } from './token.js';

type Refusal = ValidationError | PreflightOutdatedError | DrsFailure;
type StartOfRecovery = Pick<
  JobStart<StartRecoveryInput, StartRecoveryCommand>,
  'action' | 'permissionFor' | 'read'
>;

/**
 * The same use case for starts with and without a token. What is refused here is written down as every refusal is; all other reasons
 * to refuse, and starts that repeat another, are left to `start`.
 */
export function resting<Result>(
  parts: ActionParts,
  reading: StartOfRecovery,
  start: Mutation<StartRecoveryInput, Result>,
): Mutation<StartRecoveryInput, Result | Refusal | ReturnType<typeof storeUnavailable>> {
  return async (actor, input, unplaced, noteRequest) => {
    const begin = () => start(actor, input, unplaced, noteRequest);
    const { remembered, command } = reading.read(input);
    if (unplaced != null || !command.ok || input.preflightToken == null) return begin();
    const asked = { access: actor.access, permission: reading.permissionFor(input), scope: parts.scope };
    if (authorize(asked) !== null || (await authorizeChange(parts.serverTags, asked, remembered)) !== null)
      return begin();
    try {
      const refusal = await refusalOf(parts, actor, input, command.value, input.preflightToken);
      if (refusal !== null) {
        const told = await asMayBeTold(refusal, parts, actor, remembered);
        return await recordRefusal(parts, actor, remembered, input, told);
      }
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      parts.logger.error({ err: error }, `${reading.action}WithoutStore`);
      return storeUnavailable('nothing was sent to DRS.');
    }
    return begin();
  };
}

/** A preflight tells of its servers what asks for `server:read`, here as elsewhere: a token can be made up to get one. */
async function asMayBeTold(
  refusal: Refusal,
  { serverTags, scope }: ActionParts,
  { access }: Actor,
  remembered: RememberedInput,
): Promise<Refusal> {
  if (refusal.kind !== 'PreflightOutdatedError') return refusal;
  const asked = { access, permission: 'server:read', scope } as const;
  const denial = authorize(asked) ?? (await authorizeChange(serverTags, asked, remembered));
  if (denial === null) return refusal;
  const message = `The preflight that this start rests on does not hold any more, and what it finds now cannot be told to you. ${denial.message}`;
  return { ...denial, message };
}

async function refusalOf(
  parts: ActionParts,
  actor: Actor,
  { idempotencyKey }: StartRecoveryInput,
  command: StartRecoveryCommand,
  text: string,
): Promise<Refusal | null> {
  const token = parseToken(text);
  if (token === null) return malformed(text);
  if (await isRepeated(parts, actor, idempotencyKey)) return null;
  const now = await parts.preflight(command);
  const outdated = outdatedBecause(token, command, now, TOKEN_GOOD_FOR_MS);
  if (outdated === null) return null;
  // An equal call may have started meanwhile: then what has the servers is its job, and this one is answered with it.
  return (await isRepeated(parts, actor, idempotencyKey)) ? null : refusal(outdated, now);
}

/** Whether the key has an answer, or will have: that of an earlier request. */
async function isRepeated(
  { requests, scope }: ActionParts,
  actor: Actor,
  idempotencyKey: string | null | undefined,
): Promise<boolean> {
  if (idempotencyKey == null) return false;
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
