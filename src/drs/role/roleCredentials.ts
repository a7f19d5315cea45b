// The temporary credentials of a scope's role: one set for all its calls, renewed before it expires.
import type { Logger } from '../../recovery/ports.js';
import type { Tracing } from '../../telemetry/ports.js';
import { asOperation } from '../spans.js';
import { assumeRole, type AssumeParts, type Identity } from './assumeRole.js';
import { RoleNotAssumed, roleFailureOf } from './roleFailure.js';

export interface RoleCredentials {
  /** Rejects with RoleNotAssumed. */
  readonly provide: () => Promise<Identity>;
  /** DRS no longer takes them: the next call assumes the role anew, unless others have taken their place already. */
  readonly forget: (accessKeyID: string) => void;
}

// Renewed aside while they still hold, so that an STS that fails for a few minutes keeps nobody from a recovery.
const RENEW_BELOW_MS = 300_000;
const TOO_SHORT_MS = 30_000;

interface CacheParts extends AssumeParts {
  readonly logger: Logger;
  readonly tracing: Tracing;
}

/** Asks for nothing yet. */
export function createRoleCredentials(parts: CacheParts): RoleCredentials {
  const cache = new Cache(parts);
  return { provide: () => cache.provide(), forget: (accessKeyID) => cache.forget(accessKeyID) };
}

class Cache {
  readonly #parts: CacheParts;
  #held: Identity | null = null;
  #renewal: Promise<Identity> | null = null;

  constructor(parts: CacheParts) {
    this.#parts = parts;
  }

  async provide(): Promise<Identity> {
    const held = this.#held;
    const leftMs = this.#leftMs(held);
    if (held === null || leftMs <= TOO_SHORT_MS) return askedAgain(await this.#renew());
    // Its failure is in the log, and the next call tries again.
    if (leftMs <= RENEW_BELOW_MS) this.#renew().catch(() => undefined);
    return askedAgain(held);
  }

  forget(accessKeyID: string): void {
    if (this.#held?.accessKeyId === accessKeyID) this.#held = null;
  }

  /** One at a time: who comes in the meantime waits for the same. */
  #renew(): Promise<Identity> {
    this.#renewal ??= this.#assume().finally(() => {
      this.#renewal = null;
    });
    return this.#renewal;
  }

  async #assume(): Promise<Identity> {
    const { role, logger, tracing } = this.#parts;
    try {
      const identity = await asOperation(tracing, 'sts', 'AssumeRole', () => assumeRole(this.#parts));
      this.#held = identity;
      logger.info({ roleArn: role.arn, expiresAt: identity.expiration?.toISOString() }, 'drs.roleAssumed');
      return identity;
    } catch (error) {
      const why = roleFailureOf(role.arn, error);
      const { kind, code, awsRequestID } = why.failure;
      logger.warn({ roleArn: role.arn, failure: kind, code, awsRequestID }, 'drs.roleNotAssumed');
      throw new RoleNotAssumed(why);
    }
  }

  #leftMs(held: Identity | null): number {
    const expiresAt = held?.expiration?.getTime() ?? Infinity;
    return expiresAt - this.#parts.clock.now();
  }
}

/** To the SDK they are over at once: each client would else keep them to their end, also after DRS refused them. */
function askedAgain(identity: Identity): Identity {
  return { ...identity, expiration: new Date(0) };
}
