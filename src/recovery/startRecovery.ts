// Starts a recovery: sends once, tagged with an id of its own, and when no clear answer comes looks for the job by that tag.
import { randomUUID } from 'node:crypto';

import type { DrsFailure, OutcomeUnknownError } from '../domain/failure.js';
import type { Job, Tag } from '../domain/job.js';
import { unreachable } from '../domain/unreachable.js';
import { findBusyServers } from './findBusyServers.js';
import { type Finding, findStartedJob } from './findStartedJob.js';
import { GATEWAY_TAG_PREFIX, parseStartRecovery, type StartRecoveryInput } from './parseStartRecovery.js';
import type {
  Clock,
  DrsReader,
  DrsWriter,
  JobWatching,
  Logger,
  StartRecoveryAnswer,
  StartRecoveryCommand,
} from './ports.js';

/** The key of the tag that names the gateway's request in DRS. */
export const REQUEST_TAG_KEY = `${GATEWAY_TAG_PREFIX}request-id`;

export interface StartRecoverySuccess {
  readonly kind: 'StartRecoverySuccess';
  readonly job: Job;
  readonly requestID: string;
}

/** What became of a start. */
export type StartRecoveryResult = StartRecoverySuccess | DrsFailure | OutcomeUnknownError;

export interface StartRecoveryParts {
  readonly drs: DrsReader & DrsWriter;
  readonly watching: JobWatching;
  readonly clock: Clock;
  readonly logger: Logger;
  /** How long an unclear answer may take to be cleared up, in milliseconds. */
  readonly startWaitMs: number;
  /** Aborted when the gateway stops and can wait no longer: callers are told that the outcome is unknown. */
  readonly giveUp: AbortSignal;
}

/** The use case. Never rejects for anything that DRS does. */
export function createStartRecovery(
  parts: StartRecoveryParts,
): (input: StartRecoveryInput) => Promise<StartRecoveryResult> {
  return async (input) => {
    const parsed = parseStartRecovery(input);
    if (!parsed.ok) return parsed.failure;
    const requestTag: Tag = { key: REQUEST_TAG_KEY, value: randomUUID() };
    const command = { ...parsed.value, tags: [...parsed.value.tags, requestTag] };
    parts.logger.info(describe(command, requestTag), 'startRecoverySending');
    const result = await send(parts, command, requestTag);
    logOutcome(parts.logger, requestTag, result);
    return result;
  };
}

async function send(
  parts: StartRecoveryParts,
  command: StartRecoveryCommand,
  requestTag: Tag,
): Promise<StartRecoveryResult> {
  const answer = await untilGivenUp(parts.drs.startRecovery(command), parts.giveUp);
  switch (answer.kind) {
    case 'started':
      return succeed(parts, answer.job, requestTag);
    case 'refused':
      return explain(parts, command, answer.failure);
    case 'unclear':
      return clearUp(parts, answer.failure, requestTag);
    default:
      return unreachable(answer);
  }
}

function succeed({ watching }: StartRecoveryParts, job: Job, requestTag: Tag): StartRecoverySuccess {
  watching.expectNewJob(job.jobID);
  return { kind: 'StartRecoverySuccess', job, requestID: requestTag.value };
}

const STOPPING: DrsFailure = {
  kind: 'ServiceUnavailableError',
  message: 'The gateway is stopping and could not wait for the answer.',
  isRetryable: true,
  awsRequestID: null,
  code: 'GatewayStopping',
};

/** DRS's answer, or that the gateway can wait for it no longer. */
async function untilGivenUp(
  answer: Promise<StartRecoveryAnswer>,
  giveUp: AbortSignal,
): Promise<StartRecoveryAnswer> {
  let forget = (): void => undefined;
  const givenUp = new Promise<StartRecoveryAnswer>((resolve) => {
    const tell = () => resolve({ kind: 'unclear', failure: STOPPING });
    giveUp.addEventListener('abort', tell);
    forget = () => giveUp.removeEventListener('abort', tell);
    if (giveUp.aborted) tell();
  });
  try {
    return await Promise.race([answer, givenUp]);
  } finally {
    forget();
  }
}

/** A conflict is told with its servers and jobs; every other refusal stands as DRS gave it. */
async function explain(
  parts: StartRecoveryParts,
  command: StartRecoveryCommand,
  failure: DrsFailure,
): Promise<DrsFailure> {
  if (failure.kind !== 'ConflictError') return failure;
  const busyServers = await findBusyServers(parts.drs, parts.watching, parts.clock, command);
  if (busyServers === null || busyServers.length === 0) return { ...failure, busyServers };
  const named = busyServers
    .map(({ sourceServerID, job }) => `${sourceServerID} is in ${job.jobID}`)
    .join(', ');
  const message = `${sentence(failure.message)} Busy: ${named}. Follow the job with "jobUpdates" and try again when it is over.`;
  return { ...failure, message, busyServers };
}

async function clearUp(
  parts: StartRecoveryParts,
  failure: DrsFailure,
  requestTag: Tag,
): Promise<StartRecoveryResult> {
  parts.logger.warn(
    { requestID: requestTag.value, failure: failure.kind, code: failure.code },
    'startRecoveryUnclear',
  );
  const finding = await findStartedJob(parts.drs, parts.clock, requestTag, parts.startWaitMs, parts.giveUp);
  if (finding.kind === 'found') return succeed(parts, finding.job, requestTag);
  parts.watching.expectNewJob(null); // should it turn up late, those who watch see it
  const isClearWord = failure.kind === 'InternalServerError'; // DRS says that it failed; all else may mean anything
  if (finding.kind === 'absent' && isClearWord)
    return { ...failure, message: `${sentence(failure.message)} ${lookedFor(requestTag)}` };
  return outcomeUnknown(failure, finding, requestTag, parts.startWaitMs);
}

function outcomeUnknown(
  failure: DrsFailure,
  finding: Finding,
  { key, value }: Tag,
  waitMs: number,
): OutcomeUnknownError {
  const seconds = Math.round(waitMs / 100) / 10;
  const looked =
    finding.kind === 'absent'
      ? `No job of this request appeared within ${seconds} seconds.`
      : `Whether it started could not be read from DRS within ${seconds} seconds.`;
  return {
    kind: 'OutcomeUnknownError',
    message:
      `The start was sent to DRS and no trustworthy answer came: ${sentence(failure.message)} ${looked} It may still have started. ` +
      `Do not start it again before you have looked for a job tagged ${key}=${value} (query "jobs", or the DRS console).`,
    isRetryable: false,
    awsRequestID: failure.awsRequestID,
    code: failure.code,
    requestID: value,
    requestTagKey: key,
  };
}

/** AWS's messages end with a full stop or without; ours go on behind them. */
function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}

function lookedFor({ key, value }: Tag): string {
  return `The gateway looked for a job tagged ${key}=${value} and found none.`;
}

function describe(
  { sourceServers, isDrill }: StartRecoveryCommand,
  { value }: Tag,
): Readonly<Record<string, unknown>> {
  return {
    requestID: value,
    isDrill,
    sourceServerIDs: sourceServers.map(({ sourceServerID }) => sourceServerID),
  };
}

function logOutcome(logger: Logger, { value }: Tag, result: StartRecoveryResult): void {
  if (result.kind === 'StartRecoverySuccess') {
    logger.info({ requestID: value, jobID: result.job.jobID }, 'startRecoveryStarted');
    return;
  }
  const { kind, code, awsRequestID } = result;
  // Whoever reads the log to see what was started must not take a doubt for a no.
  const isDoubtful = kind === 'OutcomeUnknownError' || kind === 'InternalServerError';
  const event = isDoubtful ? 'startRecoveryOutcomeUnknown' : 'startRecoveryNotStarted';
  logger.warn({ requestID: value, failure: kind, code, awsRequestID }, event);
}
