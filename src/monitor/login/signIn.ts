// To the issuer's page and back: to the page that was open, with its query, and with nothing of the login in the address or the history.
import { signal } from '@preact/signals';

import { forgetLogin, idToken, token } from '../api/session.js';
import { askForOffer, type IssuerPage, offer } from './offer.js';
import { keepBegun, takeBegun } from './pending.js';
import { NOT_BEGUN_HERE, whyNoLogin } from './refusals.js';
import { endRenewal, keepLogin } from './renewal.js';

const HOME = '/monitor/';
/** Where the issuer's page leads back to; it has to be registered there. */
const RETURN = '/monitor/signed-in';

const NEEDS_HTTPS =
  'Browsers let a page log people in only where it came by https, or from this machine. Open the monitor by https.';
const SILENT =
  'The login provider does not answer the gateway just now, and may not answer you. What is shown here stays for as long as you do not leave for it.';
const NOT_LOADED =
  'A part of this page cannot be loaded: the gateway cannot be reached, or is of another version by now. Load the page anew.';

interface SignInProblem {
  readonly message: string;
  /** Whether the login may work all the same. */
  readonly mayInsist: boolean;
}

/** Why the last attempt came to nothing; null where it did not, or none was made. */
export const signInProblem = signal<SignInProblem | null>(null);

/** Whether this page is where the issuer's page leads back to. */
export function isReturning(): boolean {
  return location.pathname === RETURN;
}

/** Leaves for the issuer's page, or says why not. `isSure`: also where the issuer does not seem to be there. Never rejects. */
export async function beginSignIn(isSure = false): Promise<void> {
  signInProblem.value = null;
  if (!isSecureContext) {
    fail(NEEDS_HTTPS);
    return;
  }
  const told = await askForOffer();
  // What else it is the login itself shows.
  if (told.kind !== 'page') return;
  if (!told.page.isAnswering && !isSure) {
    signInProblem.value = { message: SILENT, mayInsist: true };
    return;
  }
  try {
    const { addressOfPage, newSecrets } = await import('./issuerClient.js');
    const begun = { ...newSecrets(), path: location.pathname + location.search + location.hash };
    const address = await addressOfPage(told.page, begun, urlOf(RETURN));
    keepBegun(sessionStorage, begun);
    location.assign(address);
  } catch {
    fail(NOT_LOADED);
  }
}

/** Takes what the issuer's page came back with. Never rejects. */
export async function finishSignIn(): Promise<void> {
  const response = new URLSearchParams(location.search);
  const begun = takeBegun(sessionStorage);
  // Before anything else: nobody goes back to a code, or copies it with the address.
  history.replaceState(null, '', begun?.path ?? HOME);
  if (begun?.state !== response.get('state')) {
    // Somebody who is logged in went back and forth in the history.
    if (token.value === null || begun !== null) fail(NOT_BEGUN_HERE);
    return;
  }
  const told = await askForOffer();
  if (told.kind !== 'page') {
    fail(told.kind === 'unavailable' ? told.message : NOT_BEGUN_HERE);
    return;
  }
  try {
    const { tokensFor } = await import('./issuerClient.js');
    const tokens = await tokensFor(told.page, response, begun, urlOf(RETURN));
    endRenewal();
    keepLogin(told.page, tokens);
  } catch (error) {
    fail(whyNoLogin(error));
  }
}

/** Forgets the login, and all that is shown by it; where it was made at the issuer's page, it is ended there too. */
export async function signOut(): Promise<void> {
  const proof = idToken.value;
  endRenewal();
  const known = offer.value.kind === 'page' || proof === null ? offer.value : await askForOffer();
  forgetLogin();
  location.assign(proof !== null && known.kind === 'page' ? addressOfEnd(known.page, proof) : HOME);
}

/** https://openid.net/specs/openid-connect-rpinitiated-1_0.html */
function addressOfEnd({ issuer, clientID }: IssuerPage, proof: string): string {
  if (issuer.end_session_endpoint === undefined) return HOME;
  const address = new URL(issuer.end_session_endpoint);
  address.searchParams.set('id_token_hint', proof);
  address.searchParams.set('client_id', clientID);
  address.searchParams.set('post_logout_redirect_uri', urlOf(HOME));
  return address.href;
}

function fail(message: string): void {
  signInProblem.value = { message, mayInsist: false };
}

function urlOf(path: string): string {
  return location.origin + path;
}
