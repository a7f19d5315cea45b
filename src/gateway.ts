// The composition root: builds every part and joins them. The only file that knows all.
import { readFileSync } from 'node:fs';

import type { Config, SimulatorBackend } from './config.js';
import { createDrs, type Drs, type DrsOptions } from './drs/drs.js';
import { createContext, subscriptionContexts } from './graphql/context.js';
import { createSchema } from './graphql/schema.js';
import { type HttpServer, startHttpServer } from './http/httpServer.js';
import { createWatching, type Watching } from './jobs/watching.js';
import type { Clock, Logger } from './recovery/ports.js';
import { createRecovery } from './recovery/recovery.js';
import { type Simulator, startSimulator } from './simulator/simulator.js';

export interface Gateway {
  /** Such as `http://127.0.0.1:4000`. */
  readonly url: string;
  /** The embedded simulator; null with `DRS_BACKEND=aws`. */
  readonly simulator: Simulator | null;
  /** Lets what is under way finish, closes every socket, and resolves when nothing is left open. */
  stop(): Promise<void>;
}

/** A start that DRS leaves without an answer is waited for so long when the gateway stops; then its caller is told so. */
const MOST_START_WAIT_AT_STOP_MS = 8_000;

/** Starts the gateway; rejects where a port cannot be had, with nothing left open. */
export async function startGateway(config: Config, clock: Clock, logger: Logger): Promise<Gateway> {
  const { backend } = config;
  const simulator = backend.kind === 'simulator' ? await startEmbedded(backend) : null;
  const drs = createDrs({ ...accessTo(backend, simulator), clock, logger });
  const watching = createWatching({ drs, clock, logger, pollIntervalMs: config.pollIntervalMs });
  const lifeCycle = { isStopping: false };
  const giveUp = new AbortController();
  const stopParts = async (http: HttpServer | null): Promise<void> => {
    lifeCycle.isStopping = true;
    const lastCall = setTimeout(() => giveUp.abort(), MOST_START_WAIT_AT_STOP_MS);
    await http?.close();
    clearTimeout(lastCall);
    await watching.stop();
    drs.close();
    await simulator?.stop();
  };
  try {
    watching.start();
    const http = await startHttp(config, { drs, watching, clock, logger, lifeCycle, giveUp: giveUp.signal });
    const stopOnce = once(() => stopParts(http));
    return { url: `http://${urlHost(config.host)}:${http.port}`, simulator, stop: stopOnce };
  } catch (error) {
    await stopParts(null);
    throw error;
  }
}

interface Parts {
  readonly drs: Drs;
  readonly watching: Watching;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly lifeCycle: { readonly isStopping: boolean };
  readonly giveUp: AbortSignal;
}

function startHttp(config: Config, parts: Parts): Promise<HttpServer> {
  const { watching, clock, logger, lifeCycle } = parts;
  const recovery = createRecovery({ ...parts, startWaitMs: config.startWaitMs });
  return startHttpServer({
    host: config.host,
    port: config.port,
    schema: createSchema(readProjectFile('schema.graphql')),
    createContext: () => createContext(recovery),
    createSubscriptionContext: subscriptionContexts(recovery, () => clock.now(), config.pollIntervalMs),
    origins: {
      boundTo: config.host,
      corsOrigins: config.corsOrigins,
      explorer: config.explorer,
      isReal: config.backend.kind === 'aws',
    },
    samples: samplesFor(config.backend),
    readiness: () => ({
      isReady: !lifeCycle.isStopping,
      ...(lifeCycle.isStopping ? { reason: 'the gateway is stopping' } : {}),
      drsLastReadAt: toISO(watching.lastObservedAtMs()),
      watchers: watching.watchers(),
    }),
    logger,
  });
}

const SIMULATOR_REGION = 'us-east-1';

async function startEmbedded({ port, speed, servers }: SimulatorBackend): Promise<Simulator> {
  return startSimulator({ port, speed, servers, region: SIMULATOR_REGION });
}

/** For the simulator it is said in full, so that no credentials or endpoint of the environment come into it. */
function accessTo(
  backend: Config['backend'],
  simulator: Simulator | null,
): Pick<DrsOptions, 'region' | 'endpoint' | 'credentials'> {
  if (backend.kind === 'aws') return { region: backend.region, endpoint: backend.endpoint };
  const credentials = { accessKeyId: 'simulator', secretAccessKey: 'simulator' };
  return { region: SIMULATOR_REGION, endpoint: simulator?.url, credentials };
}

/** Operations for the explorer: those for the simulator start things at a click, those for AWS need ids of one's own. */
function samplesFor({ kind }: Config['backend']) {
  const jobID = kind === 'simulator' ? 'drsjob-conflict000000000' : '';
  const variables = kind === 'simulator' ? { jobID } : { jobID, sourceServerID: '' };
  return { document: readProjectFile(`docs/explorer.${kind}.graphql`), variables };
}

/** A file beside package.json, whether this runs from src or from dist. */
function readProjectFile(path: string): string {
  return readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
}

function toISO(epochMs: number | null): string | null {
  return epochMs === null ? null : new Date(epochMs).toISOString();
}

function urlHost(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

function once(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  return () => (running ??= run());
}
