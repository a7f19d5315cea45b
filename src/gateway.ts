// The composition root: builds every part and joins them. The only file that knows all.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Config, SimulatorBackend } from './config.js';
import { ANONYMOUS } from './domain/actor.js';
import type { Job } from './domain/job.js';
import { createDrs, type Drs, type DrsOptions, resolveRegion } from './drs/drs.js';
import { createContext, subscriptionContexts } from './graphql/context.js';
import { createSchema } from './graphql/schema.js';
import { type HttpServer, startHttpServer } from './http/httpServer.js';
import { createWatching, type Watching } from './jobs/watching.js';
import type { Clock, Logger } from './recovery/ports.js';
import { Reconciler } from './recovery/requests/reconciler.js';
import { createRecovery, type Recovery } from './recovery/recovery.js';
import { RequestSettler } from './recovery/requests/requestSettler.js';
import { type Simulator, startSimulator } from './simulator/simulator.js';
import { openStore, type Store } from './store/store.js';

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

/** Stops one part; those that were started later are stopped before. */
type Stop = () => Promise<void>;

/** Starts the gateway; rejects where a port or the store cannot be had, with nothing left open. */
export async function startGateway(config: Config, clock: Clock, logger: Logger): Promise<Gateway> {
  const stops: Stop[] = [];
  const stopOnce = once(async () => {
    for (const stop of stops.toReversed()) await stop();
  });
  try {
    return await startParts(config, clock, logger, stops, stopOnce);
  } catch (error) {
    await stopOnce();
    throw error;
  }
}

async function startParts(
  config: Config,
  clock: Clock,
  logger: Logger,
  stops: Stop[],
  stop: Stop,
): Promise<Gateway> {
  const store = await openStore(config.store, clock, logger);
  stops.push(() => store.close());
  const { backend } = config;
  const simulator = backend.kind === 'simulator' ? await startEmbedded(backend, config.store) : null;
  if (simulator !== null) stops.push(() => simulator.stop());
  const access = accessTo(backend, simulator);
  const scope = `${backend.kind}/${(await resolveRegion(access.region)) ?? 'no-region'}`;
  const drs = createDrs({ ...access, scope, clock, logger });
  stops.push(() => {
    drs.close();
    return Promise.resolve();
  });
  const life = { isStopping: false, giveUp: new AbortController() };
  const background = await startBackground({ config, clock, logger, store, scope, drs, life }, stops);
  const http = await startHttp(config, { ...background, store, clock, logger, life });
  stops.push(() => closeHttp(http, life));
  return { url: `http://${urlHost(config.host)}:${http.port}`, simulator, stop };
}

interface Life {
  isStopping: boolean;
  readonly giveUp: AbortController;
}

/** A start that is under way may take its time, but not for ever. */
async function closeHttp(http: HttpServer, life: Life): Promise<void> {
  life.isStopping = true;
  const lastCall = setTimeout(() => life.giveUp.abort(), MOST_START_WAIT_AT_STOP_MS);
  await http.close();
  clearTimeout(lastCall);
}

interface Given {
  readonly config: Config;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly store: Store;
  readonly scope: string;
  readonly drs: Drs;
  readonly life: Life;
}

/** What works whether or not anybody asks: watching, and clearing up starts of which nobody knows what became of them. */
async function startBackground(
  { config, clock, logger, store, scope, drs, life }: Given,
  stops: Stop[],
): Promise<{ readonly recovery: Recovery; readonly watching: Watching }> {
  const replicaID = randomUUID();
  const newJobs: ((job: Job) => void)[] = [];
  const watching = createWatching({
    drs,
    store,
    scope,
    replicaID,
    clock,
    logger,
    pollIntervalMs: config.pollIntervalMs,
    retentionMs: config.jobLogRetentionMs,
    onNewJob: (job) => {
      for (const listener of newJobs) listener(job);
    },
  });
  const { requests, audit } = store;
  const settler = new RequestSettler({ requests, audit, clock, logger });
  const starting = { drs, watching, requests, audit, settler, clock, logger, scope, replicaID };
  const { reconcileWindowMs, startWaitMs, idempotencyRetentionMs: retentionMs } = config;
  const { replicas } = watching;
  const reconciler = new Reconciler({ ...starting, replicas, reconcileWindowMs, retentionMs });
  newJobs.push((job) => reconciler.noteJob(job));
  stops.push(() => watching.stop());
  await watching.start();
  reconciler.start();
  stops.push(() => reconciler.stop());
  const { signal: giveUp } = life.giveUp;
  return { recovery: createRecovery({ ...starting, startWaitMs, reconcileWindowMs, giveUp }), watching };
}

interface HttpParts extends Omit<Given, 'config' | 'drs' | 'scope'> {
  readonly recovery: Recovery;
  readonly watching: Watching;
}

function startHttp(config: Config, parts: HttpParts): Promise<HttpServer> {
  const { recovery, clock, logger } = parts;
  const contextOfSubscription = subscriptionContexts(recovery, () => clock.now(), config.pollIntervalMs);
  return startHttpServer({
    host: config.host,
    port: config.port,
    schema: createSchema(readProjectFile('schema.graphql')),
    createContext: () => createContext(recovery, ANONYMOUS),
    createSubscriptionContext: () => contextOfSubscription(ANONYMOUS),
    origins: {
      boundTo: config.host,
      corsOrigins: config.corsOrigins,
      explorer: config.explorer,
      isReal: config.backend.kind === 'aws',
    },
    samples: samplesFor(config.backend),
    readiness: () => readinessOf(parts),
    logger,
  });
}

/** What /readyz tells. Without the store nothing can be started, and what is shown grows old. */
function readinessOf({ store, watching, life }: HttpParts) {
  const failing = store.failing();
  const reasons = [
    ...(life.isStopping ? ['the gateway is stopping'] : []),
    ...(failing === null ? [] : [`the store cannot be used: ${failing.message}`]),
  ];
  return {
    isReady: reasons.length === 0,
    ...(reasons.length === 0 ? {} : { reason: reasons.join('; ') }),
    drsLastReadAt: toISO(watching.lastObservedAtMs()),
    watchers: watching.watchers(),
  };
}

const SIMULATOR_REGION = 'us-east-1';

/** Where the gateway's memory is a folder, the simulator's jobs are kept beside it, so that both tell one story after a restart. */
async function startEmbedded(
  { port, speed, servers }: SimulatorBackend,
  store: Config['store'],
): Promise<Simulator> {
  const memory = store.kind === 'sqlite' ? { memory: join(store.folder, 'simulator.jsonl') } : {};
  return startSimulator({ port, speed, servers, region: SIMULATOR_REGION, ...memory });
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
  const variables = kind === 'simulator' ? { jobID } : { jobID, sourceServerID: '', idempotencyKey: '' };
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
