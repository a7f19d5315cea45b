// Joins what is counted to what tells of it. A part of the composition root.
import { type MetricsServer, startMetricsServer } from '../http/metricsPage.js';
import type { Config } from '../config.js';
import type { HttpServer } from '../http/httpServer.js';
import type { Clock } from '../recovery/ports.js';
import type { StartedScope } from './servedScope.js';
import type { Store } from '../store/store.js';
import type { Exposition, Metrics } from '../telemetry/ports.js';

/** The metrics of one gateway. */
export interface GatewayMetrics {
  readonly metrics: Metrics;
  /** To be served beside the API; undefined where it is not. */
  readonly besideAPI: Exposition | undefined;
  /** Once all is started: scrapes read what these say. Serves /metrics on its own address where it has one, and gives its URL. */
  begin(parts: Measured): Promise<string | null>;
  stop(): Promise<void>;
}

export interface Measured {
  readonly scopes: readonly StartedScope[];
  readonly store: Store;
  readonly http: HttpServer;
}

/** Null where metrics are off: then nothing of them is loaded. */
export async function createGatewayMetrics(
  { metrics: place, backend }: Config,
  clock: Clock,
  version: string,
): Promise<GatewayMetrics | null> {
  if (place.kind === 'off') return null;
  const { createPrometheus } = await import('../telemetry/metrics/prometheus.js');
  const prometheus = createPrometheus({ version, backend: backend.kind, now: () => clock.now() });
  let server: MetricsServer | null = null;
  return {
    metrics: prometheus.metrics,
    besideAPI: place.kind === 'main' ? prometheus : undefined,
    begin: async ({ scopes, store, http }) => {
      prometheus.readFrom({
        scopes: () => scopes.map((scope) => scope.reading()),
        sockets: () => http.sockets(),
        store: () => store.reading(),
        storeSize: () => store.size(),
      });
      if (place.kind === 'own') server = await startMetricsServer(place, prometheus);
      return server?.url ?? null;
    },
    stop: async () => {
      await server?.close();
      prometheus.stop();
    },
  };
}
