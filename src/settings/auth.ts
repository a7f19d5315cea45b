// Who comes in: AUTH and what belongs to it.
import { z } from 'zod';

import { type Algorithm, ALGORITHMS, type LoginRules } from '../domain/loginRules.js';
import { isLoopback } from '../domain/loopback.js';
import type { Role } from '../domain/role.js';
import { number } from './kinds.js';

const MOST_CLAIM_CHARACTERS = 256;
const ALGORITHM_RULE = `must be algorithms with commas between, out of ${ALGORITHMS.join(', ')}: those with a shared secret (HS256 …) and "none" prove nothing`;

/** The settings, before they are held against each other. */
export const authSettings = {
  AUTH: z.enum(['off', 'jwt'], { error: 'must be off or jwt' }).optional(),
  OIDC_ISSUER: z
    .string()
    .refine(isIssuer, {
      error:
        'must be the https URL that stands in the claim "iss" of its tokens, such as https://login.example.com/realms/main: without "?", "#" or a login; http only for this machine, such as http://localhost:8080',
    })
    .optional(),
  OIDC_AUDIENCE: words('must be what stands in the claim "aud" of the tokens, several with commas between'),
  OIDC_JWKS_URI: z
    .string()
    .refine(isSafeURL, { error: 'must be the https URL of a key set; http only for this machine' })
    .optional(),
  OIDC_ALGORITHMS: words(ALGORITHM_RULE).refine((names) => names === undefined || names.every(isAlgorithm), {
    error: ALGORITHM_RULE,
  }),
  OIDC_CLOCK_TOLERANCE_SECONDS: number({ fallback: 5, min: 0, max: 60, advice: 'set seconds' }),
  OIDC_ACTOR_CLAIM: claim('sub'),
  OIDC_ROLES_CLAIM: claim('roles'),
  ROLES: z.string().optional(),
};

type AuthEnvironment = z.infer<z.ZodObject<typeof authSettings>>;
type Given = Readonly<Record<string, string | undefined>>;

/** What is wrong with a setting in view of the others. */
export interface Problem {
  readonly name: string;
  readonly message: string;
}

/** Without logins nobody but this machine may come near a real account, and leaving logins out must be said. */
export function authProblems(env: Given): readonly Problem[] {
  const isReal = env.DRS_BACKEND === 'aws';
  if (env.AUTH === 'jwt' || (env.AUTH === undefined && isReal)) return jwtProblems(env, isReal);
  const { HOST, AUTH, OIDC_ISSUER } = env;
  const problems: Problem[] = [];
  if (AUTH === undefined && OIDC_ISSUER !== undefined) {
    const message =
      'must be set where OIDC_ISSUER is: jwt, or off to let everybody in (the default with the simulator)';
    problems.push({ name: 'AUTH', message });
  }
  if (isReal && HOST !== undefined && !isLoopback(HOST)) {
    const message = `must be a loopback address with AUTH=off and DRS_BACKEND=aws, is "${HOST}": unset it, or set 127.0.0.1`;
    problems.push({ name: 'HOST', message });
  }
  return problems;
}

/** The local issuer is for the simulator alone: in front of AWS a provider must be named. */
function jwtProblems(env: Given, isReal: boolean): readonly Problem[] {
  const problems: Problem[] = [];
  const dependent = ['OIDC_AUDIENCE', 'OIDC_JWKS_URI', 'OIDC_ALGORITHMS'].find(
    (name) => env[name] !== undefined,
  );
  if (env.OIDC_ISSUER === undefined && isReal) {
    const message =
      'must be set with DRS_BACKEND=aws and AUTH=jwt (its default there): the URL of your OIDC provider. AUTH=off instead lets everybody on this machine start real recoveries';
    problems.push({ name: 'OIDC_ISSUER', message });
  } else if (env.OIDC_ISSUER === undefined && dependent !== undefined) {
    const message = `must be set where ${dependent} is: the URL of your OIDC provider`;
    problems.push({ name: 'OIDC_ISSUER', message });
  }
  if (env.OIDC_AUDIENCE === undefined && (isReal || env.OIDC_ISSUER !== undefined)) {
    const message =
      'must be set with an OIDC provider: the name that it has for this gateway, so that tokens for other services are no good here';
    problems.push({ name: 'OIDC_AUDIENCE', message });
  }
  return problems;
}

/** `roles` are those of the settings, `isReal` tells of AWS behind; nothing may be wrong by `authProblems`. */
export function toLoginRules(env: AuthEnvironment, roles: readonly Role[], place: Place): LoginRules {
  if ((env.AUTH ?? (place.isReal ? 'jwt' : 'off')) === 'off') return { kind: 'off' };
  return {
    kind: 'jwt',
    issuer: issuerOf(env, place),
    clockToleranceSeconds: env.OIDC_CLOCK_TOLERANCE_SECONDS,
    roles,
  };
}

interface Place {
  readonly isReal: boolean;
  readonly folder: string;
}

function issuerOf(env: AuthEnvironment, { isReal, folder }: Place) {
  if (env.OIDC_ISSUER !== undefined) {
    return {
      kind: 'oidc',
      url: env.OIDC_ISSUER,
      audiences: env.OIDC_AUDIENCE ?? [],
      jwksUri: env.OIDC_JWKS_URI ?? null,
      algorithms: env.OIDC_ALGORITHMS?.filter(isAlgorithm) ?? ALGORITHMS,
      actorClaim: env.OIDC_ACTOR_CLAIM,
      rolesClaim: env.OIDC_ROLES_CLAIM,
    } as const;
  }
  if (isReal) throw new Error('AWS was to be reached with tokens of the local issuer');
  return { kind: 'local', folder } as const;
}

/** With commas between; undefined where it is not set. */
function words(rule: string) {
  return z
    .string()
    .transform((text) => text.split(',').map((word) => word.trim()))
    .refine((list) => list.every((word) => word !== ''), { error: rule })
    .optional();
}

function claim(fallback: string) {
  return z
    .string()
    .max(MOST_CLAIM_CHARACTERS, `must be the name of a claim, of at most ${MOST_CLAIM_CHARACTERS} characters`)
    .default(fallback);
}

function isAlgorithm(name: string): name is Algorithm {
  return ALGORITHMS.some((algorithm) => algorithm === name);
}

function isIssuer(text: string): boolean {
  return isSafeURL(text) && !text.includes('?');
}

function isSafeURL(text: string): boolean {
  try {
    const { protocol, hostname, username, password } = new URL(text);
    const isPrivate = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
    return isPrivate && username === '' && password === '' && !text.includes('#') && text === text.trim();
  } catch {
    return false; // no URL at all
  }
}
