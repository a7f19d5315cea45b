// Whom a credential belongs to. Temporary ones must be of a session; all others are accepted, and are of the first account.
import type { Credential } from '../wire/credential.js';
import type { Clock } from '../world/clock.js';
import { userOf, type Caller } from './caller.js';
import type { SessionBook } from './sessions.js';

export type Identification =
  { readonly kind: 'known'; readonly caller: Caller } | { readonly kind: 'expired' | 'unknown' };

export type Identify = (credential: Credential) => Identification;

const TEMPORARY_PREFIX = 'ASIA';

export function createIdentify(sessions: SessionBook, clock: Clock, defaultAccountID: string): Identify {
  return ({ accessKeyID, sessionToken }) => {
    if (sessionToken === undefined && !accessKeyID.startsWith(TEMPORARY_PREFIX))
      return { kind: 'known', caller: userOf(defaultAccountID) };
    const session = sessions.find(accessKeyID, sessionToken ?? '');
    if (session === undefined) return { kind: 'unknown' };
    return session.expiresAt <= clock.now() ? { kind: 'expired' } : { kind: 'known', caller: session.caller };
  };
}
