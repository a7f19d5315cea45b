// What a test starts, what DRS may say to it, and words for looking at what became of it.
import type { AuditEvent } from '../../../src/domain/auditEvent.js';
import type { DrsFailure } from '../../../src/domain/failure.js';
import type { RecoverySnapshotID } from '../../../src/domain/ids.js';
import type { RecoveryRequest, RecoveryRequestPhase } from '../../../src/domain/recoveryRequest.js';
import { StoreUnavailable } from '../../../src/domain/storeUnavailable.js';
import type { StartRecoveryCommand } from '../../../src/recovery/ports.js';
import type { StartRecoveryInput } from '../../../src/recovery/start/parseStartRecovery.js';
import type { StartRecoveryResult } from '../../../src/recovery/start/startRecovery.js';
import type { RequestLedger } from '../../../src/recovery/storePorts.js';
import { serverIDOf } from '../../domain/kit/jobs.js';
import { unavailable } from '../../jobs/kit/failures.js';
import { ManualClock, settle } from '../../kit/manualClock.js';
import { BENCH_SCOPE, jobOf, startBench, type StartBench, type StartScript } from './startDrs.js';

export const SNAPSHOT = 'pit-00000000000000001' as RecoverySnapshotID;
export const KEY = 'drill-of-november';
/** The value of a tag, which nothing may show. */
export const SECRET = 'planted-secret';

export const INPUT: StartRecoveryInput = {
  sourceServers: [
    { sourceServerID: serverIDOf(1) },
    { sourceServerID: serverIDOf(2), recoverySnapshotID: SNAPSHOT },
  ],
  isDrill: true,
  tags: [
    { key: 'team', value: SECRET },
    { key: 'cost-centre', value: '42' },
  ],
  reason: 'the monthly drill',
};
export const KEYED: StartRecoveryInput = { ...INPUT, idempotencyKey: KEY };

type Answer = StartScript['answer'];

/** DRS starts a job. */
export const starts: Answer = (command) => ({ kind: 'done', value: jobOf(command), awsRequestID: null });

/** DRS says no. */
export function refuses(failure: DrsFailure): Answer {
  return () => ({ kind: 'refused', failure });
}

/** Nobody knows what DRS did. */
export function isUnclear(failure: DrsFailure): Answer {
  return () => ({ kind: 'unclear', failure });
}

/** One answer a start; the last one goes on. */
export function inTurn(...answers: readonly [Answer, ...Answer[]]): Answer {
  let number = 0;
  return (command) => {
    const answer = answers[Math.min(number, answers.length - 1)] ?? answers[0];
    number += 1;
    return answer(command);
  };
}

/** An answer that the test gives when it likes. */
export function heldAnswer(): { readonly answer: Answer; readonly give: (answer: Answer) => void } {
  let give: (answer: Answer) => void = () => undefined;
  const given = new Promise<Answer>((resolve) => {
    give = resolve;
  });
  return { answer: async (command) => (await given)(command), give: (answer) => give(answer) };
}

export function internalError(): DrsFailure {
  return {
    kind: 'InternalServerError',
    message: 'The service failed',
    isRetryable: true,
    awsRequestID: 'aws-request-1',
    code: 'InternalServerException',
    retryAfterSeconds: null,
  };
}

/** The request's id, as its command was tagged. */
export function requestIDIn(command: StartRecoveryCommand | undefined): string {
  return command?.tags.find(({ key }) => key === 'drs-gateway:request-id')?.value ?? '';
}

/** The request of the bench's first send, as the store has it. */
export async function firstRequest({ store, sent }: StartBench): Promise<RecoveryRequest> {
  return requestOf(store, requestIDIn(sent[0]));
}

/** The request, as the store has it; fails where it has none. */
export async function requestOf({ requests }: StartBench['store'], id: string): Promise<RecoveryRequest> {
  const request = await requests.byID(id);
  if (request === null) throw new Error(`the store has no request ${id}`);
  return request;
}

/** Fails for a request in another phase. */
export function inPhase<Phase extends RecoveryRequestPhase['phase']>(
  request: RecoveryRequest,
  phase: Phase,
): Extract<RecoveryRequest, { readonly phase: Phase }> {
  if (request.phase !== phase) throw new Error(`the request is ${request.phase}, not ${phase}`);
  return request as Extract<RecoveryRequest, { readonly phase: Phase }>;
}

/** The job and whether it is a replay; the error's name for everything else. */
export function told(result: StartRecoveryResult): string {
  if (result.kind !== 'StartRecoverySuccess') return result.kind;
  return `${result.job.jobID}${result.isReplay ? ' again' : ''}`;
}

/** Everything in the audit trail, the oldest first. */
export async function trailOf({ store }: StartBench): Promise<readonly AuditEvent[]> {
  return (await store.audit.list({}, null, 1_000)).toReversed();
}

/** A line of the audit trail in a few words. */
export function line({ phase, outcome }: AuditEvent): string {
  if (outcome === null) return phase;
  return [phase, outcome.type, outcome.jobID ?? [], outcome.isReplay ? 'again' : []].flat().join(' ');
}

/** Lets time pass in turns of the reconciler, and whatever wakes do its work. */
export async function pass({ clock }: StartBench, ms: number): Promise<void> {
  await settle();
  for (let left = ms; left > 0; left -= 2_000) {
    clock.advance(Math.min(left, 2_000));
    await settle();
  }
}

/** A call of the store that fails so often and then goes through. */
export function failing<Words extends unknown[], Value>(
  times: number,
  call: (...words: Words) => Promise<Value>,
): (...words: Words) => Promise<Value> {
  let left = times;
  return (...words) => {
    left -= 1;
    return left < 0 ? call(...words) : Promise.reject(new StoreUnavailable(new Error('no room')));
  };
}

/** A claim as another process left it: written, and nothing sent. */
export async function claimFor(
  requests: RequestLedger,
  owner: string,
  requestID: string,
  clock: StartBench['clock'],
): Promise<void> {
  await requests.claim({
    requestID,
    scope: BENCH_SCOPE,
    actor: { name: 'anonymous', isVerified: false },
    idempotencyKey: KEY,
    fingerprint: 'f'.repeat(64),
    input: { action: 'startRecovery', isDrill: true, sourceServers: [], tagKeys: [] },
    reason: null,
    claimedAt: new Date(clock.now()).toISOString() as RecoveryRequest['claimedAt'],
    owner,
    correlationID: null,
  });
}

export const WINDOW_MS = 120_000;

/** After one start with a key, of which nobody knows what became; time passes only when the test says so. */
export async function lostStart(script: Partial<StartScript> = {}): Promise<StartBench> {
  const bench = await startBench({
    answer: isUnclear(unavailable()),
    clock: new ManualClock(),
    startWaitMs: 0,
    reconcileWindowMs: WINDOW_MS,
    ...script,
  });
  await bench.start(KEYED);
  return bench;
}

/** Another process over the same store: its own look at DRS, its own reconciler. */
export function another(bench: StartBench, script: Partial<StartScript> = {}): Promise<StartBench> {
  return startBench({ answer: starts, over: bench, replicaID: 'replica-2', startWaitMs: 0, ...script });
}
