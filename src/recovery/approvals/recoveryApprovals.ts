// Everything about approvals: shows them, by their id, as a list and as they change; and decides them.
import type { Actor } from '../../domain/actor.js';
import {
  type AccessDeniedError,
  failed,
  noApproval,
  type Result,
  storeUnavailable,
  success,
  type ValidationError,
} from '../../domain/failure.js';
import {
  approvalAt,
  type RecoveryApproval,
  type RecoveryApprovalStatus,
} from '../../domain/recoveryApproval.js';
import type { Scope } from '../../domain/scope.js';
import { StoreUnavailable } from '../../domain/storeUnavailable.js';
import type { ServerTags } from '../access/serverTags.js';
import { isApprovalID } from '../input/approvals.js';
import { PullStream } from '../pullStream.js';
import type { Connection, ConnectionArguments } from '../reading/connection.js';
import { oneEvent } from '../scopes/oneEvent.js';
import type { Scopes } from '../scopes/scopes.js';
import { shown, validationError } from '../validation.js';
import { ApprovalStream, type ApprovalStreamEvent } from './approvalStream.js';
import { createDecide, type DecideParts, type DecisionInput, type DecisionResult } from './decide.js';
import { listApprovals } from './listApprovals.js';
import { maySee, type TagsIn } from './seeing.js';

export type ApprovalEvent = ApprovalStreamEvent | ValidationError | AccessDeniedError;

export interface ApprovalsAsked extends ConnectionArguments {
  /** Null: all. */
  readonly statuses: readonly RecoveryApprovalStatus[] | null;
  /** Names; null: all scopes. */
  readonly scopes: readonly string[] | null;
}

export interface RecoveryApprovals {
  find(actor: Actor, approvalID: string): Promise<Result<RecoveryApproval>>;
  list(actor: Actor, asked: ApprovalsAsked): Promise<Result<Connection<RecoveryApproval>>>;
  /** Those that are pending or `known` (ids, at most 200), as they are; then each change, until its reader leaves. */
  watch(
    actor: Actor,
    scopes: readonly string[] | null,
    known: readonly string[],
  ): AsyncIterableIterator<ApprovalEvent, undefined>;
  approve(actor: Actor, input: DecisionInput): Promise<DecisionResult<'ApproveRecoverySuccess'>>;
  reject(actor: Actor, input: DecisionInput): Promise<DecisionResult<'RejectRecoverySuccess'>>;
}

export interface ApprovalParts extends Omit<DecideParts, 'tagsIn'> {
  readonly scopes: Scopes<Scope>;
  readonly served: readonly {
    readonly name: string;
    readonly recoveries: { readonly serverTags: ServerTags };
  }[];
}

const MOST_KNOWN = 200;

export function createRecoveryApprovals(parts: ApprovalParts): RecoveryApprovals {
  const tagsIn: TagsIn = (scope) =>
    parts.served.find(({ name }) => name === scope)?.recoveries.serverTags ?? null;
  return {
    find: async (actor, approvalID) =>
      orUnavailable(() => find(parts, tagsIn, actor, approvalID), 'the approval cannot be read.'),
    list: async (actor, { scopes: names, ...asked }) => {
      const selected = parts.scopes.select(names, 'scopes');
      if (!selected.ok) return selected;
      const scopes = selected.value.map(({ name }) => name);
      return orUnavailable(
        () => listApprovals({ ...parts, tagsIn }, actor, { ...asked, scopes }),
        'approvals cannot be read.',
      );
    },
    watch: (actor, names, known) => {
      if (known.length > MOST_KNOWN) {
        const message = `Must have at most ${MOST_KNOWN} ids, has ${known.length}.`;
        return oneEvent(validationError([{ name: 'approvalIDs', message }]));
      }
      const selected = parts.scopes.select(names, 'scopes');
      if (!selected.ok) return oneEvent(selected.failure);
      const scopes = selected.value.map(({ name }) => name);
      const asked = known.filter(isApprovalID);
      return new PullStream(
        new ApprovalStream({ scopes, asked }, (approval) => maySee(tagsIn, actor, approval), parts),
      );
    },
    approve: createDecide({ ...parts, tagsIn }, 'APPROVED', 'ApproveRecoverySuccess'),
    reject: createDecide({ ...parts, tagsIn }, 'REJECTED', 'RejectRecoverySuccess'),
  };
}

/** What one may not see is as if it did not exist. */
async function find(
  { approvals, clock }: ApprovalParts,
  tagsIn: TagsIn,
  actor: Actor,
  approvalID: string,
): Promise<Result<RecoveryApproval>> {
  const kept = isApprovalID(approvalID) ? await approvals.byID(approvalID) : null;
  if (kept === null) return failed(noApproval(shown(approvalID)));
  const seen = await maySee(tagsIn, actor, kept);
  if (!seen.ok) return seen;
  return seen.value ? success(approvalAt(kept, clock.now())) : failed(noApproval(shown(approvalID)));
}

async function orUnavailable<Value>(
  read: () => Promise<Result<Value>>,
  nothing: string,
): Promise<Result<Value>> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    return failed(storeUnavailable(nothing));
  }
}
