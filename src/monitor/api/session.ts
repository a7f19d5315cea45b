// The login of this tab: a bearer token that its user pastes in, kept for as long as the tab lives.
import { signal } from '@preact/signals';

const STORED_AS = 'drs-gateway.token';

/** Null: none was given, which is enough where the gateway asks for none. */
export const token = signal<string | null>(sessionStorage.getItem(STORED_AS));

/** Why a login is asked for; null while nobody asks. */
export const loginAskedFor = signal<string | null>(null);

export function signIn(given: string): void {
  const bare = given.trim().replace(/^bearer\s+/i, '');
  sessionStorage.setItem(STORED_AS, bare);
  loginAskedFor.value = null;
  token.value = bare;
}

/** Asks the user to log in; what needs one waits until `token` is another. */
export function askForLogin(why: string): void {
  loginAskedFor.value = why;
}

export function authorization(): { readonly authorization?: string } {
  return token.value === null ? {} : { authorization: `Bearer ${token.value}` };
}
