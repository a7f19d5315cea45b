// A DRS of the proofs' own whose jobs move by themselves along a plan, and that keeps what each DescribeJobs showed: the truth that
// watchers are held against. Jobs move when DRS is asked, so there is no timer.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

import type { Random } from './proof.js';

export type LaunchStatus = 'PENDING' | 'IN_PROGRESS' | 'LAUNCHED' | 'FAILED';

/** One thing that happens to a job, at a time of the wall clock. */
export interface Step {
  readonly atMs: number;
  readonly status?: 'STARTED' | 'COMPLETED';
  /** The server by its place in the job, and what becomes of it. */
  readonly server?: number;
  readonly launchStatus?: LaunchStatus;
  /** A line in the job's log. */
  readonly event?: string;
}

export interface MovingJob {
  readonly jobID: string;
  readonly arn: string;
  readonly type: 'LAUNCH';
  readonly initiatedBy: 'START_DRILL';
  readonly creationDateTime: string;
  readonly endDateTime?: string;
  readonly status: 'PENDING' | 'STARTED' | 'COMPLETED';
  readonly participatingServers: readonly MovingServer[];
  readonly participatingResources: readonly never[];
  readonly tags: Readonly<Record<string, string>>;
}

interface MovingServer {
  readonly sourceServerID: string;
  readonly recoveryInstanceID?: string;
  readonly launchStatus: LaunchStatus;
}

interface LogLine {
  readonly logDateTime: string;
  readonly event: string;
  readonly eventData: { readonly sourceServerID?: string };
}

interface Kept {
  job: MovingJob;
  readonly log: LogLine[];
  /** What is still to come, in the order of time. */
  plan: readonly Step[];
  /** Every state that an answer showed, in order, each once. */
  readonly shown: MovingJob[];
}

/** What was asked: `rounds` are DescribeJobs for named jobs, `discoveries` those for a period. */
export interface DescribeJobsCounts {
  readonly rounds: number;
  readonly discoveries: number;
}

export async function startMovingDrs(random: Random): Promise<MovingDrs> {
  const drs = new MovingDrs(random);
  await drs.listen();
  return drs;
}

export class MovingDrs implements AsyncDisposable {
  readonly #random: Random;
  readonly #kept = new Map<string, Kept>();
  readonly #server = createServer((request, response) => void this.#serve(request, response));
  #rounds = 0;
  #discoveries = 0;

  constructor(random: Random) {
    this.#random = random;
  }

  async listen(): Promise<void> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  get endpoint(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('the moving DRS does not listen');
    return `http://127.0.0.1:${address.port}`;
  }

  get describeJobs(): DescribeJobsCounts {
    return { rounds: this.#rounds, discoveries: this.#discoveries };
  }

  /** A job that just began; it stays PENDING until it is given a plan. Gives its id. */
  addJob(servers: number): string {
    const jobID = `drsjob-${this.#id()}`;
    const arn = `arn:aws:drs:us-east-1:123456789012:job/${jobID}`;
    const creationDateTime = new Date().toISOString();
    const job: MovingJob = {
      jobID,
      arn,
      type: 'LAUNCH',
      initiatedBy: 'START_DRILL',
      creationDateTime,
      status: 'PENDING',
      participatingServers: Array.from({ length: servers }, () => ({
        sourceServerID: `s-${this.#id()}`,
        launchStatus: 'PENDING' as const,
      })),
      participatingResources: [],
      tags: { resourceArn: arn },
    };
    const log = [{ logDateTime: creationDateTime, event: 'JOB_START', eventData: {} }];
    this.#kept.set(jobID, { job, log, plan: [], shown: [] });
    return jobID;
  }

  /** From now on the job follows this plan. */
  follow(jobID: string, plan: readonly Step[]): void {
    this.#of(jobID).plan = plan.toSorted((left, right) => left.atMs - right.atMs);
  }

  /** Every state of the job that DescribeJobs showed, in order, each once. */
  shown(jobID: string): readonly MovingJob[] {
    return this.#of(jobID).shown;
  }

  /** The events of the job's log so far. */
  logOf(jobID: string): readonly LogLine[] {
    return this.#of(jobID).log;
  }

  async close(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const body = JSON.parse((await text(request)) || '{}') as AskedJobs & { readonly jobID?: string };
      this.#move(Date.now());
      sendJson(response, this.#answer(request.url ?? '', body));
    } catch {
      response.destroy(); // a gateway that was killed while it asked
    }
  }

  #answer(path: string, body: AskedJobs & { readonly jobID?: string }): object {
    if (path === '/DescribeJobs') return { items: this.#list(body) };
    if (path === '/DescribeJobLogItems') return { items: this.#kept.get(body.jobID ?? '')?.log ?? [] };
    return { items: [] };
  }

  #list({ filters = {} }: AskedJobs): readonly MovingJob[] {
    const { jobIDs = [], fromDate } = filters;
    if (jobIDs.length > 0) this.#rounds += 1;
    else this.#discoveries += 1;
    const asked = [...this.#kept.values()].filter(
      ({ job }) =>
        (jobIDs.length === 0 || jobIDs.includes(job.jobID)) &&
        (fromDate === undefined || Date.parse(job.creationDateTime) >= Date.parse(fromDate)),
    );
    for (const { job, shown } of asked) if (shown.at(-1) !== job) shown.push(job);
    return asked.map(({ job }) => job);
  }

  #move(nowMs: number): void {
    for (const kept of this.#kept.values()) {
      const due = kept.plan.filter(({ atMs }) => atMs <= nowMs);
      if (due.length === 0) continue;
      kept.plan = kept.plan.slice(due.length);
      for (const step of due) this.#take(kept, step);
    }
  }

  #take(kept: Kept, { atMs, status, server, launchStatus, event }: Step): void {
    const at = new Date(atMs).toISOString();
    const { job, log } = kept;
    if (status !== undefined)
      kept.job = { ...job, status, ...(status === 'COMPLETED' ? { endDateTime: at } : {}) };
    const sourceServerID = job.participatingServers[server ?? -1]?.sourceServerID;
    if (event !== undefined)
      log.push({ logDateTime: at, event, eventData: sourceServerID === undefined ? {} : { sourceServerID } });
    if (server === undefined || launchStatus === undefined) return;
    const launched = launchStatus === 'LAUNCHED' ? { recoveryInstanceID: `i-${this.#id()}` } : {};
    const participatingServers = job.participatingServers.map((each, place) =>
      place === server ? { ...each, launchStatus, ...launched } : each,
    );
    kept.job = { ...kept.job, participatingServers };
  }

  #of(jobID: string): Kept {
    const kept = this.#kept.get(jobID);
    if (kept === undefined) throw new Error(`the moving DRS has no job ${jobID}`);
    return kept;
  }

  /** 17 hexadecimal digits, by the seed. */
  #id(): string {
    return Array.from({ length: 17 }, () => Math.floor(this.#random() * 16).toString(16)).join('');
  }
}

interface AskedJobs {
  readonly filters?: { readonly jobIDs?: readonly string[]; readonly fromDate?: string };
}

function sendJson(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json', 'x-amzn-requestid': 'moving' });
  response.end(JSON.stringify(body));
}
