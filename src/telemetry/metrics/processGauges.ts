// What Node.js says of its process, under the names that dashboards know. prom-client's own collectors of the event loop and of garbage
// collection cannot be stopped again, and a process may have several gateways, one after the other, in tests.
import { readdirSync } from 'node:fs';
import { type EventLoopUtilization, monitorEventLoopDelay, performance } from 'node:perf_hooks';

import { Counter, Gauge, type Registry } from 'prom-client';

export interface ProcessGauges {
  readonly set: () => void;
  readonly stop: () => void;
}

const RESOLUTION_MS = 10;
const NS_PER_SECOND = 1e9;
const US_PER_SECOND = 1e6;

export function createProcessGauges(registry: Registry): ProcessGauges {
  const setMemory = memory(registry);
  const setTime = processorTime(registry);
  const lag = eventLoop(registry);
  return {
    set: () => {
      setMemory();
      setTime();
      lag.set();
    },
    stop: lag.stop,
  };
}

function gauge(registry: Registry, name: string, help: string): Gauge {
  return new Gauge({ name, help, registers: [registry] });
}

function memory(registry: Registry): () => void {
  const resident = gauge(registry, 'process_resident_memory_bytes', 'Resident memory size in bytes.');
  const used = gauge(
    registry,
    'nodejs_heap_size_used_bytes',
    'Process heap size used from Node.js in bytes.',
  );
  const total = gauge(registry, 'nodejs_heap_size_total_bytes', 'Process heap size from Node.js in bytes.');
  const external = gauge(registry, 'nodejs_external_memory_bytes', 'Node.js external memory size in bytes.');
  const descriptors = gauge(registry, 'process_open_fds', 'Number of open file descriptors.');
  return () => {
    const usage = process.memoryUsage();
    resident.set(usage.rss);
    used.set(usage.heapUsed);
    total.set(usage.heapTotal);
    external.set(usage.external);
    descriptors.set(openDescriptors());
  };
}

/** Linux tells; elsewhere, and where there is no descriptor left to look with, it is not known. */
function openDescriptors(): number {
  try {
    return readdirSync('/proc/self/fd').length;
  } catch {
    return Number.NaN;
  }
}

function processorTime(registry: Registry): () => void {
  const time = new Counter({
    name: 'process_cpu_seconds_total',
    help: 'Total user and system CPU time spent in seconds.',
    registers: [registry],
  });
  const startedAt = gauge(
    registry,
    'process_start_time_seconds',
    'Start time of the process since unix epoch in seconds.',
  );
  let told = 0;
  return () => {
    const { user, system } = process.cpuUsage();
    const seconds = (user + system) / US_PER_SECOND;
    time.inc(Math.max(0, seconds - told));
    told = seconds;
    startedAt.set(performance.timeOrigin / 1000);
  };
}

/** Of the time since the last scrape. */
function eventLoop(registry: Registry): ProcessGauges {
  const lag = gauge(
    registry,
    'nodejs_eventloop_lag_p99_seconds',
    'The 99th percentile of the recorded event loop delays.',
  );
  const most = gauge(registry, 'nodejs_eventloop_lag_max_seconds', 'The maximum recorded event loop delay.');
  const mean = gauge(
    registry,
    'nodejs_eventloop_lag_mean_seconds',
    'The mean of the recorded event loop delays.',
  );
  const busy = gauge(
    registry,
    'nodejs_eventloop_utilization_ratio',
    'Share of the time in which the event loop was busy.',
  );
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delays.enable();
  let before: EventLoopUtilization = performance.eventLoopUtilization();
  return {
    set: () => {
      if (delays.count > 0) {
        lag.set(delays.percentile(99) / NS_PER_SECOND);
        most.set(delays.max / NS_PER_SECOND);
        mean.set(delays.mean / NS_PER_SECOND);
      }
      delays.reset();
      const now = performance.eventLoopUtilization();
      busy.set(performance.eventLoopUtilization(now, before).utilization);
      before = now;
    },
    stop: () => void delays.disable(),
  };
}
