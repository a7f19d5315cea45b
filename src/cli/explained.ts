// A line on each setting, for --help; README has more of each. A setting without one does not compile.
import type { SettingName } from '../config.js';

export interface Explained {
  readonly says: string;
  /** What holds where it is not set, where that depends on others or is nothing. */
  readonly unset?: string;
}

const LOOPBACK = '127.0.0.1';

export const EXPLAINED: Readonly<Record<SettingName | 'SIMULATOR_SEED', Explained>> = {
  HOST: { says: 'the address that is listened on' },
  PORT: { says: 'the one port: /graphql, /healthz, /readyz; 0 is any free one' },
  DRS_BACKEND: { says: 'simulator or aws; never guessed' },
  AWS_REGION: { says: 'where DRS is, with aws and without DRS_SCOPES', unset: "the SDK's own chain" },
  AWS_ENDPOINT_URL_DRS: { says: 'the URL of another DRS, with aws', unset: "the SDK's own choice" },
  SIMULATOR_PORT: { says: 'where the simulator listens; 0 is any free one' },
  SIMULATOR_SPEED: { says: 'how many times faster than life the simulator is' },
  SIMULATOR_SERVERS: { says: 'how many ordinary source servers the simulator has' },
  SIMULATOR_SEED: { says: 'another one makes other fleets', unset: 'drs' },
  AUTH: { says: 'off or jwt: bearer tokens', unset: 'off with the simulator, jwt with aws' },
  OIDC_ISSUER: { says: 'the URL of the OIDC provider, as in the claim iss', unset: 'none' },
  OIDC_AUDIENCE: { says: 'what must be in the claim aud, several with commas between', unset: 'none' },
  OIDC_JWKS_URI: { says: "where the provider's keys are", unset: 'discovery' },
  OIDC_ALGORITHMS: {
    says: 'of the signatures of tokens, with commas between',
    unset: 'all that prove anything',
  },
  OIDC_CLOCK_TOLERANCE_SECONDS: { says: 'how far the clocks may be apart' },
  OIDC_ACTOR_CLAIM: { says: 'the claim that names who it is' },
  OIDC_ROLES_CLAIM: { says: 'the claim with the roles' },
  ROLES: { says: 'which role may do what: JSON, or the path of a file of it', unset: 'six roles' },
  MONITOR_CLIENT_ID: {
    says: "the monitor's client id at the OIDC provider, so that people log in there",
    unset: 'none: tokens are pasted in',
  },
  MONITOR_SCOPE: { says: 'the scopes that the monitor asks the provider for' },
  MONITOR_RESOURCE: {
    says: 'what the provider is to make the access token for, where it has to be told',
    unset: 'none',
  },
  MAX_SOCKETS: { says: 'how many WebSockets one process holds' },
  SOCKETS_PER_ACTOR: { says: 'how many WebSockets one login may have open; 0 for no limit' },
  OPERATIONS_PER_SOCKET: { says: 'how many subscriptions one WebSocket carries at a time' },
  REQUESTS_PER_ACTOR: { says: 'a minute, of one login; 0 for no limit', unset: '600 with logins, else 0' },
  REQUESTS_PER_ADDRESS: {
    says: 'a minute, from one address; 0 for no limit',
    unset: '1200 with logins, else 0',
  },
  TRUSTED_PROXIES: { says: 'proxies whose X-Forwarded-For is believed, with commas between', unset: 'none' },
  MAX_CONNECTIONS: { says: 'how many connections may be open at the same time' },
  MAX_TOKENS: { says: 'names, numbers and brackets of a document' },
  MAX_DEPTH: { says: 'how deep fields nest' },
  MAX_ALIASES: { says: 'aliases and repeated fields of a document' },
  MAX_ROOT_FIELDS: { says: 'root fields of a query' },
  MAX_DIRECTIVES: { says: 'directives of a document' },
  MAX_FRAGMENTS: { says: 'fragments of a document' },
  MAX_COST: { says: 'fields of an answer, by the sizes of its pages' },
  INTROSPECTION: {
    says: 'on or off: whether documents may ask for the schema',
    unset: 'on; off in production',
  },
  EXPLORER: { says: 'sandbox or off', unset: 'sandbox; off in production' },
  SAFELIST: {
    says: 'the path of a JSON file with the only documents that may run',
    unset: 'any document may',
  },
  NODE_ENV: { says: 'production hides schema and explorer, as DRS_BACKEND=aws does', unset: 'none' },
  QUICK_QUERIES: { says: 'on or off: whether plans execute queries and answers are remembered' },
  REAL_RECOVERY_APPROVAL: { says: 'off or required: whether a real recovery needs a second person' },
  APPROVAL_VALID_MINUTES: { says: 'how long a start waits for a decision, and an approval for its start' },
  METRICS: {
    says: 'on or off: whether /metrics is served',
    unset: 'on; off with logins and without METRICS_PORT',
  },
  METRICS_HOST: { says: 'the address of METRICS_PORT', unset: LOOPBACK },
  METRICS_PORT: { says: 'a port of its own for /metrics; 0 is any free one', unset: 'none: beside the API' },
  SHUTDOWN_DELAY_MS: { says: 'for how long the port still answers after SIGTERM' },
  START_WAIT_MS: { says: 'how long a start looks for the job of an unclear answer' },
  POLL_INTERVAL_MS: { says: 'how often jobs are observed while somebody watches' },
  RECONCILE_WINDOW_MS: { says: 'how long a start whose fate is unknown is looked for' },
  IDEMPOTENCY_RETENTION_MS: { says: 'how long settled starts and their keys are remembered' },
  JOB_LOG_RETENTION_MS: { says: 'how long the log of a job is kept after its end' },
  LAG_TARGET_SECONDS: { says: 'a preflight warns of servers whose data is further behind' },
  DRILL_MAX_AGE_DAYS: { says: 'how old the last drill of a server may be before it is overdue' },
  DATA_DIR: { says: 'the folder of SQLite and of the local issuer, on a local disk' },
  DATABASE_URL: {
    says: 'Postgres instead of SQLite, for several replicas; as a flag everybody on this machine can read its password',
    unset: 'none: SQLite',
  },
  CORS_ORIGINS: { says: 'origins whose pages may use the API, with commas between', unset: 'none' },
  LOG_LEVEL: { says: 'debug, info, warn, error or silent' },
  DRS_SCOPES: {
    says: 'accounts and regions: JSON, or the path of a file of it',
    unset: "the one of the SDK's chain, or of the simulator",
  },
  DRS_QUOTAS: { says: "the account's quotas, as JSON", unset: "AWS's defaults" },
};
