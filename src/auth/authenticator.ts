// Credentials -> Actor: the one way in, used alike by HTTP (the header `Authorization`) and by WebSocket (`connectionParams`).
import { type Actor, ANONYMOUS } from '../domain/actor.js';

/**
 * Why somebody is not let in. `missing`: no credentials came. `invalid`: what came proves nothing. `unavailable`: it cannot be checked for
 * now, since the issuer's keys cannot be had. The message says what to do, and never repeats anything of the credentials.
 */
export interface LoginRefusal {
  readonly kind: 'missing' | 'invalid' | 'unavailable';
  readonly message: string;
}

export type Login =
  { readonly ok: true; readonly actor: Actor } | { readonly ok: false; readonly refusal: LoginRefusal };

export interface Authenticator {
  /** `authorization` is what stands in the header of that name, such as `Bearer eyJ…`. Never rejects. */
  authenticate(authorization: string | undefined): Promise<Login>;
}

/** `AUTH=off`: everybody comes in, and nobody is known. Whatever they bring along is not looked at. */
export const NO_LOGINS: Authenticator = {
  authenticate: () => Promise.resolve({ ok: true, actor: ANONYMOUS }),
};
