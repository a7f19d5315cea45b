// `token <role> …` on the command line: a token of the local issuer for whoever may read its key. The token alone goes to stdout, so that a shell can
// take it.
import type { LoginRules } from '../../domain/loginRules.js';
import type { Clock } from '../../recovery/ports.js';
import { actorNameIn } from '../claims.js';
import { LocalKeyUnusable } from './localKeyUnusable.js';
import { makeLocalToken } from './localIssuer.js';

export interface CommandResult {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: 0 | 1;
}

export type CommandSettings =
  | { readonly ok: true; readonly config: { readonly auth: LoginRules } }
  | { readonly ok: false; readonly problems: readonly string[] };

/** What is asked for: `expires` is a number of s, m, h or d. */
export interface TokenWish {
  readonly roles: readonly string[];
  /** Null: the first role. */
  readonly name: string | null;
  /** Null: 8h. */
  readonly expires: string | null;
}

const DEFAULT_EXPIRES = '8h';
const UNIT_MS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const MOST_LIFETIME_MS = 30 * 86_400_000;

/** Makes it, or says why there is none. */
export async function runTokenCommand(
  wish: TokenWish,
  settings: CommandSettings,
  clock: Clock,
): Promise<CommandResult> {
  const { roles } = wish;
  const name = wish.name ?? roles[0] ?? '';
  const expires = wish.expires ?? DEFAULT_EXPIRES;
  if (!settings.ok) {
    return failed(
      [
        'No token can be made with these settings:',
        ...settings.problems.map((problem) => `- ${problem}`),
      ].join('\n'),
    );
  }
  const { auth } = settings.config;
  if (auth.kind === 'off' || auth.issuer.kind === 'oidc') {
    return failed(
      'Tokens come from your OIDC provider (OIDC_ISSUER): the local issuer is for the simulator without one.',
    );
  }
  const problem = problemOf(
    roles,
    name,
    auth.roles.map((role) => role.name),
  );
  const lifetimeMs = lifetimeOf(expires);
  if (problem !== null) return failed(problem);
  if (lifetimeMs === null) {
    return failed(
      `--expires must be a number of s, m, h or d, from 1s to 30d, such as 8h; it is ${JSON.stringify(expires)}.`,
    );
  }
  return make(auth.issuer.folder, { name, roles, lifetimeMs, nowMs: clock.now() });
}

async function make(folder: string, request: Parameters<typeof makeLocalToken>[1]): Promise<CommandResult> {
  try {
    return { stdout: `${await makeLocalToken(folder, request)}\n`, stderr: '', exitCode: 0 };
  } catch (error) {
    if (error instanceof LocalKeyUnusable) return failed(`No token can be made: ${error.message}.`);
    throw error;
  }
}

function problemOf(roles: readonly string[], name: string, known: readonly string[]): string | null {
  const unknown = roles.filter((role) => !known.includes(role));
  if (roles.length === 0) return `Name a role: ${known.join(', ')}. (--help tells more)`;
  if (unknown.length > 0) return `There is no role ${unknown.join(', ')}. There are ${known.join(', ')}.`;
  return actorNameIn({ name }, 'name') === null
    ? '--name must be 1 to 256 characters, none of them unseen, and not "anonymous".'
    : null;
}

/** Null where it is none. */
function lifetimeOf(text: string): number | null {
  const [, count, unit = ''] = /^(\d{1,9})([smhd])$/.exec(text) ?? [];
  const ms = Number(count) * (UNIT_MS[unit] ?? NaN);
  return ms > 0 && ms <= MOST_LIFETIME_MS ? ms : null;
}

function failed(message: string): CommandResult {
  return { stdout: '', stderr: `${message}\n`, exitCode: 1 };
}
