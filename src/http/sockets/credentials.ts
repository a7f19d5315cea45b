// Credentials in what clients of a socket send, in `connectionParams` and in pings: a member `authorization`, as in the header of HTTP.

type Params = Readonly<Record<string, unknown>> | null | undefined;

/** As names of headers, the member's has no case; two of them are no good, and are handed on as HTTP would. */
export function authorizationIn(params: Params): string | undefined {
  const texts = authorizations(params).filter((value) => typeof value === 'string');
  return texts.length === 0 ? undefined : texts.join(', ');
}

/** Whether there is such a member, whatever it holds. */
export function hasCredentials(params: Params): boolean {
  return authorizations(params).length > 0;
}

function authorizations(params: Params): readonly unknown[] {
  return Object.entries(params ?? {})
    .filter(([name]) => name.toLowerCase() === 'authorization')
    .map(([, value]) => value);
}
