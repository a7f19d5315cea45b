// Which web pages may talk to the gateway. One answer for CORS and for the upgrade to WebSocket, which browsers open across
// origins without asking.
import { isLoopback } from '../domain/loopback.js';

/** Where Apollo Sandbox runs when it is not embedded in our own page. */
const SANDBOX_ORIGIN = 'https://studio.apollographql.com';

export interface OriginPolicy {
  /** The address that the gateway listens on. */
  readonly boundTo: string;
  /** Origins that were allowed by settings, such as `https://portal.example.com`. */
  readonly corsOrigins: readonly string[];
  readonly explorer: 'sandbox' | 'graphiql' | 'off';
  /** What is behind is a real account: then nobody comes in who was not named. */
  readonly isReal: boolean;
}

/** Whether a page of `origin` may call a gateway that it addresses as `host`. No origin: not a browser, or not across origins. */
export function isOriginAllowed(
  policy: OriginPolicy,
  origin: string | undefined,
  host: string | undefined,
): boolean {
  if (origin === undefined) return true;
  if (host !== undefined && (origin === `http://${host}` || origin === `https://${host}`)) return true;
  if (policy.explorer === 'sandbox' && !policy.isReal && origin === SANDBOX_ORIGIN) return true;
  return policy.corsOrigins.includes(origin);
}

/**
 * Whether a request may call the gateway by this `Host`. One that listens on loopback is only ever meant under a name of
 * loopback: under any other name a web page has rebound its own name to this machine, to be of the same origin as the gateway.
 */
export function isHostAllowed(policy: OriginPolicy, host: string | undefined): boolean {
  if (host === undefined || !isLoopback(policy.boundTo)) return true;
  return (
    isLoopback(host.replace(/:\d+$/, '')) ||
    policy.corsOrigins.some((origin) => new URL(origin).host === host)
  );
}
