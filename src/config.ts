// Environment -> Config. The only reader of process.env; every problem is found at once, and each names the setting, the rule
// and what to do.
import { readFileSync } from 'node:fs';

import { z } from 'zod';

import type { LoginRules } from './domain/loginRules.js';
import type { DrsQuotas } from './domain/quota.js';
import { DEFAULT_ROLES, type Role } from './domain/role.js';
import type { SignInRules } from './domain/signInRules.js';
import {
  approvalConfig,
  type ApprovalConfig,
  approvalProblems,
  approvalSettings,
} from './settings/approval.js';
import { authProblems, authSettings, toLoginRules } from './settings/auth.js';
import {
  type DocumentConfig,
  documentSettings,
  readSafelist,
  toDocumentConfig,
} from './settings/documents.js';
import { homeOf } from './settings/home.js';
import { number, oneOf, origins } from './settings/kinds.js';
import { metricsProblems, type MetricsPlace, metricsSettings, toMetricsPlace } from './settings/metrics.js';
import { type Misspelt, misspeltAmong } from './settings/misspelt.js';
import { monitorProblems, monitorSettings, toSignInRules } from './settings/monitor.js';
import type { AwsBackend, PostgresStore, SimulatorBackend, SqliteStore } from './settings/places.js';
import { parseQuotas } from './settings/quotas.js';
import { parseRoles } from './settings/roles.js';
import { parseScopes, type ScopeSetting } from './settings/scopes.js';
import { type SocketSettings, socketSettings, socketsOf } from './settings/sockets.js';
import { stoppingSettings } from './settings/stopping.js';
import { problemsTogether } from './settings/together.js';
import { toTraffic, trafficSettings, type TrafficSettings } from './settings/traffic.js';

export interface Config {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly backend: SimulatorBackend | AwsBackend;
  /** Null: the one account and region of the SDK's own chain, or of the simulator. */
  readonly scopes: readonly ScopeSetting[] | null;
  readonly auth: LoginRules;
  /** How people log in by the monitor; null: they paste a token. */
  readonly signIn: SignInRules | null;
  /** How long an unclear start may take to be cleared up. */
  readonly startWaitMs: number;
  /** How long the job of a start whose fate is unknown is looked for. */
  readonly reconcileWindowMs: number;
  /** How long settled starts, and so their idempotency keys, are remembered. */
  readonly idempotencyRetentionMs: number;
  /** How long the log of a job is kept after its end. */
  readonly jobLogRetentionMs: number;
  /** A preflight warns of servers whose data is older. */
  readonly lagTargetMs: number;
  /** The account's limits on jobs, which DRS does not tell. */
  readonly quotas: DrsQuotas;
  /** How old the last successful drill of a source server may be. */
  readonly drillMaxAgeMs: number;
  readonly approval: ApprovalConfig;
  readonly store: SqliteStore | PostgresStore;
  readonly pollIntervalMs: number;
  readonly sockets: SocketSettings;
  readonly documents: DocumentConfig;
  readonly explorer: 'sandbox' | 'graphiql' | 'off';
  /** Whether queries may be executed by plans, and answers remembered. */
  readonly quickQueries: boolean;
  readonly corsOrigins: readonly string[];
  readonly traffic: TrafficSettings;
  readonly metrics: MetricsPlace;
  /** For how long the port still answers after SIGTERM, so that balancers can see that it is not ready. */
  readonly shutdownDelayMs: number;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] };

const A_DAY_MS = 24 * 3_600_000;
const TEN_YEARS_MS = 3_650 * A_DAY_MS;

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

const settings = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: number({ fallback: 4000, min: 0, max: 65_535, advice: 'set a free port, or 0 for any' }),
  DRS_BACKEND: oneOf(['simulator', 'aws'], 'simulator'),
  AWS_REGION: z.string().optional(),
  AWS_ENDPOINT_URL_DRS: z
    .url({
      protocol: /^https?$/,
      error: 'must be the URL of an endpoint, such as https://drs.eu-west-1.amazonaws.com',
    })
    .optional(),
  SIMULATOR_PORT: number({ fallback: 4010, min: 0, max: 65_535, advice: 'set a free port, or 0 for any' }),
  SIMULATOR_SPEED: number({
    fallback: 60,
    min: 0.001,
    max: 100_000,
    isWhole: false,
    advice: 'set 1 for the speed of life',
  }),
  SIMULATOR_SERVERS: number({
    fallback: 24,
    min: 0,
    max: 10_000,
    advice: 'set how many ordinary source servers there are',
  }),
  ...authSettings,
  ...monitorSettings,
  ...socketSettings,
  ...trafficSettings,
  ...documentSettings,
  ...approvalSettings,
  ...metricsSettings,
  ...stoppingSettings,
  START_WAIT_MS: number({ fallback: 10_000, min: 0, max: 60_000, advice: 'set milliseconds' }),
  POLL_INTERVAL_MS: number({ fallback: 2_000, min: 50, max: 10_000, advice: 'set milliseconds' }),
  RECONCILE_WINDOW_MS: number({
    fallback: 120_000,
    min: 1_000,
    max: 3_600_000,
    advice: 'set milliseconds; below 60000 a start that DRS lists late may be launched twice',
  }),
  IDEMPOTENCY_RETENTION_MS: number({
    fallback: A_DAY_MS,
    min: A_DAY_MS,
    max: TEN_YEARS_MS,
    advice: 'set milliseconds; keys are kept for 24 hours at least',
  }),
  JOB_LOG_RETENTION_MS: number({
    fallback: 7 * A_DAY_MS,
    min: 1_000,
    max: TEN_YEARS_MS,
    advice: 'set milliseconds',
  }),
  LAG_TARGET_SECONDS: number({ fallback: 900, min: 1, max: 31_536_000, advice: 'set seconds' }),
  DRILL_MAX_AGE_DAYS: number({ fallback: 90, min: 1, max: 3_650, advice: 'set days' }),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      // The value itself is not shown: it may hold a password.
      error: 'must be the URL of a Postgres database, such as postgres://user:password@host:5432/database',
    })
    .optional(),
  CORS_ORIGINS: origins,
  LOG_LEVEL: oneOf(LOG_LEVELS, 'info'),
  DRS_SCOPES: z.string().optional(),
  DRS_QUOTAS: z.string().optional(),
});

/** Reads the settings, or names all that is wrong with them. An empty value counts as not set. */
export function parseConfig(
  env: Environment,
  readFile: (path: string) => string = (path) => readFileSync(path, 'utf8'),
): ConfigResult {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = settings.safeParse(given);
  const scopes = given.DRS_SCOPES === undefined ? null : parseScopes(given.DRS_SCOPES, readFile);
  const quotas = parseQuotas(given.DRS_QUOTAS);
  const roles = given.ROLES === undefined ? null : parseRoles(given.ROLES, readFile);
  const safelist = readSafelist(given.SAFELIST, readFile);
  const problems = [
    ...(parsed.error?.issues ?? []).map(({ path, message }) => ({ name: path.join('.'), message })),
    ...problemsOf('DRS_SCOPES', scopes),
    ...problemsOf('ROLES', roles),
    ...problemsOf('DRS_QUOTAS', quotas),
    ...problemsOf('SAFELIST', safelist),
    ...authProblems(given),
    ...monitorProblems(given),
    ...approvalProblems(given, scopes?.ok === true ? scopes.scopes : []),
    ...metricsProblems(given),
    ...problemsTogether(given),
  ];
  if (!parsed.success || !quotas.ok || !safelist.ok || problems.length > 0)
    return { ok: false, problems: problems.map(({ name, message }) => `${name} ${message}.`) };
  return {
    ok: true,
    config: {
      ...toConfig(parsed.data, {
        scopes: scopes?.ok === true ? scopes.scopes : null,
        roles: roles?.ok === true ? roles.roles : DEFAULT_ROLES,
        quotas: quotas.quotas,
        given,
      }),
      ...toDocumentConfig(parsed.data, safelist.safelist),
      signIn: toSignInRules(parsed.data, parsed.data.OIDC_ISSUER),
    },
  };
}

type ReadSetting = { readonly ok: true } | { readonly ok: false; readonly problems: readonly string[] };

/** Null: the setting is not set. */
function problemsOf(name: string, read: ReadSetting | null) {
  return read === null || read.ok ? [] : read.problems.map((message) => ({ name, message }));
}

export type SettingName = keyof z.infer<typeof settings>;

/** Of all settings, in the order in which they are declared. */
export const SETTING_NAMES: readonly SettingName[] = settings.keyof().options;

/** What holds where the setting is not set; null where nothing does, or something that depends on others. */
export function defaultOf(name: SettingName): string | null {
  const value = settings.shape[name].parse(undefined);
  return value === undefined ? null : Array.isArray(value) ? value.join(',') : String(value);
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** The process's own environment, but for `instead`: settings that were given as flags. */
export function environmentWith(instead: Readonly<Record<string, string>> = {}): Environment {
  return { ...process.env, ...instead };
}

/** The settings of `environmentWith`. */
export function readConfig(instead: Readonly<Record<string, string>> = {}): ConfigResult {
  return parseConfig(environmentWith(instead));
}

/** Sees to it that the process has a home, before anything that asks for one: the SDK of AWS cannot be without. */
export function settleHome(): void {
  process.env.HOME = homeOf(process.env.HOME);
}

/** Names in the process's environment that are nearly those of settings, and so set nothing. */
export function misspeltSettings(names: readonly string[] = Object.keys(process.env)): readonly Misspelt[] {
  return misspeltAmong(names, [...SETTING_NAMES, 'SIMULATOR_SEED']);
}

interface ReadApart {
  readonly scopes: Config['scopes'];
  readonly roles: readonly Role[];
  readonly quotas: DrsQuotas;
  /** The settings as they were given. */
  readonly given: Readonly<Record<string, string | undefined>>;
}

function toConfig(
  env: z.infer<typeof settings>,
  { scopes, roles, quotas, given }: ReadApart,
): Omit<Config, 'documents' | 'explorer' | 'quickQueries' | 'signIn'> {
  const auth = toLoginRules(env, roles, { isReal: env.DRS_BACKEND === 'aws', folder: env.DATA_DIR });
  return {
    host: env.HOST,
    port: env.PORT,
    backend:
      env.DRS_BACKEND === 'aws'
        ? { kind: 'aws', region: env.AWS_REGION, endpoint: env.AWS_ENDPOINT_URL_DRS }
        : {
            kind: 'simulator',
            port: env.SIMULATOR_PORT,
            speed: env.SIMULATOR_SPEED,
            servers: env.SIMULATOR_SERVERS,
          },
    scopes,
    auth,
    startWaitMs: env.START_WAIT_MS,
    reconcileWindowMs: env.RECONCILE_WINDOW_MS,
    idempotencyRetentionMs: env.IDEMPOTENCY_RETENTION_MS,
    jobLogRetentionMs: env.JOB_LOG_RETENTION_MS,
    lagTargetMs: env.LAG_TARGET_SECONDS * 1000,
    quotas,
    drillMaxAgeMs: env.DRILL_MAX_AGE_DAYS * A_DAY_MS,
    approval: approvalConfig(env),
    store:
      env.DATABASE_URL === undefined
        ? { kind: 'sqlite', folder: env.DATA_DIR }
        : { kind: 'postgres', url: env.DATABASE_URL },
    pollIntervalMs: env.POLL_INTERVAL_MS,
    sockets: socketsOf(env),
    corsOrigins: env.CORS_ORIGINS,
    traffic: toTraffic(env, auth.kind !== 'off'),
    metrics: toMetricsPlace(env, given, auth.kind !== 'off'),
    shutdownDelayMs: env.SHUTDOWN_DELAY_MS,
    logLevel: env.LOG_LEVEL,
  };
}
