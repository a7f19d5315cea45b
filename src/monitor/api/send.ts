// One query or mutation over HTTP. A mutation never goes over the socket, whose client would repeat it after a cut.
import type { TypedDocumentString } from '../__generated__/graphql.js';
import { authorizationOf, loginRefused, token } from './session.js';
import { noteErrors } from './versions.js';

interface GraphQLErrorBody {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string; readonly correlationID?: string };
}

/** `failed`: no answer that can be used; nothing is known of what became of a mutation. */
export type Sent<Data> =
  | { readonly kind: 'answered'; readonly data: Data; readonly errors: readonly GraphQLErrorBody[] }
  | { readonly kind: 'failed'; readonly message: string };

/** Never rejects but where `signal` aborts. */
export async function send<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  signal: AbortSignal | null = null,
): Promise<Sent<Data>> {
  let response: Response;
  const carried = token.value;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...authorizationOf(carried),
      },
      body: JSON.stringify({ query: document.toString(), variables }),
      signal,
    });
  } catch (error) {
    if (signal?.aborted === true) throw error;
    return { kind: 'failed', message: 'The gateway cannot be reached.' };
  }
  return toSent<Data>(response, carried);
}

/** Why an answer has nothing of what was asked for. */
export function whyNothing(sent: Sent<unknown>, otherwise: string): string {
  return sent.kind === 'failed' ? sent.message : (sent.errors[0]?.message ?? otherwise);
}

async function toSent<Data>(response: Response, carried: string | null): Promise<Sent<Data>> {
  const body = (await response.json().catch(() => ({}))) as {
    data?: Data | null;
    errors?: readonly GraphQLErrorBody[];
  };
  const errors = body.errors ?? [];
  noteErrors(errors);
  if (response.status === 401) void loginRefused(errors[0]?.message ?? 'A login is needed.', carried);
  if (body.data !== undefined && body.data !== null) return { kind: 'answered', data: body.data, errors };
  return { kind: 'failed', message: errors[0]?.message ?? `The gateway answered ${response.status}.` };
}
