import { describe, expect, it } from '@jest/globals';

import { type Config, parseConfig } from '../src/config.js';

type Env = Readonly<Record<string, string | undefined>>;

function configOf(env: Env): Config {
  const parsed = parseConfig(env);
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return parsed.config;
}

function problemsOf(env: Env): readonly string[] {
  const parsed = parseConfig(env);
  return parsed.ok ? [] : parsed.problems;
}

const DEFAULTS: Config = {
  host: '127.0.0.1',
  port: 4000,
  backend: { kind: 'simulator', port: 4010, speed: 60, servers: 24 },
  scopes: null,
  auth: { kind: 'off' },
  signIn: null,
  startWaitMs: 10_000,
  reconcileWindowMs: 120_000,
  idempotencyRetentionMs: 86_400_000,
  jobLogRetentionMs: 604_800_000,
  lagTargetMs: 900_000,
  quotas: {
    concurrentJobs: { limit: 20, isAssumed: true },
    serversPerJob: { limit: 100, isAssumed: true },
    serversInAllJobs: { limit: 500, isAssumed: true },
  },
  drillMaxAgeMs: 7_776_000_000,
  approval: { isRequired: false, validMs: 3_600_000 },
  store: { kind: 'sqlite', folder: '.data' },
  pollIntervalMs: 2_000,
  sockets: { mostSockets: 20_000, socketsPerActor: 100, operationsPerSocket: 100 },
  documents: {
    limits: {
      MAX_TOKENS: 2_000,
      MAX_DEPTH: 16,
      MAX_ALIASES: 50,
      MAX_ROOT_FIELDS: 20,
      MAX_DIRECTIVES: 50,
      MAX_FRAGMENTS: 50,
      MAX_COST: 50_000,
    },
    isIntrospectable: true,
    safelist: null,
  },
  explorer: 'sandbox',
  quickQueries: true,
  corsOrigins: [],
  traffic: { perActor: 0, perAddress: 0, trustedProxies: [], mostConnections: 20_000 },
  metrics: { kind: 'main' },
  shutdownDelayMs: 1_000,
  logLevel: 'info',
};

describe('parseConfig', () => {
  it('takes no second person without logins, which would tell one from the other', () => {
    const scopes = '[{"accountID":"123456789012","region":"us-east-1","realRecoveryApproval":"required"}]';

    expect(problemsOf({ REAL_RECOVERY_APPROVAL: 'required' })).toEqual([
      'REAL_RECOVERY_APPROVAL "required" needs logins, since without them nobody is told from anybody else: set AUTH=jwt, or set off.',
    ]);
    expect(problemsOf({ DRS_SCOPES: scopes })).toEqual([
      'DRS_SCOPES [0].realRecoveryApproval "required" needs logins, since without them nobody is told from anybody else: set AUTH=jwt, or leave it out.',
    ]);
    expect(problemsOf({ APPROVAL_VALID_MINUTES: '0' })).toEqual([
      'APPROVAL_VALID_MINUTES must be a whole number from 1 to 1440, is "0": set minutes.',
    ]);
  });

  it('needs nothing', () => {
    expect(configOf({})).toEqual(DEFAULTS);
  });

  it('takes an empty or blank value as not set', () => {
    const env = Object.fromEntries(
      ['PORT', 'HOST', 'DRS_BACKEND', 'AUTH', 'POLL_INTERVAL_MS', 'CORS_ORIGINS', 'DATABASE_URL'].map(
        (name, index) => [name, index % 2 === 0 ? '' : '  '],
      ),
    );

    expect(configOf(env)).toEqual(DEFAULTS);
  });

  it('takes what is set', () => {
    const config = configOf({
      HOST: '0.0.0.0',
      PORT: '0',
      SIMULATOR_PORT: '0',
      SIMULATOR_SPEED: '0.5',
      SIMULATOR_SERVERS: '3',
      START_WAIT_MS: '0',
      RECONCILE_WINDOW_MS: '5000',
      IDEMPOTENCY_RETENTION_MS: '172800000',
      JOB_LOG_RETENTION_MS: '60000',
      DRILL_MAX_AGE_DAYS: '30',
      DATABASE_URL: 'postgres://gateway:secret@db.internal:5432/drs',
      POLL_INTERVAL_MS: '50',
      MAX_SOCKETS: '1000',
      SOCKETS_PER_ACTOR: '0',
      OPERATIONS_PER_SOCKET: '20',
      EXPLORER: 'off',
      SHUTDOWN_DELAY_MS: '5000',
      QUICK_QUERIES: 'off',
      CORS_ORIGINS: 'https://portal.example.com, http://localhost:3000,',
      LOG_LEVEL: 'silent',
    });

    expect(config).toEqual({
      host: '0.0.0.0',
      port: 0,
      backend: { kind: 'simulator', port: 0, speed: 0.5, servers: 3 },
      scopes: null,
      signIn: null,
      auth: { kind: 'off' },
      startWaitMs: 0,
      reconcileWindowMs: 5_000,
      idempotencyRetentionMs: 172_800_000,
      jobLogRetentionMs: 60_000,
      lagTargetMs: DEFAULTS.lagTargetMs,
      quotas: DEFAULTS.quotas,
      drillMaxAgeMs: 2_592_000_000,
      approval: { isRequired: false, validMs: 3_600_000 },
      store: { kind: 'postgres', url: 'postgres://gateway:secret@db.internal:5432/drs' },
      pollIntervalMs: 50,
      sockets: { mostSockets: 1_000, socketsPerActor: 0, operationsPerSocket: 20 },
      documents: DEFAULTS.documents,
      explorer: 'off',
      quickQueries: false,
      corsOrigins: ['https://portal.example.com', 'http://localhost:3000'],
      traffic: { perActor: 0, perAddress: 0, trustedProxies: [], mostConnections: 20_000 },
      metrics: { kind: 'main' },
      shutdownDelayMs: 5_000,
      logLevel: 'silent',
    });
  });

  it('takes the region and the endpoint for AWS', () => {
    const aws = { DRS_BACKEND: 'aws', AUTH: 'off' };

    expect(configOf(aws).backend).toEqual({ kind: 'aws', region: undefined, endpoint: undefined });
    expect(
      configOf({ ...aws, AWS_REGION: 'eu-west-1', AWS_ENDPOINT_URL_DRS: 'http://localhost:4010' }).backend,
    ).toEqual({ kind: 'aws', region: 'eu-west-1', endpoint: 'http://localhost:4010' });
  });

  it('is not led to AWS by credentials that lie around', () => {
    const { backend } = configOf({
      AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'secret',
      AWS_SESSION_TOKEN: 'token',
      AWS_PROFILE: 'production',
      AWS_REGION: 'eu-west-1',
      AWS_ENDPOINT_URL_DRS: 'https://drs.eu-west-1.amazonaws.com',
    });

    expect(backend.kind).toBe('simulator');
  });

  it.each([
    ['PORT', '65536', 'from 0 to 65535'],
    ['PORT', '-1', 'set a free port'],
    ['PORT', '40.5', 'a whole number'],
    ['PORT', '4000x', '"4000x"'],
    ['PORT', '0x10', '"0x10"'],
    ['PORT', '1e3', '"1e3"'],
    ['PORT', 'NaN', '"NaN"'],
    ['SIMULATOR_PORT', 'none', 'from 0 to 65535'],
    ['SIMULATOR_SPEED', '0', 'from 0.001'],
    ['SIMULATOR_SPEED', 'Infinity', 'set 1 for the speed of life'],
    ['SIMULATOR_SERVERS', '10001', 'from 0 to 10000'],
    ['START_WAIT_MS', '60001', 'from 0 to 60000'],
    ['POLL_INTERVAL_MS', '49', 'from 50 to 10000'],
    ['POLL_INTERVAL_MS', '10001', 'from 50 to 10000'],
    ['MAX_SOCKETS', '0', 'from 1 to 1000000'],
    ['SOCKETS_PER_ACTOR', '-1', 'or 0 for no limit'],
    ['OPERATIONS_PER_SOCKET', '0', 'from 1 to 10000'],
    ['DRS_BACKEND', 'AWS', 'one of simulator, aws'],
    ['AWS_ENDPOINT_URL_DRS', 'localhost:4010', 'URL of an endpoint'],
    ['EXPLORER', 'playground', 'must be sandbox (from'],
    ['QUICK_QUERIES', 'yes', 'must be on or off'],
    ['CORS_ORIGINS', '*', 'no "*"'],
    ['CORS_ORIGINS', 'https://portal.example.com/', 'no path'],
    ['CORS_ORIGINS', 'https://portal.example.com,ftp://files', 'scheme, host and port'],
    ['LOG_LEVEL', 'verbose', 'one of debug, info, warn, error, silent'],
    ['AUTH', 'basic', 'off or jwt'],
    ['ROLES', '[]', 'a list of 1 to 200 roles'],
    ['DRS_SCOPES', '[]', 'a list of 1 to 50 scopes'],
    ['DATABASE_URL', 'mysql://root:secret@db/drs', 'must be the URL of a Postgres database'],
    ['RECONCILE_WINDOW_MS', '999', 'from 1000 to 3600000'],
    ['IDEMPOTENCY_RETENTION_MS', '86399999', 'kept for 24 hours at least'],
    ['JOB_LOG_RETENTION_MS', '10', 'from 1000'],
    ['DRILL_MAX_AGE_DAYS', '0', 'from 1 to 3650'],
  ])('refuses %s=%s with the rule and what to do', (name, value, words) => {
    const problems = problemsOf({ [name]: value });

    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name} `));
    expect(problems[0]).toContain(words);
  });

  it('names every problem at once', () => {
    const env = { PORT: 'x', POLL_INTERVAL_MS: '1', LOG_LEVEL: 'loud', DRS_BACKEND: 'aws' };

    const names = problemsOf(env).map((problem) => problem.split(' ')[0]);

    expect(names.toSorted()).toEqual([
      'LOG_LEVEL',
      'OIDC_AUDIENCE',
      'OIDC_ISSUER',
      'POLL_INTERVAL_MS',
      'PORT',
    ]);
  });

  it.each(['127.0.0.1', '127.0.0.53', 'localhost', '::1'])(
    'lets AWS be reached from %s without a login',
    (HOST) => {
      expect(configOf({ DRS_BACKEND: 'aws', AUTH: 'off', HOST }).host).toBe(HOST);
    },
  );

  it.each(['0.0.0.0', '::', '10.0.0.5', 'gateway.example.com', '127.0.0.1.example.com'])(
    'does not let AWS be reached from %s without a login',
    (HOST) => {
      expect(problemsOf({ DRS_BACKEND: 'aws', AUTH: 'off', HOST })).toEqual([
        expect.stringMatching(/^HOST must be a loopback address/),
      ]);
    },
  );

  it('lets the simulator be reached from anywhere', () => {
    expect(problemsOf({ HOST: '0.0.0.0' })).toEqual([]);
  });
});

describe('the terms of preflights', () => {
  it('are what is set, and what is not set is assumed', () => {
    const { lagTargetMs, quotas } = configOf({
      LAG_TARGET_SECONDS: '60',
      DRS_QUOTAS: '{"serversPerJob":200,"concurrentJobs":20}',
    });

    expect(lagTargetMs).toBe(60_000);
    expect(quotas).toEqual({
      concurrentJobs: { limit: 20, isAssumed: false },
      serversPerJob: { limit: 200, isAssumed: false },
      serversInAllJobs: { limit: 500, isAssumed: true },
    });
  });

  it.each([
    [
      '{',
      'DRS_QUOTAS must be JSON such as {"concurrentJobs":20,"serversPerJob":100,"serversInAllJobs":500}.',
    ],
    [
      '[]',
      'DRS_QUOTAS must be JSON such as {"concurrentJobs":20,"serversPerJob":100,"serversInAllJobs":500}.',
    ],
    ['{"serversPerJob":0}', 'DRS_QUOTAS .serversPerJob must be 1 or more.'],
    ['{"serversPerJob":"100"}', 'DRS_QUOTAS .serversPerJob must be a whole number, is "100".'],
    ['{"concurrentJobs":1.5}', 'DRS_QUOTAS .concurrentJobs must be a whole number, is 1.5.'],
    [
      '{"jobs":1}',
      'DRS_QUOTAS has members that are no quota (Unrecognized key: "jobs"): concurrentJobs, serversPerJob, serversInAllJobs.',
    ],
  ])('say what is wrong with quotas of %s', (text, problem) => {
    expect(problemsOf({ DRS_QUOTAS: text })).toEqual([problem]);
  });

  it('do not take a lag target of nothing', () => {
    expect(problemsOf({ LAG_TARGET_SECONDS: '0' })).toEqual([
      'LAG_TARGET_SECONDS must be a whole number from 1 to 31536000, is "0": set seconds.',
    ]);
  });
});
