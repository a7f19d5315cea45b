// A caller who starts recoveries by HTTP, and what such a caller hears.

/** One start that a caller wishes for: its key, and a source server that no other start names. */
export interface Wish {
  readonly idempotencyKey: string;
  readonly sourceServerID: string;
}

export interface StartInput {
  readonly sourceServers: readonly { readonly sourceServerID: string }[];
  readonly isDrill: boolean;
  readonly tags?: readonly { readonly key: string; readonly value: string }[];
  readonly idempotencyKey?: string;
  readonly reason?: string;
}

/** A member of the union StartRecoveryResult; members that it does not have are absent. */
export interface StartAnswer {
  readonly __typename: string;
  readonly isReplay?: boolean;
  readonly requestID?: string;
  readonly job?: { readonly jobID: string };
  readonly originalJob?: { readonly jobID: string } | null;
  readonly code?: string | null;
  readonly message?: string;
}

/** `lost`: the connection broke. `untyped`: an answer that is no member of the union. */
export type Heard =
  | { readonly kind: 'answered'; readonly answer: StartAnswer }
  | { readonly kind: 'untyped'; readonly text: string }
  | { readonly kind: 'lost'; readonly text: string };

export interface RememberedRequest {
  readonly __typename: string;
  readonly requestID?: string;
  readonly state?: 'SENDING' | 'STARTED' | 'RELEASED' | 'UNKNOWN';
  readonly job?: { readonly jobID: string } | null;
}

/** Longer than the gateway takes for any answer. */
const MOST_ANSWER_MS = 120_000;
const INTENTS_A_QUERY = 20;

const START = `
  mutation Start($input: StartRecoveryInput!) {
    startRecovery(input: $input) {
      __typename
      ... on StartRecoverySuccess { isReplay requestID job { jobID } }
      ... on RecoveryError { message code }
      ... on OutcomeUnknownError { requestID }
      ... on IdempotencyMismatchError { requestID originalJob { jobID } }
    }
  }`;

const REQUEST = `
  query Request($key: String!) {
    recoveryRequest(idempotencyKey: $key) { __typename ... on RecoveryRequest { requestID state job { jobID } } }
  }`;

/** The wish of this number; the same for the same number. */
export function wishOf(number: number): Wish {
  return { idempotencyKey: `key-${number}`, sourceServerID: `s-${String(number).padStart(17, '0')}` };
}

export function wishes(count: number, from = 1): readonly Wish[] {
  return Array.from({ length: count }, (_, index) => wishOf(from + index));
}

export function inputOf({ idempotencyKey, sourceServerID }: Wish): StartInput {
  return { idempotencyKey, isDrill: true, sourceServers: [{ sourceServerID }] };
}

/** Sends whatever a client may send, and gives the body of the answer. Rejects where the connection breaks. */
export async function post(url: string, body: unknown, signal?: AbortSignal): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: signal ?? AbortSignal.timeout(MOST_ANSWER_MS),
  });
  return response.text();
}

/** Starts once and gives what was heard of it. */
export async function start(url: string, input: StartInput): Promise<Heard> {
  let text: string;
  try {
    text = await post(url, { query: START, variables: { input } });
  } catch (error) {
    return { kind: 'lost', text: String(error) };
  }
  const answer = (dataOf(text) as { startRecovery?: StartAnswer | null } | null)?.startRecovery;
  return answer == null ? { kind: 'untyped', text } : { kind: 'answered', answer };
}

/** What the gateway remembers of a key. */
export async function requestOf(url: string, key: string): Promise<RememberedRequest> {
  const text = await post(url, { query: REQUEST, variables: { key } });
  const request = (dataOf(text) as { recoveryRequest?: RememberedRequest | null } | null)?.recoveryRequest;
  if (request == null) throw new Error(`the request with the key ${key} cannot be read: ${text}`);
  return request;
}

/** Those of the requests that have an intent in the audit trail. */
export async function withIntent(url: string, requestIDs: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (let from = 0; from < requestIDs.length; from += INTENTS_A_QUERY) {
    const lines = await auditLines(url, requestIDs.slice(from, from + INTENTS_A_QUERY));
    const intents = lines.filter(({ phase }) => phase === 'INTENT');
    for (const { requestID } of intents) found.add(requestID);
  }
  return found;
}

interface AuditLine {
  readonly phase: string;
  readonly requestID: string;
}

async function auditLines(url: string, requestIDs: readonly string[]): Promise<readonly AuditLine[]> {
  const fields = requestIDs.map((requestID, index) => {
    const filter = `{ requestID: ${JSON.stringify(requestID)} }`;
    return `r${index}: auditEvents(filter: ${filter}) { nodes { phase requestID } }`;
  });
  const text = await post(url, { query: `{ ${fields.join('\n')} }` });
  const trails = dataOf(text) as Readonly<Record<string, { readonly nodes: readonly AuditLine[] }>> | null;
  if (trails === null) throw new Error(`the audit trail cannot be read: ${text}`);
  return Object.values(trails).flatMap(({ nodes }) => nodes);
}

/** The data of an answer without errors. */
function dataOf(text: string): object | null {
  try {
    const { data, errors } = JSON.parse(text) as { data?: object | null; errors?: unknown };
    return errors === undefined ? (data ?? null) : null;
  } catch {
    return null; // no JSON at all
  }
}
