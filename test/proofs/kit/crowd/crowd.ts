// Clients by the thousand, in a process of their own (crowdProcess.mjs).
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

export interface CrowdWish {
  /** The gateways, taken in turns. */
  readonly urls: readonly string[];
  /** The jobs, taken in turns. */
  readonly jobIDs: readonly string[];
  /** Takes `$id`, and asks for `cursor` and `observedAt`. */
  readonly query: string;
  readonly count: number;
  /** How many connect at the same time. */
  readonly atOnce: number;
}

export interface CrowdReport {
  /** Sockets that are open. */
  readonly open: number;
  /** Events that brought something new, since the last reset, and their bytes. */
  readonly deliveries: number;
  readonly bytes: number;
  /** How many events came so many milliseconds after DRS was read. */
  readonly delays: readonly (readonly [ms: number, count: number])[];
  /** How often somebody was told something else after a place than somebody else was: missed or repeated. */
  readonly unlike: number;
  readonly finals: number;
  /** Streams that the gateway completed. */
  readonly completed: number;
  /** Notices that the state is stale. */
  readonly stale: number;
  /** Sockets that the gateway closed, by code. */
  readonly closed: readonly (readonly [code: number, count: number])[];
  /** Whatever else was said. */
  readonly others: readonly (readonly [text: string, count: number])[];
  /** The places that were told, in order, by story: one of each job. */
  readonly stories: readonly (readonly string[])[];
}

interface Heard {
  readonly number: number;
  readonly value?: unknown;
  readonly error?: string;
}

const CROWD = new URL('./crowdProcess.mjs', import.meta.url).pathname;

/** Its clients are gone, without a goodbye, when it is disposed of. */
export class Crowd implements AsyncDisposable {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (error: Error) => void }
  >();
  #number = 0;
  #stderr = '';

  constructor() {
    this.#child = fork(CROWD, { execArgv: [], env: { PATH: process.env.PATH }, silent: true });
    this.#child.stderr?.on('data', (chunk: Buffer) => (this.#stderr += chunk.toString()));
    this.#child.on('message', (heard: Heard) => this.#hear(heard));
    this.#child.once('exit', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error(`the crowd ended: ${this.#stderr}`));
    });
  }

  /** Each connects, subscribes, and is told its first event. */
  async join(wish: CrowdWish): Promise<void> {
    await this.#do('join', wish);
  }

  async reset(): Promise<void> {
    await this.#do('reset');
  }

  async report(): Promise<CrowdReport> {
    return (await this.#do('report')) as CrowdReport;
  }

  async leave(): Promise<void> {
    await this.#do('leave');
  }

  /** Sends each body, all at the same time, and gives the bodies of the answers, or what came instead. */
  async ask(url: string, bodies: readonly string[]) {
    return (await this.#do('ask', { url, bodies })) as {
      readonly answers: readonly string[];
      readonly seconds: number;
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const { exitCode, signalCode } = this.#child;
    if (exitCode !== null || signalCode !== null) return;
    this.#child.kill('SIGKILL');
    await once(this.#child, 'exit');
  }

  #do(work: string, wish?: object): Promise<unknown> {
    this.#number += 1;
    const number = this.#number;
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
      this.#child.send({ number, work, wish });
    });
  }

  #hear({ number, value, error }: Heard): void {
    const waiting = this.#waiting.get(number);
    this.#waiting.delete(number);
    if (error === undefined) waiting?.resolve(value);
    else waiting?.reject(new Error(error));
  }
}

/** The delay that so large a part of the deliveries did not exceed; Infinity where there are none. */
export function delayOf(reports: readonly CrowdReport[], part: number): number {
  const delays = reports.flatMap((report) => report.delays).toSorted(([left], [right]) => left - right);
  const total = delays.reduce((sum, [, count]) => sum + count, 0);
  let seen = 0;
  for (const [ms, count] of delays) {
    seen += count;
    if (seen >= total * part) return ms;
  }
  return Infinity;
}
