// The use case: whether a recovery may be started, found out within a time limit. Changes nothing, writes nothing, and never fails:
// what could not be found out is a finding.
import { type Instant, instantOf } from '../../domain/instant.js';
import { type PreflightedStart, type RecoveryPreflight, verdictOf, worstOf } from '../../domain/preflight.js';
import type { DrsQuotas } from '../../domain/quota.js';
import { within } from '../deadline.js';
import type { Clock } from '../ports.js';
import { createTurns } from '../reading/turns.js';
import { accountFindings } from './accountFindings.js';
import type { ApprovalTerms } from '../approvals/terms.js';
import type { Facts } from './facts.js';
import { finding } from './finding.js';
import { quotaFindings, quotaUseOf } from './quotaUse.js';
import { type FactParts, readFacts } from './readFacts.js';
import { serverPreflightOf } from './serverPreflight.js';
import { encodeToken } from './token.js';

/** What the operator says of what is to be kept to. */
export interface PreflightTerms {
  /** Data may be that old, in milliseconds, before a preflight warns. */
  readonly lagTargetMs: number;
  readonly quotas: DrsQuotas;
}

export interface PreflightParts extends Omit<FactParts, 'turns' | 'clock'> {
  readonly clock: Clock;
  /** The account and region, as the gateway names them. */
  readonly scope: string;
  readonly terms: PreflightTerms;
  readonly approval: Pick<ApprovalTerms, 'isRequired'>;
  /** Aborted when the gateway stops and can wait no longer. */
  readonly giveUp: AbortSignal;
}

export type Preflight = (start: PreflightedStart) => Promise<RecoveryPreflight>;

/** All that is asked of DRS must have come by then. */
const MOST_TIME_MS = 20_000;
/** What DRS tells of one server a call: so many are under way at a time. */
const MOST_CALLS_AT_ONCE = 4;
/** So long a token is good: long enough to read and decide, short enough that it is still the same day. */
export const TOKEN_GOOD_FOR_MS = 15 * 60_000;

export function createPreflight(parts: PreflightParts): Preflight {
  const { clock, giveUp } = parts;
  const factParts: FactParts = { ...parts, turns: createTurns(MOST_CALLS_AT_ONCE) };
  return async (start) => {
    const checkedAt = instantOf(clock.now());
    const facts = await within(clock, MOST_TIME_MS, [giveUp], (signal) =>
      readFacts(factParts, start, signal),
    );
    return conclude(parts, start, facts, checkedAt);
  };
}

/** As old as the beginning of its reads, for nobody knows when DRS looked. */
function conclude(
  { scope, terms: { lagTargetMs, quotas: limits }, approval }: PreflightParts,
  start: PreflightedStart,
  facts: Facts,
  checkedAt: Instant,
): RecoveryPreflight {
  const serverTerms = { isDrill: start.isDrill, lagTargetMs, checkedAt };
  const servers = facts.servers.map((each) => serverPreflightOf(each, serverTerms));
  const quotas = quotaUseOf(facts.openJobs, servers.length, limits);
  const findings = [
    ...accountFindings(facts),
    ...quotaFindings(quotas, facts.openJobs),
    ...(approval.isRequired && !start.isDrill ? [APPROVAL_REQUIRED] : []),
  ];
  const verdict = worstOf([verdictOf(findings), ...servers.map((server) => server.verdict)]);
  const found = { scope, checkedAt, verdict, findings, servers };
  return {
    ...found,
    kind: 'RecoveryPreflight',
    validUntil: instantOf(Date.parse(checkedAt) + TOKEN_GOOD_FOR_MS),
    token: encodeToken(found, start),
    quotas,
  };
}

const APPROVAL_REQUIRED = finding({
  code: 'APPROVAL_REQUIRED',
  severity: 'INFO',
  message: 'A real recovery needs two persons here: it starts only when somebody else has approved it.',
  remedy: 'Send "startRecovery": it asks for the approval. Once that is given, send it again.',
});
