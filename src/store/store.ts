// The store, opened: SQLite in a folder, or Postgres. What src/gateway joins to the rest.
import type { CreateRequestLimiter } from '../domain/requestLimit.js';
import type { Clock, Logger } from '../recovery/ports.js';
import type { ApprovalLedger, AuditTrail, RequestLedger } from '../recovery/storePorts.js';
import type { JobLogStore, ReplicaStore } from '../jobs/ports.js';
import {
  NO_METRICS,
  NO_TRACING,
  type StoreMetrics,
  type StoreReading,
  type StoreSize,
  type Tracing,
} from '../telemetry/ports.js';
import { createApprovalLedger } from './approvalLedger.js';
import { createAuditTrail } from './auditTrail.js';
import { Database, type Engine, type Failing } from './database.js';
import { FolderInUse } from './folderInUse.js';
import { createJobLogStore } from './jobLogStore.js';
import { selectEntryCounts } from './jobLogReads.js';
import { migrate } from './migrate.js';
import { createReplicaStore } from './replicaStore.js';
import { createRequestLedger } from './requestLedger.js';
import { createRequestLimits } from './requestLimits.js';
import { timed } from './timed.js';

export type StoreOptions =
  | { readonly kind: 'sqlite'; /** The folder, or IN_MEMORY. */ readonly folder: string }
  | { readonly kind: 'postgres'; readonly url: string };

export interface Store {
  readonly requests: RequestLedger;
  readonly approvals: ApprovalLedger;
  readonly audit: AuditTrail;
  readonly jobLog: JobLogStore;
  readonly replicas: ReplicaStore;
  /** Limits by the minute, over all replicas of one Postgres. */
  readonly createRequestLimiter: CreateRequestLimiter;
  /** Why it cannot be used at the moment; null while it can. Known from the last attempts: a replica writes every two seconds. */
  failing(): Failing | null;
  /** How it is used at the moment. */
  reading(): StoreReading;
  /** Rejects with StoreUnavailable. */
  size(): Promise<StoreSize>;
  close(): Promise<void>;
}

export { FolderInUse };

/** The store could not be opened, or its tables not be brought up to this version. */
export class StoreNotOpened extends Error {
  constructor(cause: unknown) {
    super(reasonOf(cause), { cause });
    this.name = 'StoreNotOpened';
  }
}

/** Who listens to what the store does; absent: nobody. */
export interface StoreTelemetry {
  readonly metrics?: StoreMetrics | undefined;
  readonly tracing?: Tracing | undefined;
}

/**
 * Opens the store and brings its tables up to this version. Rejects, with nothing left open, where it cannot be had: FolderInUse
 * or StoreNotOpened.
 */
export async function openStore(
  options: StoreOptions,
  clock: Clock,
  logger: Logger,
  { metrics = NO_METRICS.store, tracing = NO_TRACING }: StoreTelemetry = {},
): Promise<Store> {
  try {
    return await open(options, { clock, logger, metrics, tracing });
  } catch (error) {
    throw error instanceof FolderInUse ? error : new StoreNotOpened(error);
  }
}

interface OpenParts {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: StoreMetrics;
  readonly tracing: Tracing;
}

async function open(options: StoreOptions, parts: OpenParts): Promise<Store> {
  const { metrics } = parts;
  let tell: (topic: string) => void = () => undefined;
  const engine = await openEngine(options, parts, (topic) => tell(topic));
  const database = new Database(engine, parts.tracing);
  tell = (topic) => database.tell([topic]);
  try {
    await migrate(engine.db, engine.dialect);
    if (engine.isExclusive) await forgetTheDead(engine);
  } catch (error) {
    await database.close();
    throw error;
  }
  return {
    requests: timed('requests', createRequestLedger(database), metrics),
    approvals: timed('approvals', createApprovalLedger(database), metrics),
    audit: timed('audit', createAuditTrail(database), metrics),
    jobLog: timed('jobLog', createJobLogStore(database), metrics),
    replicas: timed('replicas', createReplicaStore(database), metrics),
    createRequestLimiter: createRequestLimits(engine.sharedCounts, parts.clock, parts.logger),
    failing: () => database.failing,
    reading: () => ({
      engine: engine.dialect,
      isFailing: database.failing !== null,
      pool: engine.pool(),
    }),
    size: () =>
      database.read(async (db) => ({
        bytes: await engine.size(),
        logEntries: await selectEntryCounts(db),
      })),
    close: () => database.close(),
  };
}

async function openEngine(
  options: StoreOptions,
  parts: OpenParts,
  onNudge: (topic: string) => void,
): Promise<Engine> {
  // Each driver is loaded only by who uses it.
  if (options.kind === 'sqlite') {
    const { openSqlite } = await import('./sqlite.js');
    return openSqlite(options.folder, parts.tracing);
  }
  const { openPostgres } = await import('./postgres.js');
  return openPostgres({ ...parts, url: options.url, onNudge });
}

/** Whoever used the folder before is dead: nobody need wait for their signs of life. */
async function forgetTheDead({ db }: Engine): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx.deleteFrom('replica').execute();
    await tx.updateTable('watch_scope').set({ holder: null }).execute();
  });
}

/** Node's error for a host with several addresses (AggregateError) has a code and no message. */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  if (cause.message !== '') return cause.message;
  return 'code' in cause ? String(cause.code) : cause.name;
}
