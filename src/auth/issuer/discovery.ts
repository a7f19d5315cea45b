// What an issuer tells of itself. https://openid.net/specs/openid-connect-discovery-1_0.html
import { isLoopback } from '../../domain/loopback.js';
import { fetchJSON } from './fetchJSON.js';

export type Members = Readonly<Record<string, unknown>>;

/** Its metadata. Rejects, with words for the log, where it does not say, or speaks for another; `advice` says what helps then. */
export async function discover(issuer: string, signal: AbortSignal, advice: string): Promise<Members> {
  const url = discoveryURL(issuer);
  const metadata = membersOf(await fetchJSON(url, signal));
  if (metadata.issuer === issuer) return metadata;
  throw new Error(
    `${url} is about the issuer ${JSON.stringify(metadata.issuer)} and not ${JSON.stringify(issuer)}: ${advice}`,
  );
}

/** Where an issuer tells it. */
export function discoveryURL(issuer: string): string {
  return `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
}

/** By https, or by http on this machine where the issuer is there too. */
export function isAsSafeAs(issuer: string, uri: unknown): uri is string {
  if (typeof uri !== 'string' || !URL.canParse(uri)) return false;
  const { protocol, hostname } = new URL(uri);
  return (
    protocol === 'https:' || (protocol === 'http:' && issuer.startsWith('http:') && isLoopback(hostname))
  );
}

/** None of what is no object. */
export function membersOf(value: unknown): Members {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
