// Logins of a test's own, and a clock that can be put forward: who one is, what one may do and until when stands in the token.
import type { Authenticator, Login } from '../../../src/auth/authenticator.js';
import { type Access, FULL_ACCESS } from '../../../src/domain/access.js';
import { instantOf } from '../../../src/domain/instant.js';
import { EVERY_PERMISSION } from '../../../src/domain/permission.js';
import type { Clock } from '../../../src/recovery/ports.js';
import { createSystemClock } from '../../../src/process/systemClock.js';

interface Claims {
  readonly name: string;
  /** May do everything in these scopes; null: in all. */
  readonly scopes: readonly string[] | null;
  readonly expiresAtMs: number | null;
}

const AN_HOUR_MS = 3_600_000;

export class TestLogins implements Authenticator {
  /** Whether the issuer's keys cannot be had. */
  isUnavailable = false;
  /** Of the logins that came, in order; some may still be held. */
  readonly asked: string[] = [];
  readonly #clock: Clock;
  #gate: Promise<void> = Promise.resolve();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** What stands in the header: of a login with these claims, good for an hour unless it says otherwise. */
  bearer({ name = 'ada', scopes = null, ...rest }: Partial<Claims> = {}): string {
    const { expiresAtMs = this.#clock.now() + AN_HOUR_MS } = rest;
    const claims: Claims = { name, scopes, expiresAtMs };
    return `Bearer ${Buffer.from(JSON.stringify(claims)).toString('base64url')}`;
  }

  /** Logins that come from now on wait until what it gives is called. */
  hold(): () => void {
    let release: () => void = () => undefined;
    this.#gate = new Promise((resolve) => (release = resolve));
    return release;
  }

  async authenticate(authorization: string | undefined): Promise<Login> {
    this.asked.push(authorization ?? '');
    await this.#gate;
    if (this.isUnavailable) return refused('unavailable', "The issuer's keys cannot be had now");
    if (authorization === undefined) return refused('missing', 'Send a bearer token');
    const claims = claimsIn(authorization);
    if (claims === null) return refused('invalid', 'The token is not valid: get a fresh one');
    const { name, scopes, expiresAtMs } = claims;
    if (expiresAtMs !== null && expiresAtMs <= this.#clock.now())
      return refused('invalid', 'The token has expired');
    const access: Access =
      scopes === null ? FULL_ACCESS : [{ permissions: EVERY_PERMISSION, scopes, serverTags: null }];
    const expiresAt = expiresAtMs === null ? null : instantOf(expiresAtMs);
    return { ok: true, actor: { name, isVerified: true, roles: [], access, expiresAt } };
  }
}

/** Real time, that can be put forward as a wall's clock. */
export class ShiftableClock implements Clock {
  readonly #system = createSystemClock();
  #aheadMs = 0;

  now(): number {
    return this.#system.now() + this.#aheadMs;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return this.#system.sleep(ms, signal);
  }

  putForward(ms: number): void {
    this.#aheadMs += ms;
  }
}

function refused(kind: 'missing' | 'invalid' | 'unavailable', message: string): Login {
  return { ok: false, refusal: { kind, message } };
}

function claimsIn(authorization: string): Claims | null {
  try {
    return JSON.parse(Buffer.from(authorization.slice('Bearer '.length), 'base64url').toString()) as Claims;
  } catch {
    return null;
  }
}
