// Reads one page or one thing, again where that may help: the only place where reads are repeated.
import { failed, success, type Result } from '../domain/failure.js';
import type { Page, ReadOptions } from '../recovery/ports.js';
import { backoffMs } from './backoff.js';
import type { Call, CallParts, CallResult } from './call.js';
import type { CallFailure } from './callFailure.js';
import { within } from '../recovery/deadline.js';
import type { Lane } from './lane.js';
import type { MappingParts } from './mapping/mappingParts.js';
import { list, text, type Members } from './mapping/readers.js';
import { sendFresh } from './sendFresh.js';
import { asOperation, failSpan } from './spans.js';

export interface ReadParts extends CallParts {
  readonly lane: Lane;
  /** For all attempts and the waits between them. */
  readonly totalMs: number;
  readonly closing: AbortSignal;
}

export interface PageCall<Item> extends Omit<Call, 'lackOf'> {
  /** What an item is called in the log. */
  readonly noun: string;
  /** Null where the item lacks the id that makes it one. */
  readonly toItem: (value: unknown, parts: MappingParts) => Item | null;
  /** The member of the answer that lists them; absent: `items`, as nearly everywhere. */
  readonly itemsMember?: string;
}

/** An operation that answers with one thing. */
export type OneCall<Item> = Pick<PageCall<Item>, 'operation' | 'send' | 'toItem'>;

const MAX_ATTEMPTS = 4;
const LONGEST_WAIT_MS = 10_000;

/** Reads one page within `totalMs`. Never throws: a bug of ours is a ServiceUnavailableError and a line in the log. */
export function readPage<Item>(
  parts: ReadParts,
  call: PageCall<Item>,
  options: ReadOptions = {},
): Promise<Result<Page<Item>>> {
  const lackOf: Call['lackOf'] = (members, awsRequestID) =>
    lackOfList(members[call.itemsMember ?? 'items'], awsRequestID);
  return read(parts, { ...call, lackOf }, options, (members) => toPage(parts, call, members));
}

/** Reads one thing, whose members are those of the answer, as readPage reads a page. */
export function readOne<Item>(
  parts: ReadParts,
  call: OneCall<Item>,
  options: ReadOptions = {},
): Promise<Result<Item>> {
  const lackOf: Call['lackOf'] = (members) =>
    call.toItem(members, parts) === null ? 'the body lacks the id of what was asked for' : null;
  return read(parts, { ...call, lackOf }, options, (members) => {
    const item = call.toItem(members, parts);
    if (item === null) throw new Error('what was there is gone');
    return item;
  });
}

async function read<Value>(
  parts: ReadParts,
  call: Call,
  options: ReadOptions,
  toValue: (members: Members) => Value,
): Promise<Result<Value>> {
  try {
    const { clock, totalMs, closing } = parts;
    const urgency = options.isUrgent === true ? 'watch' : 'read';
    const result = await asOperation(parts.tracing, 'drs', call.operation, async (span) => {
      const outcome = await within(clock, totalMs, [options.signal, closing], (signal) =>
        repeat(parts, { ...call, urgency }, signal, options.attempts ?? MAX_ATTEMPTS),
      );
      if (!outcome.ok) failSpan(span, outcome);
      return outcome;
    });
    return result.ok ? success(toValue(result.members)) : failed(result.failure);
  } catch (error) {
    parts.logger.error({ operation: call.operation, error: String(error) }, 'drs.bug');
    return failed({
      kind: 'ServiceUnavailableError',
      message: `The gateway could not read the answer to ${call.operation}. The log has the reason.`,
      isRetryable: true,
      awsRequestID: null,
      code: null,
    });
  }
}

async function repeat(
  parts: ReadParts,
  call: Call,
  signal: AbortSignal,
  attempts: number,
): Promise<CallResult> {
  const deadline = parts.clock.now() + parts.totalMs;
  for (let attempt = 1; ; attempt++) {
    const result = await sendFresh(parts, parts.lane, call, attempt, { forTurn: signal, forAnswer: signal });
    if (result.ok || attempt >= attempts || !mayHelp(result)) return result;
    const waitMs = Math.min(backoffMs(result.failure, attempt), LONGEST_WAIT_MS);
    if (parts.clock.now() + waitMs >= deadline) return result;
    await parts.clock.sleep(waitMs, signal);
    if (signal.aborted) return result;
  }
}

/** Throttled, a fault on DRS's side, or no readable answer; not a refusal, and not what somebody must set right first. */
function mayHelp({ failure, certainty, status }: CallFailure): boolean {
  if (certainty === 'notSent') return false;
  if (certainty === 'refused') return failure.kind === 'ThrottlingError';
  return status === null || status < 300 || status === 429 || status >= 500;
}

function toPage<Item>(parts: ReadParts, call: PageCall<Item>, members: Members): Page<Item> {
  const mapped = list(members[call.itemsMember ?? 'items']).map((item) => call.toItem(item, parts));
  if (mapped.includes(null)) parts.notices.droppedItem(call.noun);
  const nextToken = text(members.nextToken);
  return { items: mapped.filter((item) => item !== null), nextToken: nextToken === '' ? null : nextToken };
}

/** No list may be AWS's way to say "none"; from anybody else it says nothing, and "no such job" must not be made of it. */
function lackOfList(items: unknown, awsRequestID: string | null): string | null {
  const isNone = (items === undefined || items === null) && awsRequestID !== null;
  return Array.isArray(items) || isNone ? null : 'the body has no list of items';
}
