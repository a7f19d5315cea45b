// The span of a subscription: its setup. Its events may come for hours, are shared with others, and are of no trace.
import type { GraphQLError, OperationDefinitionNode } from 'graphql';

import type { Correlation, TraceHeaders, Tracing } from '../../telemetry/ports.js';
import { codeOf, describeOperation } from './operationSpan.js';

/** What a subscription is opened with, as far as its span tells. */
interface Described {
  readonly operation: OperationDefinitionNode;
}

export interface SubscriptionSpans {
  /** Opens the subscription, as a span of the trace that its `headers` name. Where it comes to errors instead of events, the span fails. */
  around<Opened extends object>(
    asked: Described,
    headers: TraceHeaders,
    open: () => Promise<Opened>,
  ): Promise<Opened>;
}

export function createSubscriptionSpans(tracing: Tracing, correlation: Correlation): SubscriptionSpans {
  return {
    around: (asked, headers, open) => {
      if (!tracing.isOn) return open();
      const attributes = { 'drs_gateway.correlation_id': correlation.current() ?? '' };
      const start = { name: 'subscription', kind: 'server', parent: headers, attributes } as const;
      return tracing.withSpan(start, async (span) => {
        describeOperation(span, asked.operation);
        const opened = await open();
        const [first] = 'errors' in opened ? (opened.errors as readonly GraphQLError[]) : [];
        if (first !== undefined) span.fail(codeOf(first));
        return opened;
      });
    },
  };
}
