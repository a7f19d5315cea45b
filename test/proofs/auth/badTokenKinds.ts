// Credentials that prove nothing, each of its own kind.
import { createHmac, type KeyObject } from 'node:crypto';

import { CompactEncrypt, exportJWK } from 'jose';

import {
  encoded,
  KEY_OF,
  makeEdKey,
  publicJWK,
  signedAsIs,
  type TestIssuer,
  tokenOf,
} from '../../auth/kit/issuer.js';

export interface BadCredentials {
  readonly kind: string;
  /** Several are several headers. */
  readonly authorization: string | readonly string[];
}

const NOW = () => Math.floor(Date.now() / 1000);
const bearer = (kind: string, token: string): BadCredentials => ({ kind, authorization: `Bearer ${token}` });

/** `attacker` is a server of somebody else's, with keys of their own under the same names. */
export async function badCredentials(
  issuer: TestIssuer,
  attacker: TestIssuer,
): Promise<readonly BadCredentials[]> {
  return [
    ...unsigned(issuer),
    ...(await bySecret(issuer)),
    ...(await wrongClaims(issuer)),
    ...(await foreignKeys(issuer, attacker)),
    ...(await tampered(issuer)),
    ...oddForms(issuer),
    ...(await otherEnvelopes(issuer)),
  ];
}

function unsigned(issuer: TestIssuer): readonly BadCredentials[] {
  const payload = encoded(issuer.claims());
  return ['none', 'None', 'NONE', 'nOnE', '', null].flatMap((alg) => [
    bearer(`alg ${JSON.stringify(alg)}, no signature`, `${encoded({ alg, kid: 'ed' })}.${payload}.`),
    bearer(`alg ${JSON.stringify(alg)}, some signature`, `${encoded({ alg, kid: 'ed' })}.${payload}.AAAA`),
  ]);
}

/** The public key is known to all: as a secret it proves nothing. */
async function bySecret(issuer: TestIssuer): Promise<readonly BadCredentials[]> {
  const { rsa, ed } = issuer.keys;
  const secrets: readonly (readonly [string, string | Buffer])[] = [
    ['the PEM of the RSA key', pem(rsa.publicKey)],
    ['the JWK of the RSA key', JSON.stringify(await publicJWK(rsa))],
    ['the DER of the RSA key', rsa.publicKey.export({ type: 'spki', format: 'der' })],
    ['the bytes of the Ed25519 key', Buffer.from((await exportJWK(ed.publicKey)).x ?? '', 'base64url')],
    ['nothing', ''],
  ];
  return secrets.flatMap(([what, secret]) =>
    (['256', '512'] as const).map((bits) => {
      const head = `${encoded({ alg: `HS${bits}`, kid: 'rsa' })}.${encoded(issuer.claims())}`;
      const signature = createHmac(`sha${bits}`, secret).update(head).digest('base64url');
      return bearer(`HS${bits} with ${what} as secret`, `${head}.${signature}`);
    }),
  );
}

async function wrongClaims(issuer: TestIssuer): Promise<readonly BadCredentials[]> {
  const now = NOW();
  const claims: Readonly<Record<string, Record<string, unknown>>> = {
    'another issuer': { iss: 'https://login.evil.example.com' },
    'an issuer with one character more': { iss: `${issuer.url}/` },
    'an issuer in a list': { iss: [issuer.url] },
    'no issuer': { iss: undefined },
    'another audience': { aud: 'another-service' },
    'an audience that begins alike': { aud: 'drs-gateway-test-2' },
    'an audience that is an object': { aud: { 'drs-gateway-test': true } },
    'no audience': { aud: undefined },
    'an empty list of audiences': { aud: [] },
    'expired a minute ago': { exp: now - 60 },
    'expired in 1970': { exp: 1 },
    'expires beyond all time': { exp: 1e300 },
    'expires at a text': { exp: String(now + 600) },
    'expires at null': { exp: null },
    'never expires': { exp: undefined },
    'not valid before the next minute': { nbf: now + 60 },
    'not valid before a text': { nbf: 'tomorrow' },
    'issued in the next minute': { iat: now + 60 },
    'issued at a list': { iat: [now] },
    'no subject': { sub: undefined },
    'an empty subject': { sub: '' },
    'a blank subject': { sub: '  ' },
    'a subject of 257 characters': { sub: 'a'.repeat(257) },
    'a subject with a line break': { sub: 'alice\nbob' },
    'a subject that turns the text around': { sub: 'ecila\u202e' },
    'a subject that is a list': { sub: ['alice'] },
    'a subject that is a number': { sub: 1 },
    'the name of those without a login': { sub: 'anonymous' },
    'bound to a certificate': { cnf: { 'x5t#S256': 'bwcK0esc3ACC3DB2Y5_lESsXE8o9ltc05O89jdN-dg2' } },
  };
  return Promise.all(
    Object.entries(claims).map(async ([kind, more]) => bearer(kind, await tokenOf(issuer, more))),
  );
}

async function foreignKeys(issuer: TestIssuer, attacker: TestIssuer): Promise<readonly BadCredentials[]> {
  const stranger = makeEdKey('stranger');
  const jwk = await publicJWK(stranger);
  const theirs = { jku: `${attacker.url}/keys`, x5u: `${attacker.url}/chain.pem` };
  const certificate = stranger.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  const impostor = { ...stranger, kid: 'ed' };
  const headers: Readonly<Record<string, Record<string, unknown>>> = {
    'an unknown key': {},
    'its own key in the header (jwk)': { jwk },
    'a key set of the attacker (jku)': { jku: theirs.jku },
    'a chain of the attacker (x5u)': { x5u: theirs.x5u },
    'a certificate of its own (x5c)': { x5c: [certificate] },
    'a path as kid': { kid: '../../../../dev/null' },
    'SQL as kid': { kid: "ed' OR '1'='1" },
    'a list as kid': { kid: ['ed'] },
    'an object as kid': { kid: { toString: 'ed' } },
    'an empty kid': { kid: '' },
    'a kid of the prototype': { kid: '__proto__' },
  };
  const odd = Object.entries(headers).map(async ([kind, header]) =>
    bearer(kind, await tokenOf(issuer, {}, { alg: 'EdDSA', key: stranger, header })),
  );
  return Promise.all([
    ...odd,
    tokenOf(issuer, {}, { alg: 'EdDSA', key: impostor }).then((token) =>
      bearer('another key by the name of one', token),
    ),
    tokenOf(issuer, {}, { alg: 'EdDSA', key: impostor, header: { jwk: { ...jwk, kid: 'ed' } } }).then(
      (token) => bearer('another key by the name of one, brought along', token),
    ),
    tokenOf(issuer, {}, { alg: 'EdDSA', key: stranger, kid: false }).then((token) =>
      bearer('an unknown key without kid', token),
    ),
    tokenOf(attacker, {}, {}).then((token) => bearer('another issuer and its key', token)),
    tokenOf(issuer, {}, { alg: 'ES256', header: { kid: 'rsa' } }).then((token) =>
      bearer('the name of a key of another kind', token),
    ),
  ]);
}

async function tampered(issuer: TestIssuer): Promise<readonly BadCredentials[]> {
  const tokens = await Promise.all(
    Object.keys(KEY_OF).map(async (alg) => [alg, await tokenOf(issuer, {}, { alg })] as const),
  );
  return tokens.flatMap(([alg, token]) => {
    const [header = '', payload = '', signature = ''] = token.split('.');
    const more = encoded({ ...issuer.claims(), roles: ['administrator'] });
    const middle = Math.floor(signature.length / 2);
    const other = signature[middle] === 'A' ? 'B' : 'A';
    return [
      bearer(`${alg}: other roles under the signature`, `${header}.${more}.${signature}`),
      bearer(
        `${alg}: another signature`,
        `${header}.${payload}.${signature.slice(0, middle)}${other}${signature.slice(middle + 1)}`,
      ),
      bearer(`${alg}: half a signature`, `${header}.${payload}.${signature.slice(0, middle)}`),
    ];
  });
}

function oddForms(issuer: TestIssuer): readonly BadCredentials[] {
  const header = { alg: 'EdDSA', kid: 'ed' };
  const good = signedAsIs(issuer, header, issuer.claims());
  const [head = '', payload = '', signature = ''] = good.split('.');
  const nested = `${'['.repeat(2_000)}${']'.repeat(2_000)}`;
  return [
    bearer('one part', head),
    bearer('two parts', `${head}.${payload}`),
    bearer('four parts', `${good}.${signature}`),
    bearer('only dots', '..'),
    bearer('an empty payload', `${head}..${signature}`),
    bearer('no base64', '!!!.???.###'),
    bearer('base64 with padding', `${head}.${payload}==.${signature}`),
    bearer(
      'bytes that are no text',
      `${Buffer.from([0xff, 0xfe, 0xfd]).toString('base64url')}.${payload}.${signature}`,
    ),
    bearer('a header that is a list', signedAsIs(issuer, [header], issuer.claims())),
    bearer('a header that is null', signedAsIs(issuer, 'null', issuer.claims())),
    bearer('a header that is no JSON', signedAsIs(issuer, '{"alg":"EdDSA"', issuer.claims())),
    bearer('nested lists as header', signedAsIs(issuer, nested, issuer.claims())),
    bearer('nested lists as payload', signedAsIs(issuer, header, nested)),
    bearer('a payload that is a list', signedAsIs(issuer, header, [issuer.claims()])),
    bearer('a payload that is a text', signedAsIs(issuer, header, '"alice"')),
    bearer('a payload that is no JSON', signedAsIs(issuer, header, 'alice')),
    bearer('a payload with a byte order mark', signedAsIs(issuer, header, '\ufeff{}')),
    bearer('a critical extension', signedAsIs(issuer, { ...header, crit: ['exp'], exp: 1 }, issuer.claims())),
    bearer('a critical nothing', signedAsIs(issuer, { ...header, crit: [] }, issuer.claims())),
    bearer(
      'an unencoded payload',
      signedAsIs(issuer, { ...header, crit: ['b64'], b64: false }, issuer.claims()),
    ),
    bearer(
      'an algorithm that there is not',
      signedAsIs(issuer, { ...header, alg: 'ES256K' }, issuer.claims()),
    ),
    bearer('algorithms in a list', signedAsIs(issuer, { ...header, alg: ['EdDSA'] }, issuer.claims())),
    bearer('a logout token', signedAsIs(issuer, { ...header, typ: 'logout+jwt' }, issuer.claims())),
    bearer('a type that is a number', signedAsIs(issuer, { ...header, typ: 1 }, issuer.claims())),
    bearer('9 KiB', signedAsIs(issuer, header, issuer.claims({ more: 'x'.repeat(9 * 1024) }))),
  ];
}

async function otherEnvelopes(issuer: TestIssuer): Promise<readonly BadCredentials[]> {
  const good = await tokenOf(issuer);
  const encrypted = await new CompactEncrypt(Buffer.from(JSON.stringify(issuer.claims())))
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .encrypt(Buffer.alloc(32));
  return [
    bearer('an encrypted token', encrypted),
    { kind: 'the scheme Basic', authorization: `Basic ${Buffer.from('alice:secret').toString('base64')}` },
    { kind: 'a good token as Basic', authorization: `Basic ${good}` },
    { kind: 'a good token as DPoP', authorization: `DPoP ${good}` },
    { kind: 'a good token without a scheme', authorization: good },
    { kind: 'a scheme without a token', authorization: 'Bearer' },
    { kind: 'nothing', authorization: '' },
    { kind: 'two tokens in one header', authorization: `Bearer ${good}, Bearer ${good}` },
    { kind: 'a good token and another word', authorization: `Bearer ${good} administrator` },
    { kind: 'a good token behind quotes', authorization: `Bearer "${good}"` },
    {
      kind: 'the flattened form',
      authorization: `Bearer ${JSON.stringify({ payload: good.split('.')[1] })}`,
    },
    { kind: 'two headers with good tokens', authorization: [`Bearer ${good}`, `Bearer ${good}`] },
  ];
}

function pem(key: KeyObject): string {
  return key.export({ type: 'spki', format: 'pem' }).toString();
}
