// Traces by the OpenTelemetry API. The program has no SDK: whoever runs it brings one by `node --import` (docs/operations.md), and
// with it what samples, carries and exports the spans. Without one there is nothing here that costs anything.
import {
  type Attributes,
  type Context,
  context as contexts,
  isSpanContextValid,
  propagation,
  type Span as OtelSpan,
  SpanKind,
  SpanStatusCode,
  trace,
  type Tracer,
} from '@opentelemetry/api';

import { NO_TRACING, type Span, type SpanStart, type TraceHeaders, type Tracing } from '../ports.js';

const NAME = 'drs-graphql-gateway';

/** To be called once the SDK is there, if there is to be one. */
export function createTracing(): Tracing {
  const tracer = trace.getTracer(NAME);
  // Is never ended, so nobody gets to see it. The API's own tracer, which stands in for one, makes spans of no trace.
  const probe = tracer.startSpan('probe', { root: true });
  return isSpanContextValid(probe.spanContext()) ? tracingBy(tracer) : NO_TRACING;
}

function tracingBy(tracer: Tracer): Tracing {
  return {
    isOn: true,
    withSpan: async (start, work) => {
      const parent = contextFor(start);
      const span = tracer.startSpan(start.name, optionsOf(start), parent);
      try {
        return await contexts.with(trace.setSpan(parent, span), () => work(toSpan(span)));
      } catch (error) {
        fail(span, nameOf(error));
        throw error;
      } finally {
        span.end();
      }
    },
    record: (start, ms, failure) => {
      if (trace.getActiveSpan() === undefined) return;
      const endsAt = performance.now(); // as the SDK takes it: https://opentelemetry.io/docs/specs/otel/trace/api/#span-creation
      const span = tracer.startSpan(start.name, { ...optionsOf(start), startTime: endsAt - ms });
      if (failure !== null) fail(span, failure);
      span.end(endsAt);
    },
    current: () => toSpan(trace.getActiveSpan() ?? trace.wrapSpanContext(NO_CONTEXT)),
    traceID: () => trace.getActiveSpan()?.spanContext().traceId ?? null,
  };
}

const NO_CONTEXT = { traceId: '', spanId: '', traceFlags: 0 };
const KINDS = { client: SpanKind.CLIENT, server: SpanKind.SERVER };

function contextFor({ parent }: SpanStart): Context {
  if (parent === null) return trace.deleteSpan(contexts.active());
  // Where the HTTP server itself is traced, its span has taken the headers already.
  if (parent === undefined || trace.getActiveSpan() !== undefined) return contexts.active();
  return propagation.extract(contexts.active(), headersOf(parent));
}

/** What else there is in headers may be a secret: a propagator gets to see what it is for. */
function headersOf({ traceparent, tracestate }: TraceHeaders): Record<string, string> {
  return {
    ...(typeof traceparent === 'string' && { traceparent }),
    ...(typeof tracestate === 'string' && { tracestate }),
  };
}

function optionsOf({ kind, attributes }: SpanStart): { kind: SpanKind; attributes?: Attributes } {
  return {
    kind: kind === undefined ? SpanKind.INTERNAL : KINDS[kind],
    ...(attributes !== undefined && { attributes }),
  };
}

function toSpan(span: OtelSpan): Span {
  return {
    set: (attributes) => void span.setAttributes(attributes),
    rename: (name) => void span.updateName(name),
    fail: (type) => fail(span, type),
  };
}

/** The name alone: a message may hold anything. */
function fail(span: OtelSpan, type: string): void {
  span.setAttribute('error.type', type);
  span.setStatus({ code: SpanStatusCode.ERROR, message: type });
}

/** Not by `instanceof Error`: Node's own errors may come from another realm. */
function nameOf(error: unknown): string {
  const name: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'name') : null;
  return typeof name === 'string' ? name : 'Error';
}
