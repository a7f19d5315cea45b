// The login of this tab: a bearer token that its user pastes in, or that the issuer's page leads to (../login), kept for as long as the tab lives.
import { batch, signal } from '@preact/signals';

const STORED_AS = 'drs-gateway.token';
const PROOF_STORED_AS = 'drs-gateway.idToken';

/** Null: none was given, which is enough where the gateway asks for none. */
export const token = signal<string | null>(sessionStorage.getItem(STORED_AS));

/** The issuer's word on who logged in at its page, by which one logs out there; null: a token was pasted in. */
export const idToken = signal<string | null>(sessionStorage.getItem(PROOF_STORED_AS));

/** Why a login is asked for; null while nobody asks. */
export const loginAskedFor = signal<string | null>(null);

/** Counts who came and went: one who logs in with a token, or out, may be somebody else than before. A login that is renewed is the same. */
export const people = signal(0);

export function signIn(given: string): void {
  people.value += 1;
  takeLogin(given.trim().replace(/^bearer\s+/i, ''), null);
}

/** The tab's login from now on. */
export function takeLogin(bare: string, proof: string | null): void {
  sessionStorage.setItem(STORED_AS, bare);
  if (proof === null) sessionStorage.removeItem(PROOF_STORED_AS);
  else sessionStorage.setItem(PROOF_STORED_AS, proof);
  batch(() => {
    loginAskedFor.value = null;
    idToken.value = proof;
    token.value = bare;
  });
}

export function forgetLogin(): void {
  sessionStorage.removeItem(STORED_AS);
  sessionStorage.removeItem(PROOF_STORED_AS);
  batch(() => {
    people.value += 1;
    idToken.value = null;
    token.value = null;
  });
}

let renew: () => Promise<boolean> = () => Promise.resolve(false);

/** How a login that is refused may be renewed without asking anybody; it gives whether it was, and never rejects. */
export function renewBy(how: () => Promise<boolean>): void {
  renew = how;
}

/** The gateway refused `carried`: asks the user to log in, unless there is another by now. What needs one waits until `token` is another. */
export async function loginRefused(why: string, carried: string | null): Promise<void> {
  if (token.value !== carried) return;
  if (await renew()) return;
  if (token.value === carried) loginAskedFor.value = why;
}

export function authorizationOf(bearer: string | null): { readonly authorization?: string } {
  return bearer === null ? {} : { authorization: `Bearer ${bearer}` };
}
