// Why a login at the issuer's page came to nothing, in plain words, and what to do.

/** By the codes of RFC 6749, RFC 8707 and OpenID Connect. */
const WORDS: Readonly<Record<string, string>> = {
  access_denied:
    'The login provider did not let you in: it was called off there, or you may not use this application. Try again, or ask whoever runs the provider to admit you.',
  login_required: 'The login provider wants you to log in there first. Try again.',
  interaction_required: 'The login provider has a question for you first. Try again.',
  consent_required: 'The login provider wants your consent first. Try again.',
  account_selection_required: 'The login provider wants you to choose an account. Try again.',
  temporarily_unavailable: 'The login provider is overloaded or being worked on. Try again in a minute.',
  server_error: 'The login provider failed. Try again in a minute; if that stays so, tell whoever runs it.',
  invalid_grant: 'The login took too long, or was used already. Try again.',
  invalid_scope:
    'The login provider does not know what this page asks for. Whoever runs the gateway has to look at MONITOR_SCOPE.',
  invalid_target:
    'The login provider does not know this gateway by that name. Whoever runs the gateway has to look at MONITOR_RESOURCE.',
  unauthorized_client:
    'The login provider does not let this page log people in. There it has to be a public client with the authorization code flow (a "single-page application").',
  invalid_client:
    'The login provider does not take this page for the client that it is. There it has to be a public client without a secret (a "single-page application"), with the id in MONITOR_CLIENT_ID.',
};

export const NOT_BEGUN_HERE =
  'This answer of the login provider is of no login that was begun in this tab, so it was not used. Log in again.';

const UNREACHABLE =
  'The login provider cannot be reached from this browser, or does not let this page ask it (CORS). Try again; if that stays so, whoever runs it has to allow the origin of this page.';

/** The words, and the provider's own after them. `thrown` is what came of asking it. */
export function whyNoLogin(thrown: unknown): string {
  const { error, error_description: own, name, message } = membersOf(thrown);
  if (typeof error === 'string') {
    const words = WORDS[error] ?? `The login provider refused (${error}). Try again.`;
    return typeof own === 'string' && own !== '' ? `${words} It says: ${own}` : words;
  }
  if (thrown instanceof TypeError || name === 'TimeoutError' || name === 'AbortError') return UNREACHABLE;
  return `The login provider's answer cannot be used: ${typeof message === 'string' ? message : 'it is none'}. Try again.`;
}

/** Whether the issuer took a renewal back for good, and not only failed for now. */
export function isForGood(thrown: unknown): boolean {
  const { error, status } = membersOf(thrown);
  if (typeof error !== 'string' || error === 'temporarily_unavailable' || error === 'slow_down') return false;
  return typeof status !== 'number' || (status >= 400 && status < 500 && status !== 429);
}

function membersOf(thrown: unknown): Readonly<Record<string, unknown>> {
  if (typeof thrown !== 'object' || thrown === null) return {};
  const { error, error_description, status, name, message } = thrown as Readonly<Record<string, unknown>>;
  return { error, error_description, status, name, message };
}
