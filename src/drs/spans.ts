// What the spans of calls to AWS say: names and numbers. Nothing of them goes out to AWS, whose SDK signs the headers.
// https://opentelemetry.io/docs/specs/semconv/cloud-providers/aws-sdk/
import type { Span, SpanStart, Tracing } from '../telemetry/ports.js';
import type { CallFailure } from './callFailure.js';
import type { CallResult } from './call.js';
import { awsRequestIDOf } from './failures/answered.js';

type Service = 'drs' | 'sts';

function rpcOf(service: Service, operation: string) {
  return { 'rpc.system': 'aws-api', 'rpc.service': service, 'rpc.method': operation };
}

/** An operation with its repeats and waits. */
export function asOperation<Value>(
  tracing: Tracing,
  service: Service,
  operation: string,
  work: (span: Span) => Promise<Value>,
): Promise<Value> {
  if (!tracing.isOn) return tracing.withSpan({ name: operation }, work);
  const attributes = rpcOf(service, operation);
  return tracing.withSpan({ name: `${service}/${operation}`, kind: 'client', attributes }, work);
}

/** One sending of an operation of DRS, without the wait for its turn. */
export async function asAttempt(
  { tracing, scope }: { readonly tracing: Tracing; readonly scope: string },
  operation: string,
  attempt: number,
  work: () => Promise<CallResult>,
): Promise<CallResult> {
  if (!tracing.isOn) return work();
  const attributes = {
    ...rpcOf('drs', operation),
    'drs_gateway.scope': scope,
    'drs_gateway.attempt': attempt,
    ...(attempt > 1 && { 'http.request.resend_count': attempt - 1 }),
  };
  const start: SpanStart = { name: `drs/${operation} attempt`, kind: 'client', attributes };
  return tracing.withSpan(start, async (span) => {
    const result = await work();
    describe(span, result);
    return result;
  });
}

/** An operation that came to nothing. */
export function failSpan(span: Span, { failure, certainty }: CallFailure): void {
  span.set({ 'drs_gateway.certainty': certainty });
  span.fail(failure.code ?? failure.kind);
}

function describe(span: Span, result: CallResult): void {
  const status = result.ok ? result.answer.status : result.status;
  const awsRequestID = result.ok ? awsRequestIDOf(result.answer) : result.failure.awsRequestID;
  span.set({
    ...(status !== null && { 'http.response.status_code': status }),
    ...(awsRequestID !== null && { 'aws.request_id': awsRequestID }),
  });
  if (!result.ok) failSpan(span, result);
}
