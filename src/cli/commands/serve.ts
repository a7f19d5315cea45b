// Settings -> gateway -> listen; signals -> stop (process/ending.ts).
import { LocalKeyUnusable } from '../../auth/local/localKeyUnusable.js';
import { type Config, misspeltSettings, readConfig, settleHome } from '../../config.js';
import { endInOrder } from '../../process/ending.js';
import { type Gateway, startGateway } from '../../gateway/gateway.js';
import { UnusableSafelist } from '../../graphql/documents/checkSafelist.js';
import { createLogger } from '../../process/logger.js';
import type { Logger } from '../../recovery/ports.js';
import { FolderInUse, StoreNotOpened } from '../../store/store.js';
import { createSystemClock } from '../../process/systemClock.js';
import { calledAs } from '../calledAs.js';
import { flagOf, type Invocation } from '../command.js';
import { fail, misspeltLines } from '../failing.js';

export { lookAtGateway as look } from '../gatewaySettings.js';

export async function run({ settings }: Invocation): Promise<void> {
  const result = readConfig(settings);
  const misspelt = misspeltSettings();
  if (!result.ok) {
    fail([
      'The gateway cannot start with these settings:',
      ...result.problems.map((problem) => `- ${problem}`),
      ...misspeltLines(misspelt),
    ]);
    return;
  }
  settleHome();
  const { config } = result;
  const logger = createLogger(config.logLevel);
  for (const { name, meant } of misspelt) logger.warn({ name, meant }, 'settingMisspelt');
  const gateway = await startOrFail(config, logger);
  if (gateway === null) return;
  const exit = (code: number) => process.exit(code);
  // Before the welcome: whoever reads it may end us the moment after.
  endInOrder({ gateway, delayMs: config.shutdownDelayMs, logger, exit });
  process.stdout.write(welcome(gateway, config));
}

async function startOrFail(config: Config, logger: Logger): Promise<Gateway | null> {
  try {
    return await startGateway(config, createSystemClock(), logger);
  } catch (error) {
    fail([explain(error, config)]);
    return null;
  }
}

function welcome({ url, simulator }: Gateway, { explorer, backend, store, auth }: Config): string {
  const api = `${url}/graphql`;
  const lines = [
    'The DRS gateway is up.',
    ...explorerLines(url, explorer),
    `  Monitor    ${url}/monitor`,
    `  API        ${api}`,
    `  WebSocket  ${api.replace('http', 'ws')}  (graphql-transport-ws, subscriptions)`,
    ...(simulator === null
      ? []
      : [`  Simulator  ${simulator.url}  (DRS for the AWS CLI and boto3: --endpoint-url)`]),
    store.kind === 'sqlite'
      ? `  Memory     ${store.folder}  (SQLite; DATABASE_URL takes Postgres, for several gateways)`
      : '  Memory     Postgres',
    ...loginLines(auth),
    backend.kind === 'simulator'
      ? 'DRS is simulated: nothing real can be launched.'
      : 'DRS_BACKEND=aws: this is the real DRS. isDrill: false starts a REAL RECOVERY.',
    'Ctrl-C stops it.',
  ];
  return `${lines.join('\n')}\n`;
}

function explorerLines(url: string, explorer: Config['explorer']): readonly string[] {
  switch (explorer) {
    case 'sandbox':
      return [
        `  Explorer   ${url}/graphql  (Apollo Sandbox, in a browser; without the internet: ${url}/explorer)`,
      ];
    case 'graphiql':
      return [`  Explorer   ${url}/explorer  (GraphiQL, in a browser)`];
    case 'off':
      return [];
  }
}

function loginLines(auth: Config['auth']): readonly string[] {
  if (auth.kind === 'off') return [];
  if (auth.issuer.kind === 'oidc') return [`  Login      bearer tokens of ${auth.issuer.url}`];
  return [
    `  Login      bearer tokens of this machine: ${calledAs('token')}${auth.roles[0]?.name ?? ''}`,
    `             (roles: ${auth.roles.map(({ name }) => name).join(', ')}; send it as "Authorization: Bearer …")`,
  ];
}

function explain(error: unknown, config: Config): string {
  const { host, port, backend } = config;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const aboutStore = explainStore(error, config);
  if (aboutStore !== null) return aboutStore;
  if (error instanceof LocalKeyUnusable) return `The gateway cannot start: ${error.message}.`;
  if (error instanceof UnusableSafelist) return error.message;
  const place = error instanceof Error && 'port' in error ? Number(error.port) : port;
  if (code === 'EADDRINUSE') {
    const isSimulators = backend.kind === 'simulator' && place === backend.port;
    const setting = isSimulators ? 'SIMULATOR_PORT' : 'PORT';
    return `Port ${place} is taken. Set ${setting} to a free port, or to 0 for any: ${calledAs('serve')}${flagOf(setting)} 0`;
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `HOST ${host} is no address of this machine. Unset it, or set 127.0.0.1.`;
  return `The gateway cannot start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

/** Null where the store is not to blame. The URL itself is not shown: it may hold a password. */
function explainStore(error: unknown, { store }: Config): string | null {
  if (error instanceof FolderInUse && store.kind === 'sqlite') {
    return (
      `DATA_DIR ${store.folder} is in use by another gateway. Stop that one, or set DATA_DIR to another folder; ` +
      'several gateways share one memory with DATABASE_URL (Postgres).'
    );
  }
  if (!(error instanceof StoreNotOpened)) return null;
  return store.kind === 'sqlite'
    ? `DATA_DIR ${store.folder} cannot be used: ${error.message}. Set it to a folder on a local disk that may be written.`
    : `DATABASE_URL names a database that cannot be used: ${error.message}. Check that Postgres runs there and lets this user create tables.`;
}
