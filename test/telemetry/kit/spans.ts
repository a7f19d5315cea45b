// Collects the spans of what runs in this process, as an SDK that an operator attaches would.
import { context, propagation, SpanStatusCode, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';

export interface SpanNode {
  readonly name: string;
  readonly attributes: ReadableSpan['attributes'];
  /** Null where it is not an error. */
  readonly error: string | null;
  readonly traceID: string;
  readonly children: readonly SpanNode[];
}

/** To be attached before the gateway starts. */
export function attachSpans() {
  const exporter = new InMemorySpanExporter();
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  trace.setGlobalTracerProvider(provider);
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  return {
    /** Every span that has ended, each under the one that it is part of. */
    roots: (): readonly SpanNode[] => {
      const spans = exporter.getFinishedSpans();
      const known = new Set(spans.map((span) => span.spanContext().spanId));
      return spans
        .filter(({ parentSpanContext }) => !known.has(parentSpanContext?.spanId ?? ''))
        .map((span) => nodeOf(span, spans));
    },
    all: (): readonly ReadableSpan[] => exporter.getFinishedSpans(),
    detach: async () => {
      await provider.shutdown();
      trace.disable();
      context.disable();
      propagation.disable();
    },
  };
}

function nodeOf(span: ReadableSpan, spans: readonly ReadableSpan[]): SpanNode {
  const { traceId, spanId } = span.spanContext();
  return {
    name: span.name,
    attributes: span.attributes,
    error: span.status.code === SpanStatusCode.ERROR ? (span.status.message ?? '') : null,
    traceID: traceId,
    children: spans
      .filter(({ parentSpanContext }) => parentSpanContext?.spanId === spanId)
      .map((child) => nodeOf(child, spans)),
  };
}

/** The first of these names below the span, however deep; fails where there is none. */
export function below(span: SpanNode, name: string): SpanNode {
  const [found] = allBelow(span).filter((each) => each.name === name);
  if (found === undefined)
    throw new Error(`no ${name} below ${span.name}: ${JSON.stringify(span.children, null, 1)}`);
  return found;
}

export function allBelow({ children }: SpanNode): readonly SpanNode[] {
  return children.flatMap((child) => [child, ...allBelow(child)]);
}
