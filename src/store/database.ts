// One database, whichever it is: reads, writes with their nudges, and whether it can be used. What differs between SQLite and
// Postgres is in sqlite.ts and postgres.ts alone.
import type { Kysely, Transaction } from 'kysely';

import { StoreUnavailable } from '../domain/storeUnavailable.js';
import { Nudges } from '../recovery/nudges.js';
import { NO_TRACING, type PoolReading, type SpanStart, type Tracing } from '../telemetry/ports.js';
import { isBug } from './errors.js';
import type { SharedCounts } from './requestLimits.js';
import { systemOf } from './statementSpans.js';
import type { Tables } from './tables.js';

export type Dialect = 'sqlite' | 'postgres';

/** What a dialect provides. */
export interface Engine {
  readonly dialect: Dialect;
  readonly db: Kysely<Tables>;
  /** Whether no other process can be using the database. */
  readonly isExclusive: boolean;
  /** Resolves when a transaction may begin; absent: at any time. */
  readonly turn?: (() => Promise<void>) | undefined;
  /** Makes word of the topics part of the transaction, for other processes: they hear it when, and only when, it is committed. */
  announce(tx: Transaction<Tables>, topics: readonly string[]): Promise<void>;
  /** Counts of requests that all replicas see; null where there is one process alone. */
  readonly sharedCounts: SharedCounts | null;
  /** How its connections are used at the moment; null where there is no pool. */
  pool(): PoolReading | null;
  /** Of the whole database, in bytes. */
  size(): Promise<number>;
  close(): Promise<void>;
}

/** Reads and writes inside one transaction. */
export interface Write {
  readonly tx: Transaction<Tables>;
  /** Once this is committed, whoever listens to the topic looks again, on every replica. */
  readonly nudge: (topic: string) => void;
}

export interface Failing {
  readonly message: string;
}

/** Every topic, for those who may have missed word of some. */
export const ALL_TOPICS = '*';

export class Database {
  readonly nudges = new Nudges<string>();
  readonly #engine: Engine;
  readonly #tracing: Tracing;
  #failing: Failing | null = null;

  constructor(engine: Engine, tracing: Tracing = NO_TRACING) {
    this.#engine = engine;
    this.#tracing = tracing;
  }

  get isExclusive(): boolean {
    return this.#engine.isExclusive;
  }

  /** Why the last write (or a read since) failed; null while the database can be used. */
  get failing(): Failing | null {
    return this.#failing;
  }

  /** Rejects with StoreUnavailable where the database cannot answer. */
  async read<Value>(work: (db: Kysely<Tables>) => Promise<Value>): Promise<Value> {
    try {
      return await work(this.#engine.db);
    } catch (error) {
      throw this.#translate(error);
    }
  }

  /** One transaction, one commit. A StoreUnavailable leaves open whether it was committed. */
  write<Value>(work: (write: Write) => Promise<Value>): Promise<Value> {
    // Signs of life and the like, which belong to nothing that is traced, are no traces of their own.
    if (this.#tracing.traceID() === null) return this.#write(work);
    const attributes = {
      'db.system.name': systemOf(this.#engine.dialect),
      'db.operation.name': 'transaction',
    };
    const start: SpanStart = { name: 'store transaction', kind: 'client', attributes };
    return this.#tracing.withSpan(start, () => this.#write(work));
  }

  async #write<Value>(work: (write: Write) => Promise<Value>): Promise<Value> {
    const topics = new Set<string>();
    try {
      await this.#engine.turn?.();
      const value = await this.#engine.db.transaction().execute(async (tx) => {
        const result = await work({ tx, nudge: (topic) => topics.add(topic) });
        if (topics.size > 0) await this.#engine.announce(tx, [...topics]);
        return result;
      });
      this.#failing = null;
      this.tell(topics);
      return value;
    } catch (error) {
      throw this.#translate(error);
    }
  }

  /** Calls `listener` when word of the topic comes, and when word may have been lost. */
  listen(topic: string, listener: () => void): () => void {
    const stops = [this.nudges.on(topic, listener), this.nudges.on(ALL_TOPICS, listener)];
    return () => {
      for (const stop of stops) stop();
    };
  }

  /** Wakes whoever listens here. */
  tell(topics: Iterable<string>): void {
    for (const topic of topics) this.nudges.emit(topic);
  }

  close(): Promise<void> {
    return this.#engine.close();
  }

  #translate(error: unknown): unknown {
    if (isBug(error)) return error;
    this.#failing = { message: reasonOf(error) };
    return new StoreUnavailable(error);
  }
}

/** Node tells of several addresses at once, and then without a message of its own. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}
