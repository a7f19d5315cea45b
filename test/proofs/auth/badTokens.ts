// Proof 16: no credentials but good ones open either door, and none of the others is a bug's occasion.
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import type { RequestListener } from 'node:http';

import type { Clock } from '../../../src/recovery/ports.js';
import { createSystemClock } from '../../../src/process/systemClock.js';
import { knock, knockSocket } from '../../auth/kit/doors.js';
import { AUDIENCE, KEY_OF, startIssuer, type TestIssuer, tokenOf } from '../../auth/kit/issuer.js';
import { startTestGateway, type TestGateway } from '../../kit/gateway.js';
import type { ProofRow } from '../kit/proof.js';
import { badCredentials } from './badTokenKinds.js';

interface Try {
  readonly kind: string;
  readonly door: 'http' | 'webSocket';
  /** A status, a code, or `acknowledged`. */
  readonly answer: number | string;
  readonly violation: string | null;
}

type Credentials = string | readonly string[];

export async function proveBadTokensRefused(seed: number): Promise<ProofRow> {
  await using issuer = await startIssuer();
  await using attacker = await startIssuer();
  const gateway = await startFor(issuer, createSystemClock());
  try {
    const kinds = await badCredentials(issuer, attacker);
    const refused = await tryAll(gateway, kinds, [401], 4403);
    const large = `Bearer ${await tokenOf(issuer, { more: 'x'.repeat(48 * 1024) })}`;
    const huge = await tryAll(gateway, [{ kind: '64 KB', authorization: large }], [431], 1009);
    const keyless = await tryKeyServers();
    const good = await tryGood(gateway, issuer);
    return rowOf(seed, [...refused, ...huge, ...keyless], good, attacker.asked());
  } finally {
    await gateway.stop();
  }
}

function rowOf(seed: number, bad: readonly Try[], good: readonly Try[], attackerAsked: number): ProofRow {
  const accepted = bad.filter(({ answer }) => answer === 200 || answer === 'acknowledged');
  return {
    proof: '16 bad tokens',
    seed,
    numbers: {
      kinds: new Set(bad.map(({ kind }) => kind)).size,
      tries: bad.length,
      accepted: accepted.length,
      status500: bad.filter(({ answer }) => answer === 500).length,
      goodAccepted: good.filter(({ violation }) => violation === null).length,
    },
    violations: [
      ...[...bad, ...good].flatMap(({ kind, door, violation }) =>
        violation === null ? [] : [`${kind} (${door}): ${violation}`],
      ),
      ...(attackerAsked === 0 ? [] : ["the attacker's server was asked for keys"]),
    ],
  };
}

/** Good tokens of every algorithm open both doors. */
async function tryGood(gateway: TestGateway, issuer: TestIssuer): Promise<readonly Try[]> {
  const tries = Object.keys(KEY_OF).flatMap((alg) =>
    [true, false].map(async (kid): Promise<readonly Try[]> => {
      const authorization = `Bearer ${await tokenOf(issuer, {}, { alg, kid })}`;
      const kind = `a good token by ${alg}${kid ? '' : ' without kid'}`;
      const { status, body } = await knock(gateway.url, authorization);
      const answer = await knockSocket(gateway.url, { authorization });
      return [
        {
          kind,
          door: 'http',
          answer: status,
          violation: status === 200 ? null : `answers ${status} ${body}`,
        },
        {
          kind,
          door: 'webSocket',
          answer,
          violation: answer === 'acknowledged' ? null : `closes with ${answer}`,
        },
      ];
    }),
  );
  return (await Promise.all(tries)).flat();
}

async function tryAll(
  gateway: TestGateway,
  kinds: readonly { readonly kind: string; readonly authorization: Credentials }[],
  statuses: readonly number[],
  code: number,
): Promise<readonly Try[]> {
  const tries = await Promise.all(
    kinds.map(async ({ kind, authorization }) => [
      await tryHttp(gateway.url, kind, authorization, statuses),
      await trySocket(gateway.url, kind, authorization, code),
    ]),
  );
  return tries.flat();
}

async function tryHttp(
  url: string,
  kind: string,
  authorization: Credentials,
  statuses: readonly number[],
): Promise<Try> {
  const { status, headers, body } = await knock(url, authorization);
  const flaws = [
    ...(statuses.includes(status) ? [] : [`answers ${status} instead of ${statuses.join(' or ')}`]),
    ...(isJSON(body) ? [] : ['does not answer in JSON']),
    ...(status === 401 && headers['www-authenticate'] === undefined ? ['has no www-authenticate'] : []),
    ...(status === 503 && headers['retry-after'] === undefined ? ['has no retry-after'] : []),
    ...(repeats(body, authorization) ? ['repeats a part of the token'] : []),
  ];
  return { kind, door: 'http', answer: status, violation: flaws.length === 0 ? null : flaws.join(', ') };
}

async function trySocket(url: string, kind: string, credentials: Credentials, code: number): Promise<Try> {
  const payload =
    typeof credentials === 'string'
      ? { authorization: credentials }
      : Object.fromEntries(
          credentials.map((value, index) => [index === 0 ? 'authorization' : 'Authorization', value]),
        );
  const answer = await knockSocket(url, payload);
  return {
    kind,
    door: 'webSocket',
    answer,
    violation: answer === code ? null : `closes with ${answer} instead of ${code}`,
  };
}

/** Key servers that give no keys: good tokens cannot be checked, and nobody comes in. */
async function tryKeyServers(): Promise<readonly Try[]> {
  const html = '<html><body>Service unavailable</body></html>';
  const answers: Readonly<Record<string, RequestListener>> = {
    'the key server does not answer': () => undefined,
    'the key server stops in the middle': (_, response) =>
      response.writeHead(200, { 'content-length': 900 }).write('{"keys":['),
    'the key server fails': (_, response) => response.writeHead(500).end('{}'),
    'the key server shows a page': (_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end(html),
    'the key server sends 1 MB': (_, response) => response.end(`{"keys":[],"more":"${'x'.repeat(2 ** 20)}"}`),
    'the key server leads elsewhere': (request, response) =>
      response.writeHead(302, { location: `http://${request.headers.host ?? ''}/elsewhere` }).end(),
    'the key server answers without keys': (_, response) => response.end('{"jwks":[]}'),
    'the key server answers with keys that are none': (_, response) => response.end('{"keys":"all"}'),
    'the key server cuts the connection': (request) => request.socket.destroy(),
  };
  const tries = Object.entries(answers).map(([kind, answer]) => tryKeyServer(kind, answer));
  return (await Promise.all([...tries, tryNoServer(), trySecretKeys(), tryWithoutKeys()])).flat();
}

async function tryKeyServer(kind: string, answer: RequestListener): Promise<readonly Try[]> {
  await using issuer = await startIssuer();
  issuer.answer = answer;
  return await tryAgainst(issuer, kind, [503], 1013);
}

async function tryNoServer(): Promise<readonly Try[]> {
  await using issuer = await startIssuer();
  const gone = createServer().listen(0, '127.0.0.1');
  await once(gone, 'listening');
  const { port } = gone.address() as AddressInfo;
  await new Promise((resolve) => gone.close(resolve));
  return await tryAgainst(issuer, 'there is no key server', [503], 1013, `http://127.0.0.1:${port}/keys`);
}

/** A shared secret in a key set: whoever reads it could make tokens. */
async function trySecretKeys(): Promise<readonly Try[]> {
  await using issuer = await startIssuer();
  issuer.published = [{ kty: 'oct', k: Buffer.alloc(32, 1).toString('base64url'), kid: 'P-256' }];
  return await tryAgainst(issuer, 'a key set with secrets only', [401], 4403);
}

async function tryWithoutKeys(): Promise<readonly Try[]> {
  await using issuer = await startIssuer();
  issuer.published = [];
  return await tryAgainst(issuer, 'an empty key set', [401], 4403);
}

async function tryAgainst(
  issuer: TestIssuer,
  kind: string,
  statuses: readonly number[],
  code: number,
  jwksUri?: string,
): Promise<readonly Try[]> {
  const gateway = await startFor(
    issuer,
    statuses.includes(503) ? hurriedClock() : createSystemClock(),
    jwksUri,
  );
  try {
    const authorization = `Bearer ${await tokenOf(issuer)}`;
    return await tryAll(gateway, [{ kind, authorization }], statuses, code);
  } finally {
    await gateway.stop();
  }
}

function startFor(issuer: TestIssuer, clock: Clock, jwksUri?: string): Promise<TestGateway> {
  const uri = jwksUri === undefined ? {} : { OIDC_JWKS_URI: jwksUri };
  const env = {
    AUTH: 'jwt',
    OIDC_ISSUER: issuer.url,
    OIDC_AUDIENCE: AUDIENCE,
    SIMULATOR_SERVERS: '0',
    ...uri,
  };
  return startTestGateway(env, clock);
}

/** Waits are a tenth as long, and so are time limits. */
function hurriedClock(): Clock {
  const clock = createSystemClock();
  return { now: () => clock.now(), sleep: (ms, signal) => clock.sleep(ms / 10, signal) };
}

function isJSON(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether a piece of 16 characters of the credentials stands in the answer. */
function repeats(body: string, credentials: Credentials): boolean {
  const given = [credentials]
    .flat()
    .join(' ')
    .replace(/^Bearer /, '');
  for (let start = 0; start + 16 <= Math.min(given.length, 4_000); start += 8) {
    if (body.includes(given.slice(start, start + 16))) return true;
  }
  return false;
}
