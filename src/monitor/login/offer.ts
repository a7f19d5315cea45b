// Where the gateway says that people log in: at the issuer's page, or by a token that is pasted in.
import { signal } from '@preact/signals';

/** As RFC 8414 has it, of which the gateway passes on what is needed here. */
export interface IssuerMetadata {
  readonly issuer: string;
  readonly authorization_endpoint: string;
  readonly token_endpoint: string;
  readonly end_session_endpoint?: string;
  readonly id_token_signing_alg_values_supported?: string[];
  readonly authorization_response_iss_parameter_supported?: boolean;
}

export interface IssuerPage {
  readonly clientID: string;
  readonly scope: string;
  /** What the access token is to be for, where the issuer has to be told. */
  readonly resource: string | null;
  readonly issuer: IssuerMetadata;
  /** Whether the issuer answered the gateway just now. */
  readonly isAnswering: boolean;
}

/** `unavailable`: there is a page, but the gateway does not know where. */
export type Offer =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'paste' }
  | { readonly kind: 'page'; readonly page: IssuerPage }
  | { readonly kind: 'unavailable'; readonly message: string };

/** As it was last told. */
export const offer = signal<Offer>({ kind: 'unknown' });

/** Asks the gateway. Never rejects. */
export async function askForOffer(): Promise<Offer> {
  offer.value = await askedOffer();
  return offer.value;
}

async function askedOffer(): Promise<Offer> {
  try {
    const response = await fetch('/monitor/login.json', { headers: { accept: 'application/json' } });
    const body = (await response.json()) as { signIn?: IssuerPage | null; errors?: readonly Told[] };
    if (response.ok) return body.signIn == null ? { kind: 'paste' } : { kind: 'page', page: body.signIn };
    // A gateway that does not know of it takes tokens alone.
    if (response.status === 404) return { kind: 'paste' };
    const message = body.errors?.[0]?.message ?? `The gateway answered ${response.status}.`;
    return { kind: 'unavailable', message };
  } catch {
    return { kind: 'unavailable', message: 'The gateway cannot be reached.' };
  }
}

interface Told {
  readonly message: string;
}
