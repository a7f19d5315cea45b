// Preflights and the starts that rest on them, as clients ask for them.
import type { TestGateway } from './gateway.js';

const PREFLIGHT = `query ($input: StartRecoveryInput!) {
  recoveryPreflight(input: $input) {
    __typename
    ...P
    ... on RecoveryError { message code isRetryable }
    ... on ValidationError { fieldList { name message } }
  }
}
fragment P on RecoveryPreflight {
  scope { name } checkedAt validUntil verdict token
  findings { code severity message remedy }
  servers {
    sourceServerID verdict expectedDataLoss recoveryPointAt
    sourceServer { sourceServerID }
    recoverySnapshot { snapshotID timestamp }
    findings { code severity message remedy job { jobID } recoveryInstance { recoveryInstanceID isDrill } }
  }
  quotas { quota quotaCode limit inUse requested isExceeded isAssumed }
}`;

const START = `mutation ($input: StartRecoveryInput!) {
  startRecovery(input: $input) {
    __typename
    ... on StartRecoverySuccess { isReplay job { jobID } }
    ... on RecoveryError { message code isRetryable }
    ... on ValidationError { fieldList { name } }
    ... on PreflightOutdatedError {
      preflight { verdict token servers { sourceServerID verdict findings { code job { jobID } } } }
    }
  }
}`;

export const AUDIT = `{ auditEvents(first: 1) { nodes { phase outcome { type code } } } }`;

export interface Finding {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
}
export interface Checked {
  readonly __typename: string;
  readonly verdict: string;
  readonly token: string;
  readonly findings: readonly Finding[];
  readonly servers: readonly {
    readonly sourceServerID: string;
    readonly verdict: string;
    readonly recoverySnapshot: { readonly snapshotID: string } | null;
    readonly expectedDataLoss: string | null;
    readonly recoveryPointAt: string | null;
    readonly findings: readonly Finding[];
  }[];
}

export const inputOf = (ids: readonly string[], more: Record<string, unknown> = {}) => ({
  isDrill: true,
  sourceServers: ids.map((sourceServerID) => ({ sourceServerID })),
  ...more,
});

export async function checkOver(gateway: TestGateway, input: Record<string, unknown>): Promise<Checked> {
  const { data, errors } = await gateway.send<{ recoveryPreflight: Checked }>(PREFLIGHT, { input });
  if (data == null || errors !== undefined) throw new Error(JSON.stringify(errors));
  return data.recoveryPreflight;
}

export async function startOver(
  gateway: TestGateway,
  input: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const { data, errors } = await gateway.send<{ startRecovery: Record<string, unknown> }>(START, { input });
  if (data == null || errors !== undefined) throw new Error(JSON.stringify(errors));
  return data.startRecovery;
}

/** The ids of ordinary servers, which have nothing the matter with them. */
export async function ordinaryServers(gateway: TestGateway): Promise<readonly string[]> {
  const { data } = await gateway.send<{ sourceServers: { nodes: { sourceServerID: string }[] } }>(
    '{ sourceServers(first: 24) { nodes { sourceServerID } } }',
  );
  return data?.sourceServers.nodes.map(({ sourceServerID }) => sourceServerID) ?? [];
}

/** Findings in a few words. */
export const words = (findings: readonly Finding[]) =>
  findings.map(({ severity, code }) => `${severity} ${code}`);
