// One HTTP request, and everything of its answer.
import { request, type IncomingHttpHeaders } from 'node:http';

export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface RawRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A string is sent as it is, anything else as JSON. */
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

export type RawSender = (path: string, request?: RawRequest) => Promise<RawAnswer>;

/** Who signs a request for where, with a signature that is nonsense. */
export interface Signer {
  readonly accessKeyID?: string;
  readonly sessionToken?: string;
  readonly region?: string;
  readonly service?: string;
}

export function signedBy({
  accessKeyID = 'test',
  sessionToken,
  region = 'us-east-1',
  service = 'drs',
}: Signer): Record<string, string> {
  const scope = `20260301/${region}/${service}/aws4_request`;
  return {
    authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyID}/${scope}, SignedHeaders=host, Signature=0`,
    ...(sessionToken === undefined ? {} : { 'x-amz-security-token': sessionToken }),
  };
}

export function signedForSts(signer: Signer = {}): Record<string, string> {
  return { ...signedBy({ service: 'sts', ...signer }), 'content-type': 'application/x-www-form-urlencoded' };
}

/** Requests are signed for the default region unless they bring headers of their own. */
export function rawSender(port: number): RawSender {
  return (path, { method = 'POST', headers = signedBy({}), body = '', signal } = {}) =>
    new Promise((resolve, reject) => {
      const options = {
        host: '127.0.0.1',
        port,
        path,
        method,
        headers,
        agent: false,
        ...(signal ? { signal } : {}),
      };
      const outgoing = request(options, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString(),
          }),
        );
      });
      outgoing.on('error', reject);
      outgoing.end(typeof body === 'string' ? body : JSON.stringify(body));
    });
}
