// The store, opened: SQLite in a folder, or Postgres. What src/gateway.ts joins to the rest.
import type { CreateRequestLimiter } from '../domain/requestLimit.js';
import type { Clock, Logger } from '../recovery/ports.js';
import type { ApprovalLedger, AuditTrail, RequestLedger } from '../recovery/storePorts.js';
import type { JobLogStore, ReplicaStore } from '../jobs/ports.js';
import { createApprovalLedger } from './approvalLedger.js';
import { createAuditTrail } from './auditTrail.js';
import { Database, type Engine, type Failing } from './database.js';
import { FolderInUse } from './folderInUse.js';
import { createJobLogStore } from './jobLogStore.js';
import { migrate } from './migrate.js';
import { createReplicaStore } from './replicaStore.js';
import { createRequestLedger } from './requestLedger.js';
import { createRequestLimits } from './requestLimits.js';

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

/**
 * Opens the store and brings its tables up to this version. Rejects, with nothing left open, where it cannot be had: FolderInUse
 * or StoreNotOpened.
 */
export async function openStore(options: StoreOptions, clock: Clock, logger: Logger): Promise<Store> {
  try {
    return await open(options, clock, logger);
  } catch (error) {
    throw error instanceof FolderInUse ? error : new StoreNotOpened(error);
  }
}

async function open(options: StoreOptions, clock: Clock, logger: Logger): Promise<Store> {
  let tell: (topic: string) => void = () => undefined;
  const engine = await openEngine(options, clock, logger, (topic) => tell(topic));
  const database = new Database(engine);
  tell = (topic) => database.tell([topic]);
  try {
    await migrate(engine.db, engine.dialect);
    if (engine.isExclusive) await forgetTheDead(engine);
  } catch (error) {
    await database.close();
    throw error;
  }
  return {
    requests: createRequestLedger(database),
    approvals: createApprovalLedger(database),
    audit: createAuditTrail(database),
    jobLog: createJobLogStore(database),
    replicas: createReplicaStore(database),
    createRequestLimiter: createRequestLimits(engine.sharedCounts, clock, logger),
    failing: () => database.failing,
    close: () => database.close(),
  };
}

async function openEngine(
  options: StoreOptions,
  clock: Clock,
  logger: Logger,
  onNudge: (topic: string) => void,
): Promise<Engine> {
  // Each driver is loaded only by who uses it.
  if (options.kind === 'sqlite') {
    const { openSqlite } = await import('./sqlite.js');
    return openSqlite(options.folder);
  }
  const { openPostgres } = await import('./postgres.js');
  return openPostgres({ url: options.url, clock, logger, onNudge });
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
