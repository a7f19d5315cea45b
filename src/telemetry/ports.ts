// What every folder may tell of itself, whoever listens. What provides it is beside this file; src/gateway joins it.

// ---- Metrics: what is counted and timed ------------------------------------------------------------------------------------------

/**
 * What is counted as it happens. Nothing here throws, waits, or keeps anything of a client's: labels are words of ours, of the schema, or of
 * DRS's model, never ids, tags, tokens or names of people. All durations are in milliseconds.
 */
export interface Metrics {
  readonly http: HttpMetrics;
  readonly drs: DrsMetrics;
  readonly jobs: JobMetrics;
  readonly store: StoreMetrics;
}

/** Where somebody was refused: a request over HTTP, an upgrade to WebSocket, or a message over one. */
export type Door = 'http' | 'upgrade' | 'websocket';

export type OperationType = 'query' | 'mutation' | 'subscription';

/** What one root field of an operation answered. */
export interface RootAnswer {
  readonly type: OperationType;
  /** As the schema has it. */
  readonly field: string;
  /** The `__typename` of the answer, `null` where there was none, or `error` where it stands in `errors[]`. */
  readonly result: string;
}

/** `ok`: no `errors[]`. `error`: executed, with `errors[]`. `refused`: not executed at all. */
export type OperationStatus = 'ok' | 'error' | 'refused';

export interface HttpMetrics {
  /** A query or mutation was answered, `ms` after its request came. */
  operationAnswered(operation: {
    readonly type: OperationType | 'none';
    /** The root field, `several`, `meta` for the schema's own, or `none` where nothing was executed. */
    readonly field: string;
    readonly status: OperationStatus;
    readonly ms: number;
  }): void;
  rootAnswered(answer: RootAnswer): void;
  /** Such an answer may come: its count begins with 0, so that the first is seen as an increase. */
  rootKnown(answer: RootAnswer): void;
  /** Any request over HTTP was answered. */
  requestAnswered(route: string, status: number): void;
  /** Somebody was refused. `limit` names the limit that was passed, where there is one. */
  refused(door: Door, code: string, limit?: string): void;
  /** An error stands in `errors[]` of an operation that was executed. */
  graphqlError(door: Door, code: string): void;
  socketOpened(): void;
  /** With the code of its close frame. */
  socketClosed(code: number): void;
  subscriptionStarted(field: string): void;
  /**
   * An event of a subscription was handed to a socket. `delayMs`: since what it tells was seen in DRS; null where it tells of no change that
   * came while the subscription ran.
   */
  eventSent(event: RootAnswer, delayMs: number | null): void;
}

export interface DrsMetrics {
  /** Once a scope is there to be served. */
  scopeServed(scope: string): void;
  /** One sending of a call ended. `result`: `ok`, or the kind of the failure. `attempt` counts from 1. */
  callEnded(call: {
    readonly scope: string;
    readonly operation: string;
    readonly result: string;
    readonly attempt: number;
    readonly ms: number;
  }): void;
  /** A call had its turn in the rate budget after so long, or (`isGranted` false) was sent away without one. */
  turnTaken(turn: {
    readonly scope: string;
    readonly urgency: string;
    readonly isGranted: boolean;
    readonly ms: number;
  }): void;
}

export interface JobMetrics {
  /** A scope is served from now on: what may happen there is told to have happened never. */
  scopeServed(scope: string): void;
  /** A job that was not known before is in the log; `initiatedBy` in DRS's words. */
  jobSeen(scope: string, initiatedBy: string): void;
  jobEnded(scope: string, initiatedBy: string, outcome: string): void;
  /** This replica took the lease of a scope. */
  leaseTaken(scope: string): void;
  leaseLost(scope: string): void;
}

export type StoreResult = 'ok' | 'unavailable' | 'bug';

export interface StoreMetrics {
  /** One operation of the store begins, such as `requests.claim`; what is given back is called at its end. */
  operationBegun(operation: string): (result: StoreResult) => void;
}

const nothing = (): void => undefined;

/** Counts nothing. */
export const NO_METRICS: Metrics = {
  http: {
    operationAnswered: nothing,
    rootAnswered: nothing,
    rootKnown: nothing,
    requestAnswered: nothing,
    refused: nothing,
    graphqlError: nothing,
    socketOpened: nothing,
    socketClosed: nothing,
    subscriptionStarted: nothing,
    eventSent: nothing,
  },
  drs: { scopeServed: nothing, callEnded: nothing, turnTaken: nothing },
  jobs: {
    scopeServed: nothing,
    jobSeen: nothing,
    jobEnded: nothing,
    leaseTaken: nothing,
    leaseLost: nothing,
  },
  store: { operationBegun: () => nothing },
};

/** What stands where at the moment of a scrape. Everything but `storeSize` is known without asking anybody. */
export interface Readings {
  scopes(): readonly ScopeReading[];
  sockets(): SocketReading;
  store(): StoreReading;
  /** Asks the database. Rejects where it cannot answer. */
  storeSize(): Promise<StoreSize>;
}

export interface ScopeReading {
  readonly scope: string;
  /** Since DRS was last read, by whichever replica; since the start of this process where it never was. */
  readonly unseenMs: number;
  /** Streams that are open here. */
  readonly watchers: number;
  readonly isLeading: boolean;
  readonly openJobs: number;
  /** Starts whose end is not written: by phase, and for how long the oldest UNKNOWN has been so (0: none is). */
  readonly unsettled: {
    readonly sending: number;
    readonly unknown: number;
    readonly oldestUnknownMs: number;
  };
  /** Settlements that the store could not take yet. */
  readonly unwritten: number;
  readonly budget: BudgetReading;
}

/** Calls to DRS that may be made by this replica. */
export interface BudgetReading {
  /** At once. */
  readonly left: number;
  /** A second, now and at best. */
  readonly rate: number;
  readonly fullRate: number;
  readonly waiting: number;
}

export interface SocketReading {
  readonly open: number;
  readonly most: number;
  readonly subscriptions: number;
  /** What waits to be written to clients that read slowly. */
  readonly bufferedBytes: number;
}

export interface StoreReading {
  readonly engine: 'sqlite' | 'postgres';
  readonly isFailing: boolean;
  /** Null: there is no pool. */
  readonly pool: PoolReading | null;
}

export interface PoolReading {
  readonly idle: number;
  readonly busy: number;
  readonly waiting: number;
  readonly most: number;
}

export interface StoreSize {
  readonly bytes: number;
  /** Rows of the job log, by scope. */
  readonly logEntries: ReadonlyMap<string, number>;
}

/** What a scrape is answered with. */
export interface Exposition {
  readonly contentType: string;
  /** Never rejects, and never takes longer than two seconds. */
  readonly read: () => Promise<string>;
}

// ---- Traces and correlation ------------------------------------------------------------------------------------------------------

/** Ids, names and numbers. Never a token, a tag's value, a variable of an operation or a reason. */
export type SpanAttributes = Readonly<Record<string, string | number | boolean>>;

export interface SpanStart {
  /** One of few: no ids in it. */
  readonly name: string;
  /** `client`: it waits for another program. `server`: somebody asked for it from outside. */
  readonly kind?: 'client' | 'server';
  readonly attributes?: SpanAttributes;
  /**
   * What it is part of. Absent: of the span in whose work it begins. `null`: of nothing, it begins a trace. Headers: of what they name
   * (`traceparent`, `tracestate`; https://www.w3.org/TR/trace-context), unless a span is under way already.
   */
  readonly parent?: null | TraceHeaders;
}

export type TraceHeaders = Readonly<Record<string, unknown>>;

/** A piece of work that is timed and placed within the work that it belongs to. */
export interface Span {
  set(attributes: SpanAttributes): void;
  rename(name: string): void;
  /** It did not do what it was for; `type` is a name, such as that of an error type. */
  fail(type: string): void;
}

export interface Tracing {
  /** False: nobody collects spans, nothing below does anything, and what is made for spans alone can be left out. */
  readonly isOn: boolean;
  /** Runs the work as a span: it ends when what comes of the work settles, and fails when that rejects. */
  withSpan<Value>(start: SpanStart, work: (span: Span) => Promise<Value>): Promise<Value>;
  /** A span that has ended, `ms` milliseconds long. Nothing where it would begin a trace. */
  record(start: SpanStart, ms: number, failure: string | null): void;
  /** The span in whose work this is called. */
  current(): Span;
  /** The id of the trace in which this is called; null: in none. */
  traceID(): string | null;
}

const NO_SPAN: Span = { set: () => undefined, rename: () => undefined, fail: () => undefined };

/** Without anybody who collects spans. */
export const NO_TRACING: Tracing = {
  isOn: false,
  withSpan: (_, work) => work(NO_SPAN),
  record: () => undefined,
  current: () => NO_SPAN,
  traceID: () => null,
};

// --- Correlation ---

/**
 * The correlation id: one for each HTTP request and each message of a socket. It finds what belongs to it in answers, log, traces and audit
 * trail. (Not `requestID`, which names a recovery request in the store, nor `awsRequestID`, which AWS gives to one call.)
 */
export interface Correlation {
  /** Whatever the work begins, now and later, belongs to `id`. */
  run<Value>(id: string, work: () => Value): Value;
  /** Null: nobody asked for what is done here. */
  current(): string | null;
}

/** Where nobody asks. */
export const NO_CORRELATION: Correlation = { run: (_, work) => work(), current: () => null };
