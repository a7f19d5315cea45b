// A DRS of the tests' own that has nothing to do with src/simulator: it counts what really arrived, so that a test can say how many
// recoveries a gateway caused, whatever the gateway believes.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';

import { answerStart, createsJob, sendFailure, sendJson, type StartFault } from './countingDrsAnswer.js';
import {
  CountingDrsJobs,
  type DescribeJobsRequest,
  type DrsJob,
  type JobPatch,
  type StartRequest,
} from './countingDrsJobs.js';

export type { StartFault } from './countingDrsAnswer.js';
export type { DrsJob, JobPatch } from './countingDrsJobs.js';

/** A StartRecovery that DRS accepted: a job, and in real life servers that cost money. */
export interface AcceptedStart {
  readonly jobID: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly sourceServerIDs: readonly string[];
  readonly atMs: number;
}

export interface DescribeJobsCall {
  readonly atMs: number;
  readonly body: DescribeJobsRequest;
}

export interface CountingDrsOptions {
  /** Jobs come along by themselves and are over after so long; without it only `advance` moves them. */
  readonly lifetimeMs?: number;
}

/** Called when a whole StartRecovery was read, before anything is created or answered. DRS waits for it. */
export type StartHook = (request: StartRequest, number: number) => void | Promise<void>;

/** Starts a DRS on a free port of 127.0.0.1. */
export async function startCountingDrs(options: CountingDrsOptions = {}): Promise<CountingDrs> {
  const drs = new CountingDrs(options);
  await drs.listen();
  return drs;
}

export class CountingDrs implements AsyncDisposable {
  /** Every StartRecovery that was accepted, in order. */
  readonly starts: AcceptedStart[] = [];
  readonly describeJobsCalls: DescribeJobsCall[] = [];
  onStartArrived: StartHook | null = null;
  /** A job that is started from now on shows in DescribeJobs so much later; Infinity: only after `show`. */
  showAfterMs = 0;
  readonly #lifetimeMs: number | null;
  readonly #jobs = new CountingDrsJobs();
  readonly #faults: { readonly fault: StartFault; left: number }[] = [];
  readonly #waiters = new Set<() => void>();
  readonly #closing = new AbortController();
  readonly #server = createServer((request, response) => void this.#serve(request, response));
  #startRequests = 0;
  #isHolding = false;

  constructor({ lifetimeMs }: CountingDrsOptions) {
    this.#lifetimeMs = lifetimeMs ?? null;
  }

  async listen(): Promise<void> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  /** How many StartRecovery requests were read to their end, accepted or not. */
  get startRequests(): number {
    return this.#startRequests;
  }

  get port(): number {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('the counting DRS does not listen');
    return address.port;
  }

  get endpoint(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Lets the next so many starts, or all that come, meet a fault; after those that were told before. */
  failStarts(fault: StartFault, times = Infinity): void {
    this.#faults.push({ fault, left: times });
  }

  /** No start meets a fault any more. */
  heal(): void {
    this.#faults.length = 0;
  }

  /** From now on starts are read and accepted, and answered only after `release`. */
  hold(): void {
    this.#isHolding = true;
  }

  release(): void {
    this.#isHolding = false;
    this.#changed();
  }

  /** Changes a job; a COMPLETED one gets its end. */
  advance(jobID: string, patch: JobPatch): DrsJob {
    return this.#jobs.advance(jobID, patch, Date.now());
  }

  /** Lets DescribeJobs show a job that `showAfterMs` hides. */
  show(jobID: string): void {
    this.#jobs.show(jobID);
  }

  /** A job, whether DescribeJobs shows it or not. */
  job(jobID: string): DrsJob | null {
    return this.#jobs.find(jobID);
  }

  /** Resolves once it is true; looked at whenever a request arrived or a start was accepted. */
  until(isTrue: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (!isTrue()) return;
        this.#waiters.delete(look);
        resolve();
      };
      this.#waiters.add(look);
      look();
    });
  }

  async close(): Promise<void> {
    this.#closing.abort();
    this.release();
    if (!this.#server.listening) return;
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const body: unknown = JSON.parse((await text(request)) || '{}');
      await this.#answer(request.url ?? '', body, response);
    } catch (error) {
      if (response.headersSent || response.destroyed) return;
      sendFailure(response, 400, 'SerializationException', String(error));
    }
  }

  async #answer(path: string, body: unknown, response: ServerResponse): Promise<void> {
    if (this.#lifetimeMs !== null) this.#jobs.age(this.#lifetimeMs, Date.now());
    switch (path) {
      case '/StartRecovery':
        await this.#start(body as StartRequest, response);
        return;
      case '/DescribeJobs':
        this.#describeJobs(body as DescribeJobsRequest, response);
        return;
      case '/DescribeJobLogItems':
        sendJson(response, 200, { items: this.#jobs.logOf((body as { jobID: string }).jobID) });
        return;
      case '/DescribeSourceServers':
      case '/DescribeRecoveryInstances':
        sendJson(response, 200, { items: [] });
        return;
      default:
        sendFailure(response, 404, 'UnknownOperationException', `The counting DRS does not know ${path}`);
    }
  }

  async #start(request: StartRequest, response: ServerResponse): Promise<void> {
    this.#startRequests += 1;
    const fault = this.#nextFault();
    this.#changed();
    await this.onStartArrived?.(request, this.#startRequests);
    const job = createsJob(fault) ? this.#accept(request) : null;
    await this.until(() => !this.#isHolding);
    const body = job === null ? null : { job };
    await answerStart(response, fault, body, (ms) => wait(ms, undefined, { signal: this.#closing.signal }));
  }

  #accept(request: StartRequest): DrsJob {
    const atMs = Date.now();
    const job = this.#jobs.start(request, atMs, this.showAfterMs);
    const sourceServerIDs = request.sourceServers.map((server) => server.sourceServerID);
    this.starts.push({ jobID: job.jobID, tags: request.tags ?? {}, sourceServerIDs, atMs });
    this.#changed();
    return job;
  }

  #describeJobs(body: DescribeJobsRequest, response: ServerResponse): void {
    const atMs = Date.now();
    this.describeJobsCalls.push({ atMs, body });
    this.#changed();
    sendJson(response, 200, this.#jobs.list(body, atMs));
  }

  #nextFault(): StartFault | null {
    const next = this.#faults.find(({ left }) => left > 0);
    if (next === undefined) return null;
    next.left -= 1;
    return next.fault;
  }

  #changed(): void {
    for (const look of this.#waiters) look();
  }
}
