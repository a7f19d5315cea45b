// The port `Metrics` provided by prom-client, and what a scrape is answered with. Loaded only where metrics are on.
import { Gauge, Registry } from 'prom-client';

import type { Exposition, Metrics, Readings, StoreSize } from '../ports.js';
import { createCounts } from './counts.js';
import { createGauges, type Gauges } from './gauges.js';
import { createProcessGauges } from './processGauges.js';

export interface Prometheus extends Exposition {
  readonly metrics: Metrics;
  /** From now on scrapes read what these say. */
  readFrom(readings: Readings): void;
  stop(): void;
}

export interface PrometheusOptions {
  /** Of the gateway, such as `0.1.0`. */
  readonly version: string;
  /** What DRS is: `simulator` or `aws`. */
  readonly backend: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** How long a scrape waits for the database. */
const SIZE_WAIT_MS = 1_000;
/** The size is asked for no more often: counting the rows of a long log is no work for every scrape. */
const SIZE_EVERY_MS = 60_000;

export function createPrometheus({ version, backend, now }: PrometheusOptions): Prometheus {
  const registry = new Registry();
  const metrics = createCounts(registry);
  const gauges = createGauges(registry);
  const ofProcess = createProcessGauges(registry);
  tellBuild(registry, { version, backend });
  const duration = new Gauge({
    name: 'drs_gateway_scrape_duration_seconds',
    help: 'How long the reading of all this took.',
    registers: [registry],
  });
  let readings: Readings | null = null;
  let size: SizeReader | null = null;
  const collect = async () => {
    const startedAtMs = now();
    ofProcess.set();
    if (readings !== null) gauges.set(readings);
    await size?.set(gauges);
    duration.set((now() - startedAtMs) / 1000);
    return registry.metrics();
  };
  let collecting: Promise<string> | null = null;
  return {
    metrics,
    contentType: registry.contentType,
    // However many ask at once, it is read once.
    read: () => (collecting ??= collect().finally(() => (collecting = null))),
    readFrom: (from) => {
      readings = from;
      size = new SizeReader(() => from.storeSize(), now);
    },
    stop: () => ofProcess.stop(),
  };
}

function tellBuild(registry: Registry, { version, backend }: { version: string; backend: string }): void {
  const build = new Gauge({
    name: 'drs_gateway_build_info',
    help: 'The version of the gateway and of Node.js, and what it speaks to; always 1.',
    labelNames: ['version', 'node', 'backend'],
    registers: [registry],
  });
  build.set({ version, node: process.version, backend }, 1);
}

/** Asks for the size of the database now and then, and never keeps a scrape waiting for it for long. */
class SizeReader {
  readonly #ask: () => Promise<StoreSize>;
  readonly #now: () => number;
  #asking: Promise<void> | null = null;
  #last: { readonly size: StoreSize; readonly atMs: number } | null = null;
  #isFailing = false;

  constructor(ask: () => Promise<StoreSize>, now: () => number) {
    this.#ask = ask;
    this.#now = now;
  }

  async set(gauges: Gauges): Promise<void> {
    const isDue = this.#isFailing || this.#now() - (this.#last?.atMs ?? -Infinity) >= SIZE_EVERY_MS;
    const isSaid = isDue ? await within(SIZE_WAIT_MS, (this.#asking ??= this.#read())) : true;
    const size = isSaid && !this.#isFailing ? (this.#last?.size ?? null) : null;
    gauges.setSize(size, this.#ageSeconds());
  }

  #ageSeconds(): number {
    return this.#last === null ? 0 : (this.#now() - this.#last.atMs) / 1000;
  }

  async #read(): Promise<void> {
    try {
      this.#last = { size: await this.#ask(), atMs: this.#now() };
      this.#isFailing = false;
    } catch {
      this.#isFailing = true; // told by a metric of its own
    } finally {
      this.#asking = null;
    }
  }
}

/** Whether the work ended in time. By the machine's own time: a scrape is answered whatever clock the gateway goes by. */
async function within(ms: number, work: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  const isDone = await Promise.race([work.then(() => true), late]);
  clearTimeout(timer);
  return isDone;
}
