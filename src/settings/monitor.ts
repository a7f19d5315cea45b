// How people log in by the monitor: MONITOR_CLIENT_ID, MONITOR_SCOPE and MONITOR_RESOURCE.
import { z } from 'zod';

import type { SignInRules } from '../domain/signInRules.js';
import type { Problem } from './auth.js';

const MOST_CHARACTERS = 1_024;
/** https://www.rfc-editor.org/rfc/rfc6749#appendix-A.1 */
const PRINTABLE = /^[\x20-\x7e]+$/;
/** https://www.rfc-editor.org/rfc/rfc6749#appendix-A.4 */
const SCOPE = /^[\x21\x23-\x5b\x5d-\x7e]+( [\x21\x23-\x5b\x5d-\x7e]+)*$/;
const SCOPE_RULE =
  'must be scopes with one blank between, "openid" among them, such as "openid offline_access": by it the provider proves whose login it answers';
const NO_BLANKS = /^[\x21-\x7e]+$/;

/** The settings, before they are held against each other. */
export const monitorSettings = {
  MONITOR_CLIENT_ID: words(PRINTABLE, 'must be the client id that the OIDC provider has for the monitor'),
  MONITOR_SCOPE: z
    .string()
    .max(MOST_CHARACTERS, SCOPE_RULE)
    .refine((text) => SCOPE.test(text) && text.split(' ').includes('openid'), { error: SCOPE_RULE })
    .default('openid'),
  MONITOR_RESOURCE: words(
    NO_BLANKS,
    'must be what the OIDC provider calls this gateway, such as https://drs.example.com, without blanks',
  ),
};

type MonitorEnvironment = z.infer<z.ZodObject<typeof monitorSettings>>;
type Given = Readonly<Record<string, string | undefined>>;

/** What is wrong with them in view of the others. */
export function monitorProblems(given: Given): readonly Problem[] {
  if (given.MONITOR_CLIENT_ID === undefined) return dependentProblems(given);
  const name = 'MONITOR_CLIENT_ID';
  if ((given.AUTH ?? (given.DRS_BACKEND === 'aws' ? 'jwt' : 'off')) === 'off') {
    const message = 'needs logins: set AUTH=jwt with OIDC_ISSUER and OIDC_AUDIENCE, or leave it out';
    return [{ name, message }];
  }
  // In front of AWS others tell that there is none.
  if (given.OIDC_ISSUER !== undefined || given.DRS_BACKEND === 'aws') return [];
  const message =
    'needs OIDC_ISSUER: the local issuer has no page to log in at. Leave it out, and paste what "npm run --silent token" prints';
  return [{ name, message }];
}

function dependentProblems(given: Given): readonly Problem[] {
  return ['MONITOR_SCOPE', 'MONITOR_RESOURCE']
    .filter((name) => given[name] !== undefined)
    .map((name) => ({
      name,
      message: 'is of MONITOR_CLIENT_ID, which is not set: set it too, or leave both out',
    }));
}

/** Null where tokens are pasted in; nothing may be wrong by `monitorProblems`. */
export function toSignInRules(env: MonitorEnvironment, issuer: string | undefined): SignInRules | null {
  if (env.MONITOR_CLIENT_ID === undefined || issuer === undefined) return null;
  return {
    issuer,
    clientID: env.MONITOR_CLIENT_ID,
    scope: env.MONITOR_SCOPE,
    resource: env.MONITOR_RESOURCE ?? null,
  };
}

function words(pattern: RegExp, rule: string) {
  return z.string().max(MOST_CHARACTERS, rule).regex(pattern, { error: rule }).optional();
}
