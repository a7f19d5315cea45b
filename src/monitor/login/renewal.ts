// Keeps a login going by the issuer's refresh token, for as long as that is good: before the access token ends, and where the gateway refused it.
//
// The refresh token is in the memory of the tab alone. It outlives access tokens, and stored in the tab a copy of the tab would have it too: the
// issuer, which takes each one once, would then end both logins.
import { signal } from '@preact/signals';

import { idToken, people, renewBy, takeLogin } from '../api/session.js';
import type { Tokens } from './issuerClient.js';
import type { IssuerPage } from './offer.js';
import { isForGood } from './refusals.js';
import { renewalDelayMs } from './renewalDelay.js';

interface Renewable {
  readonly page: IssuerPage;
  readonly refreshToken: string;
  readonly obtainedAtMs: number;
}

/** A token as new as that is not refused because of its age. */
const NEW_MS = 10_000;
const AGAIN_MS = 5_000;

/** Whether the login goes on by itself. */
export const isRenewing = signal(false);

let kept: Renewable | null = null;
let underWay: Promise<boolean> | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** A login that the gateway refuses is renewed before anybody is asked. Once a page. */
export function renewRefusedLogins(): void {
  renewBy(() => {
    if (kept === null || Date.now() - kept.obtainedAtMs < NEW_MS) return Promise.resolve(false);
    return renew();
  });
}

/** Takes the tokens for the tab's login, and renews it in time where the issuer lets it. */
export function keepLogin(page: IssuerPage, tokens: Tokens): void {
  const refreshToken = tokens.refreshToken ?? kept?.refreshToken ?? null;
  clearTimeout(timer);
  if (kept === null) people.value += 1; // nothing is renewed: it may be somebody else
  kept = refreshToken === null ? null : { page, refreshToken, obtainedAtMs: Date.now() };
  isRenewing.value = kept !== null;
  if (kept !== null && tokens.lifetimeMs !== null) renewIn(renewalDelayMs(tokens.lifetimeMs));
  takeLogin(tokens.accessToken, tokens.idToken ?? idToken.value);
}

/** Renews nothing any more. */
export function endRenewal(): void {
  clearTimeout(timer);
  kept = null;
  isRenewing.value = false;
}

function renewIn(delayMs: number): void {
  timer = setTimeout(() => void renew(), delayMs);
}

/** One at a time. Gives whether there is a new login; never rejects. */
function renew(): Promise<boolean> {
  underWay ??= renewOnce().finally(() => {
    underWay = null;
  });
  return underWay;
}

async function renewOnce(): Promise<boolean> {
  const mine = kept;
  if (mine === null) return false;
  clearTimeout(timer);
  try {
    const { renewedTokens } = await import('./issuerClient.js');
    const tokens = await renewedTokens(mine.page, mine.refreshToken);
    if (kept !== mine) return false; // logged out meanwhile
    keepLogin(mine.page, tokens);
    return true;
  } catch (error) {
    if (kept !== mine) return false;
    if (isForGood(error)) endRenewal();
    else renewIn(AGAIN_MS);
    return false;
  }
}
