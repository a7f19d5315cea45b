// The preflight over all scopes: found as the start that it is for would be found.
import type { Actor } from '../../domain/actor.js';
import { type DrsFailure, storeUnavailable } from '../../domain/failure.js';
import type { RecoveryPreflight } from '../../domain/preflight.js';
import type { Scope } from '../../domain/scope.js';
import { StoreUnavailable } from '../../domain/storeUnavailable.js';
import type { Tracing } from '../../telemetry/ports.js';
import type { Logger } from '../ports.js';
import type { StartRecoveryInput } from '../start/parseStartRecovery.js';
import { type LocateParts, locateScope, type Searchable } from './locateScope.js';
import { ofStart } from './mutationsAcross.js';

type PreflightAcross = (actor: Actor, input: StartRecoveryInput) => Promise<RecoveryPreflight | DrsFailure>;

interface CheckedScope extends Scope {
  readonly recovery: Searchable['recovery'] & {
    preflight(input: StartRecoveryInput): Promise<RecoveryPreflight | DrsFailure>;
  };
}

/** Where the scope cannot be told the failure says why. Never rejects. */
export function preflightAcross<Part extends CheckedScope>(
  parts: LocateParts<Part> & { readonly logger: Logger; readonly tracing: Tracing },
): PreflightAcross {
  const check: PreflightAcross = async (actor, input) => {
    try {
      const { scope, idempotencyKey } = input;
      const found = await locateScope(parts, actor, { scope, idempotencyKey, hint: ofStart(input) });
      return found.ok ? await found.value.recovery.preflight(input) : found.failure;
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      parts.logger.error({ err: error }, 'preflightWithoutStore');
      return storeUnavailable('it cannot be told in which scope this idempotencyKey was used.');
    }
  };
  return (actor, input) => parts.tracing.withSpan({ name: 'recoveryPreflight' }, () => check(actor, input));
}
