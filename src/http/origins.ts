// Which web pages may talk to the gateway. One answer for CORS and for the upgrade to WebSocket, which browsers open across
// origins without asking.

/** Where Apollo Sandbox runs when it is not embedded in our own page. */
const SANDBOX_ORIGIN = 'https://studio.apollographql.com';

export interface OriginPolicy {
  /** Origins that were allowed by settings, such as `https://portal.example.com`. */
  readonly corsOrigins: readonly string[];
  readonly explorer: 'sandbox' | 'off';
}

/** Whether a page of `origin` may call a gateway that it addresses as `host`. No origin: not a browser, or not across origins. */
export function isOriginAllowed(
  policy: OriginPolicy,
  origin: string | undefined,
  host: string | undefined,
): boolean {
  if (origin === undefined) return true;
  if (host !== undefined && (origin === `http://${host}` || origin === `https://${host}`)) return true;
  if (policy.explorer === 'sandbox' && origin === SANDBOX_ORIGIN) return true;
  return policy.corsOrigins.includes(origin);
}
