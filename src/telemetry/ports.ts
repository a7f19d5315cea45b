// What other folders tell of their work, in words of our own: this file is all that they know of telemetry. src/gateway.ts joins it to what
// provides it.

// --- Traces ---

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
