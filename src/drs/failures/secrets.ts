// An answer that refuses may echo what was sent: it is read without the credentials, the external id and the values of tags.
import type { Answer } from '../http.js';
import { entries, object, text } from '../mapping/readers.js';

/** A request as it leaves. */
export interface Sent {
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | undefined;
}

const INSTEAD = '(withheld)';
// What is shorter is found in any text, and replacing it would only make that unreadable.
const SHORTEST = 4;
const SIGNED_WITH = /Credential=([^/,\s]+)|Signature=(\w+)/g;

/** What of a request must not come back, the longest first. */
export function secretsIn({ headers, body }: Sent): readonly string[] {
  const { authorization = '', 'x-amz-security-token': token = '' } = lowerCased(headers);
  const parts = [...authorization.matchAll(SIGNED_WITH)].flatMap(([, key, signature]) => [key, signature]);
  return [authorization, token, ...parts, ...secretsInBody(body)]
    .filter((secret) => secret !== undefined)
    .filter((secret) => secret.length >= SHORTEST)
    .flatMap((secret) => [secret, asInJSON(secret)])
    .sort((left, right) => right.length - left.length);
}

/** The answer, with those replaced wherever they stand in it. */
export function withoutSecrets({ status, headers, text: body }: Answer, secrets: readonly string[]): Answer {
  const clean = (words: string) => secrets.reduce((rest, secret) => rest.replaceAll(secret, INSTEAD), words);
  const cleanHeaders = Object.entries(headers).map(([name, value]) => [name, clean(value)]);
  return {
    status,
    headers: Object.fromEntries(cleanHeaders) as Record<string, string>,
    text: cleanBody(body, clean, secrets),
  };
}

/** In JSON a text may be escaped in many ways, so it is read before. */
function cleanBody(body: string, clean: (words: string) => string, secrets: readonly string[]): string {
  try {
    return JSON.stringify(
      JSON.parse(body, (_, value: unknown) => (typeof value === 'string' ? clean(value) : value)),
    );
  } catch {
    return secrets.map(xmlEscaped).reduce((rest, secret) => rest.replaceAll(secret, INSTEAD), clean(body));
  }
}

function secretsInBody(body: Sent['body']): readonly string[] {
  if (body === undefined || body.length === 0) return [];
  const words = typeof body === 'string' ? body : new TextDecoder().decode(body);
  const { tags } = members(words);
  const values = entries(tags).map(([, value]) => text(value) ?? '');
  return [...values, new URLSearchParams(words).get('ExternalId') ?? ''];
}

function members(words: string) {
  try {
    return object(JSON.parse(words)) ?? {};
  } catch {
    return {};
  }
}

function lowerCased(headers: Sent['headers']): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

/** A body may come back as a text within a text. */
function asInJSON(words: string): string {
  return JSON.stringify(words).slice(1, -1);
}

function xmlEscaped(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
