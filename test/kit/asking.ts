// What the flows of mutations have in common: one field asked for its answer, a job followed to its end, and what the audit trail says.
import { takeAll, type TestGateway } from './gateway.js';

/** What a test reads of a mutation's answer or of an event. */
export type Answered = Readonly<Record<string, unknown>> & {
  readonly __typename: string;
  readonly requestID?: string;
  readonly job?: { readonly jobID: string };
};

/** A line of the audit trail. */
export interface Line {
  readonly action: string;
  readonly phase: 'INTENT' | 'OUTCOME';
  readonly requestID: string;
  readonly scope: { readonly name: string } | null;
  readonly input: { readonly __typename: string };
  readonly outcome: { readonly type: string; readonly code: string | null } | null;
}

const TRAIL = `query ($filter: AuditEventsFilter) { auditEvents(first: 200, filter: $filter) { nodes {
  action phase requestID scope { name } input { __typename } outcome { type code } } } }`;

/** The document of a mutation of that name, which asks for these members beside the type and what every error has. */
export function mutationOf(name: string, members: string): string {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename
    ... on ${type}Success { requestID ${members} }
    ... on RecoveryError { message code } ... on ValidationError { fieldList { name message } } } }`;
}

/** The answer of a document with one field; fails where there is none. */
export async function ask(
  gateway: TestGateway,
  document: string,
  variables: Record<string, unknown>,
): Promise<Answered> {
  const { data, errors } = await gateway.send<Record<string, Answered | null>>(document, variables);
  const [answered] = Object.values(data ?? {});
  if (answered == null || errors !== undefined) throw new Error(JSON.stringify(errors));
  return answered;
}

/** Asks until the answer fits, and gives it; the test's own time limit is the bound. */
export async function askUntil(
  gateway: TestGateway,
  document: string,
  variables: Record<string, unknown>,
  fits: (answered: Answered) => boolean,
): Promise<Answered> {
  const answered = await ask(gateway, document, variables);
  return fits(answered) ? answered : askUntil(gateway, document, variables, fits);
}

/** Every event of a job until its stream completes, with these members of its updates. */
export function follow(
  gateway: TestGateway,
  jobID: string | undefined,
  members: string,
): Promise<readonly Answered[]> {
  const document = `subscription ($jobID: ID!) { jobUpdates(jobID: $jobID) { __typename
    ... on JobUpdate { isFinal ${members} } ... on RecoveryError { message } } }`;
  return takeAll(gateway.subscribe<Answered>(document, { jobID }));
}

/** The audit trail, oldest first. */
export async function trailOf(gateway: TestGateway, filter: object = {}): Promise<readonly Line[]> {
  const { data, errors } = await gateway.send<{ auditEvents: { nodes: Line[] } }>(TRAIL, { filter });
  if (data?.auditEvents == null) throw new Error(JSON.stringify(errors));
  return data.auditEvents.nodes.toReversed();
}
