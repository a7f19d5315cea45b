// Who asks. A real portal has a login of its own here, whose access token is for the gateway (OIDC_AUDIENCE).
const KEY = 'gateway-token';

/** The token as it is now, or an empty text: it is asked for before each request and each connection, so a renewed one is taken at once. */
export function currentToken(): string {
  return sessionStorage.getItem(KEY) ?? GATEWAY_TOKEN;
}

export function rememberToken(token: string): void {
  sessionStorage.setItem(KEY, token);
}
