// Holds what a token says was found against what is found now. Fewer findings are fine; anything new that blocks or warns is not, for
// nobody has seen it, and neither is what was checked and now cannot be.
import { epochMsOf } from '../../domain/instant.js';
import type { PreflightedStart, PreflightFinding, RecoveryPreflight } from '../../domain/preflight.js';
import { inputHashOf, keyOf, type PreflightToken } from './token.js';

/** Why a start may not rest on a token. */
export interface Outdated {
  /** In whole sentences. */
  readonly why: string;
  /** Making the same start again later may well succeed: only DRS could not be asked. */
  readonly isRetryable: boolean;
}

/** A token of another replica, whose clock goes before ours. */
const CLOCKS_APART_MS = 60_000;
/** A message stays a message; the preflight beside it has them all. */
const MOST_NAMED = 5;

/** Null where the token is good. `goodForMs`: how old it may be. */
export function outdatedBecause(
  token: PreflightToken,
  start: PreflightedStart,
  now: RecoveryPreflight,
  goodForMs: number,
): Outdated | null {
  const misfit = misfitOf(token, start, now, goodForMs);
  if (misfit !== null) return { why: misfit, isRetryable: false };
  if (token.verdict === 'BLOCKED') return { why: blocked(now), isRetryable: false };
  const news = findingsSince(token, now);
  const grave = news.filter(({ severity }) => severity === 'ERROR' || severity === 'WARNING');
  if (grave.length > 0) return { why: `This is new since then: ${listOf(grave)}`, isRetryable: false };
  const lost = news.filter(({ severity }) => severity === 'UNVERIFIED');
  return lost.length === 0
    ? null
    : { why: `This was checked then and cannot be checked now: ${listOf(lost)}`, isRetryable: true };
}

function misfitOf(
  token: PreflightToken,
  start: PreflightedStart,
  { scope, checkedAt }: RecoveryPreflight,
  goodForMs: number,
): string | null {
  if (token.scope !== scope)
    return `The preflightToken is of another input: it is of the scope ${token.scope}, this start is in ${scope}.`;
  if (token.input !== inputHashOf(start))
    return 'The preflightToken is of another input: its source servers, their snapshots or isDrill are not those of this start.';
  const ageMs = epochMsOf(checkedAt) - epochMsOf(token.checkedAt);
  if (ageMs > goodForMs)
    return `The preflightToken is of ${token.checkedAt} and was good for ${Math.round(goodForMs / 60_000)} minutes.`;
  if (ageMs < -CLOCKS_APART_MS)
    return `The preflightToken is of ${token.checkedAt}, which is still to come: do the clocks of all replicas tell the same time?`;
  return null;
}

function blocked(now: RecoveryPreflight): string {
  const blocking = findingsIn(now).filter(({ severity }) => severity === 'ERROR');
  return blocking.length === 0
    ? 'The preflight of the preflightToken said BLOCKED. What blocked then blocks no longer: look at the new preflight and start with its token.'
    : `The preflight of the preflightToken said BLOCKED, and this still blocks: ${listOf(blocking)}`;
}

function findingsSince(token: PreflightToken, now: RecoveryPreflight): readonly PreflightFinding[] {
  const isNewTo = (known: readonly string[]) => (finding: PreflightFinding) =>
    !known.includes(keyOf(finding));
  return [
    ...now.findings.filter(isNewTo(token.findings)),
    ...now.servers.flatMap(({ sourceServerID, findings }) =>
      findings.filter(isNewTo(token.servers[sourceServerID] ?? [])),
    ),
  ];
}

function findingsIn({ findings, servers }: RecoveryPreflight): readonly PreflightFinding[] {
  return [...findings, ...servers.flatMap((server) => server.findings)];
}

function listOf(findings: readonly PreflightFinding[]): string {
  const named = findings.slice(0, MOST_NAMED).map(({ code, message }) => `${code}: ${message}`);
  const more = findings.length - named.length;
  return [...named, ...(more > 0 ? [`And ${more} more.`] : [])].join(' ');
}
