// What every mutation leaves behind for whoever runs the gateway: one line in the log and one span, whatever became of it. Ids and names:
// tags, `reason`, `idempotencyKey` and comments are in neither.
import type { ActorIdentity } from '../domain/actor.js';
import type { SpanAttributes, Tracing } from '../telemetry/ports.js';
import type { NoteRequest } from './mutation.js';
import type { Clock, Logger } from './ports.js';

export interface ObservingParts {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly tracing: Tracing;
}

/** What is known before it is done. */
export interface MutationAsked {
  /** The mutation's field. */
  readonly action: string;
  readonly actor: ActorIdentity;
  /** What the input names; those that follow no rule are left out by whoever gives them. */
  readonly ids: readonly string[];
}

/** What is told while it is done, once it is known. */
export interface Notes {
  /** Where it is done. */
  readonly scope: (name: string) => void;
  readonly request: NoteRequest;
}

interface Told {
  readonly kind: string;
}

/** No operation takes more. */
const MOST_IDS = 200;

/** Does it, and tells what became of it. What the work throws is a bug, which is told as such and thrown on. */
export async function observeMutation<Result extends Told>(
  { clock, logger, tracing }: ObservingParts,
  { action, actor, ids }: MutationAsked,
  work: (notes: Notes) => Promise<Result>,
): Promise<Result> {
  const startedAtMs = clock.now();
  let scope: string | null = null;
  let noted: { readonly requestID?: string } = {};
  const notes: Notes = { scope: (name) => (scope = name), request: (requestID) => (noted = { requestID }) };
  const line = (outcome: Outcome) => ({
    action,
    scope,
    actor: actor.name,
    ids: ids.slice(0, MOST_IDS),
    ms: clock.now() - startedAtMs,
    ...noted,
    ...outcome,
  });
  return tracing.withSpan({ name: action }, async (span) => {
    try {
      const result = await work(notes);
      const outcome = { ...noted, ...outcomeOf(result) };
      span.set(attributesOf(scope, outcome));
      if (isSuccess(result)) logger.info(line(outcome), 'mutation');
      else {
        span.fail(result.kind);
        logger.warn(line(outcome), 'mutation');
      }
      return result;
    } catch (error) {
      logger.error(line({ result: 'INTERNAL_SERVER_ERROR' }), 'mutation');
      throw error;
    }
  });
}

function isSuccess({ kind }: Told): boolean {
  return kind.endsWith('Success');
}

interface Outcome {
  /** The type that the caller is answered with. */
  readonly result: string;
  readonly code?: string;
  readonly awsRequestID?: string;
  readonly requestID?: string;
  readonly jobID?: string;
  readonly approvalID?: string;
  readonly isReplay?: boolean;
}

/** Of each result what it has. */
function outcomeOf(result: Told): Outcome {
  const { kind, code, awsRequestID, requestID, job, approval, isReplay }: Told & Partial<Members> = result;
  return {
    result: kind,
    ...(typeof code === 'string' && { code }),
    ...(typeof awsRequestID === 'string' && { awsRequestID }),
    ...(typeof requestID === 'string' && { requestID }),
    ...(job != null && { jobID: job.jobID }),
    ...(approval != null && { approvalID: approval.approvalID }),
    ...(typeof isReplay === 'boolean' && { isReplay }),
  };
}

interface Members {
  readonly code: string | null;
  readonly awsRequestID: string | null;
  readonly requestID: string;
  readonly job: { readonly jobID: string } | null;
  readonly approval: { readonly approvalID: string };
  readonly isReplay: boolean;
}

function attributesOf(scope: string | null, { result, requestID, jobID }: Outcome): SpanAttributes {
  return {
    'drs_gateway.result': result,
    ...(scope !== null && { 'drs_gateway.scope': scope }),
    ...(requestID !== undefined && { 'drs_gateway.request_id': requestID }),
    ...(jobID !== undefined && { 'drs_gateway.job_id': jobID }),
  };
}
