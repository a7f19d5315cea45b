// Reads who signed a request, and for where, from its SigV4 header. Whether the signature is right is not looked at: the
// simulator knows nobody's secret.
import type { IncomingHttpHeaders } from 'node:http';

export interface Credential {
  readonly accessKeyID: string;
  /** Of temporary credentials only. */
  readonly sessionToken?: string;
  readonly region: string;
  /** As it is signed for, such as `drs`. */
  readonly service: string;
}

/** `incomplete`: there is a header, but no credential with a scope in it. */
export type CredentialReading =
  | { readonly kind: 'given'; readonly credential: Credential }
  | { readonly kind: 'missing' }
  | { readonly kind: 'incomplete'; readonly header: string };

const SIGNED =
  /^AWS4-HMAC-SHA256\s+(?:.*[\s,])?Credential=([^\s,/]+)\/\d{8}\/([^\s,/]+)\/([^\s,/]+)\/aws4_request(?:[\s,]|$)/;
const REGION = /^[a-z]{2,8}(-[a-z]{2,16}){1,3}-\d{1,2}$/;

export function readCredential(headers: IncomingHttpHeaders): CredentialReading {
  const header = headers.authorization;
  if (header === undefined) return { kind: 'missing' };
  const [, accessKeyID, region, service] = SIGNED.exec(header) ?? [];
  if (accessKeyID === undefined || region === undefined || service === undefined)
    return { kind: 'incomplete', header };
  const sessionToken = headers['x-amz-security-token'];
  return {
    kind: 'given',
    credential: {
      accessKeyID,
      region,
      service,
      ...(typeof sessionToken === 'string' ? { sessionToken } : {}),
    },
  };
}

/** Any that AWS might have one day. */
export function isRegion(region: string): boolean {
  return REGION.test(region);
}
