// What stands where at the moment of a scrape: gauges that are set from `Readings`, anew each time.
import { Gauge, type Registry } from 'prom-client';

import type { Readings, ScopeReading, StoreSize } from '../ports.js';

/** Sets all gauges but those of the database's size, which has to be asked for. */
export interface Gauges {
  set(readings: Readings): void;
  /** Null: the database did not say. */
  setSize(size: StoreSize | null, ageSeconds: number): void;
}

export function createGauges(registry: Registry): Gauges {
  const scopes = scopeGauges(registry);
  const sockets = socketGauges(registry);
  const store = storeGauges(registry);
  const setSize = sizeGauges(registry);
  return {
    set: (readings) => {
      scopes(readings.scopes());
      sockets(readings);
      store(readings);
    },
    setSize,
  };
}

function gauge(registry: Registry, name: string, help: string, labelNames: readonly string[] = []) {
  return new Gauge({ name: `drs_gateway_${name}`, help, labelNames: [...labelNames], registers: [registry] });
}

/** One gauge a row: its name, its help, and its value. */
const OF_SCOPES: readonly (readonly [string, string, (reading: ScopeReading) => number])[] = [
  [
    'scope_unseen_seconds',
    'Since DRS was last read in the scope, by whichever replica.',
    (of) => of.unseenMs / 1000,
  ],
  ['watchers', 'Streams of jobs that are open in the scope, on this replica.', (of) => of.watchers],
  ['lease_held', '1 where this replica watches the scope for all.', (of) => Number(of.isLeading)],
  ['jobs_open', 'Jobs that are not over, as last seen.', (of) => of.openJobs],
  ['starts_sending', 'Starts that are being sent, of all replicas.', (of) => of.unsettled.sending],
  [
    'starts_unknown',
    'Starts of which nobody knows what became of them, of all replicas.',
    (of) => of.unsettled.unknown,
  ],
  [
    'starts_unknown_oldest_seconds',
    'For how long the oldest of them has been so; 0 where there is none.',
    (of) => of.unsettled.oldestUnknownMs / 1000,
  ],
  ['starts_unwritten', 'Starts that DRS answered and the database could not take yet.', (of) => of.unwritten],
  ['drs_budget_calls', 'Calls to DRS that may be made at once.', (of) => of.budget.left],
  [
    'drs_budget_rate',
    'Calls to DRS a second that may be made now; halved when DRS throttles.',
    (of) => of.budget.rate,
  ],
  [
    'drs_budget_rate_limit',
    "Calls to DRS a second that may be made at best: this replica's share of the scope's.",
    (of) => of.budget.fullRate,
  ],
  ['drs_calls_waiting', 'Calls that wait for their turn.', (of) => of.budget.waiting],
];

function scopeGauges(registry: Registry): (readings: readonly ScopeReading[]) => void {
  const rows = OF_SCOPES.map(([name, help, valueOf]) => ({
    of: gauge(registry, name, help, ['scope']),
    valueOf,
  }));
  return (readings) => {
    for (const { of, valueOf } of rows)
      for (const reading of readings) of.set({ scope: reading.scope }, valueOf(reading));
  };
}

function socketGauges(registry: Registry): (readings: Readings) => void {
  const open = gauge(registry, 'sockets', 'WebSockets that are open.');
  const most = gauge(registry, 'sockets_limit', 'WebSockets that may be open (MAX_SOCKETS).');
  const subscriptions = gauge(registry, 'subscriptions', 'Subscriptions that run, over all sockets.');
  const buffered = gauge(registry, 'sockets_buffered_bytes', 'Bytes that wait for clients that read slowly.');
  return (readings) => {
    const reading = readings.sockets();
    open.set(reading.open);
    most.set(reading.most);
    subscriptions.set(reading.subscriptions);
    buffered.set(reading.bufferedBytes);
  };
}

function storeGauges(registry: Registry): (readings: Readings) => void {
  const failing = gauge(registry, 'store_failing', '1 while the database cannot be used.', ['engine']);
  const connections = gauge(registry, 'store_pool_connections', 'Connections to Postgres, by what they do.', [
    'state',
  ]);
  const waiting = gauge(registry, 'store_pool_waiting', 'Operations that wait for a connection to Postgres.');
  const most = gauge(
    registry,
    'store_pool_limit',
    'Connections to Postgres that the pool may have; 0: there is no pool.',
  );
  return (readings) => {
    const { engine, isFailing, pool } = readings.store();
    failing.set({ engine }, Number(isFailing));
    connections.set({ state: 'idle' }, pool?.idle ?? 0);
    connections.set({ state: 'busy' }, pool?.busy ?? 0);
    waiting.set(pool?.waiting ?? 0);
    most.set(pool?.most ?? 0);
  };
}

function sizeGauges(registry: Registry): Gauges['setSize'] {
  const read = gauge(
    registry,
    'store_size_read',
    '1 where the database said its size for this scrape, or lately; 0 where it did not.',
  );
  const age = gauge(
    registry,
    'store_size_age_seconds',
    'How old what is told of the size of the database is.',
  );
  const bytes = gauge(registry, 'store_bytes', 'Size of the database.');
  const entries = gauge(registry, 'job_log_entries', 'Rows of the job log.', ['scope']);
  return (size, ageSeconds) => {
    read.set(Number(size !== null));
    age.set(ageSeconds);
    if (size === null) return; // what it last said stays
    bytes.set(size.bytes);
    entries.reset();
    for (const [scope, count] of size.logEntries) entries.set({ scope }, count);
  };
}
