// The span of a subscription: its setup, and what its first event takes. What comes after may go on for hours and is of no trace.
import { type ExecutionArgs, getOperationAST } from 'graphql';
import type { OperationResult } from 'graphql-ws';

import type { Correlation, TraceHeaders, Tracing } from '../../telemetry/ports.js';
import { codeOf, describeOperation } from './operationSpan.js';

type Subscribe = (args: ExecutionArgs) => OperationResult;
type Settled = Awaited<OperationResult>;
type Event = Exclude<Settled, AsyncIterable<unknown>>;

/** As graphql-js makes them. */
interface Stream extends AsyncIterableIterator<Event> {
  return(): Promise<IteratorResult<Event>>;
}

export interface SubscriptionSpans {
  /** The trace that the client says the operation is part of. */
  noteTrace(args: ExecutionArgs, extensions: TraceHeaders | null | undefined): void;
  /** `subscribe`, as a span. */
  around(subscribe: Subscribe): Subscribe;
}

export function createSubscriptionSpans(tracing: Tracing, correlation: Correlation): SubscriptionSpans {
  const parents = new WeakMap<ExecutionArgs, TraceHeaders>();
  const run = async (subscribe: Subscribe, args: ExecutionArgs): Promise<Settled> => {
    const attributes = { 'drs_gateway.correlation_id': correlation.current() ?? '' };
    const parent = parents.get(args) ?? {};
    return tracing.withSpan({ name: 'subscription', kind: 'server', parent, attributes }, async (span) => {
      const operation = getOperationAST(args.document, args.operationName);
      if (operation != null) describeOperation(span, operation);
      const settled = await subscribe(args);
      if (isStream(settled)) return withFirst(settled, settled.next());
      const [first] = 'errors' in settled ? (settled.errors ?? []) : [];
      if (first !== undefined) span.fail(codeOf(first));
      return settled;
    });
  };
  return {
    noteTrace: (args, extensions) => {
      if (tracing.isOn && extensions != null) parents.set(args, extensions);
    },
    around: (subscribe) => (tracing.isOn ? (args) => run(subscribe, args) : subscribe),
  };
}

function isStream(settled: Settled): settled is Stream {
  return Symbol.asyncIterator in settled && 'next' in settled && 'return' in settled;
}

/** The stream, of which the first event was asked for already. */
function withFirst(source: Stream, asked: ReturnType<Stream['next']>): Stream {
  asked.catch(() => undefined); // whoever asks for the first event is told; nobody may
  let first: typeof asked | null = asked;
  const stream: Stream = {
    next: () => {
      const next = first ?? source.next();
      first = null;
      return next;
    },
    return: () => source.return(),
    [Symbol.asyncIterator]: () => stream,
  };
  return stream;
}
