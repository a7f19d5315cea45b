// The simulator as a process of its own, with its control API: faults are set while it runs, and what it was asked is counted there.
import { DescribeJobsCommand, DrsClient, type Job } from '@aws-sdk/client-drs';

import { type Program, runProgram } from '../../kit/program.js';
import type { Fault } from '../../../src/simulator/simulator.js';
import type { DrsEndpoint } from '../kit/replicas.js';

export interface SimulatorSettings {
  readonly speed: number;
  readonly servers: number;
  readonly seed: number;
}

/** As many as one account may have here: quotas are not what is tried. */
const QUOTAS = { concurrentJobs: 10_000, serversInAllJobs: 100_000 };

export class SimulatorProgram implements DrsEndpoint, AsyncDisposable {
  readonly program: Program;
  readonly endpoint: string;
  readonly #client: DrsClient;

  private constructor(program: Program, endpoint: string) {
    this.program = program;
    this.endpoint = endpoint;
    const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };
    this.#client = new DrsClient({ endpoint, region: 'us-east-1', credentials });
  }

  static async start({ speed, servers, seed }: SimulatorSettings): Promise<SimulatorProgram> {
    const program = runProgram(
      {
        SIMULATOR_PORT: '0',
        SIMULATOR_SPEED: String(speed),
        SIMULATOR_SERVERS: String(servers),
        SIMULATOR_SEED: String(seed),
      },
      { file: 'simulator/main.js' },
    );
    const endpoint = /DRS simulator on (\S+)/.exec(await program.printed('Regions'))?.[1] ?? '';
    const simulator = new SimulatorProgram(program, endpoint);
    await simulator.#control('PUT', '/quotas', QUOTAS);
    return simulator;
  }

  /** Replaces all faults. */
  async setFaults(...faults: readonly Fault[]): Promise<void> {
    await this.#control('PUT', '/faults', faults);
  }

  /** Requests received so far, by operation. */
  async calls(): Promise<Readonly<Record<string, number>>> {
    return (await this.#control('GET', '/calls')) as Readonly<Record<string, number>>;
  }

  /** Every job there is, as DRS tells. */
  async jobs(): Promise<readonly Job[]> {
    const jobs: Job[] = [];
    let nextToken: string | undefined;
    do {
      const answer = await this.#client.send(
        new DescribeJobsCommand({ filters: {}, maxResults: 1_000, ...(nextToken ? { nextToken } : {}) }),
      );
      jobs.push(...(answer.items ?? []));
      nextToken = answer.nextToken;
    } while (nextToken !== undefined && nextToken !== '');
    return jobs;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#client.destroy();
    await this.program[Symbol.asyncDispose]();
  }

  async #control(method: string, path: string, body?: object): Promise<unknown> {
    const response = await fetch(`${this.endpoint}/_simulator${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`the simulator refused ${method} ${path}: ${await response.text()}`);
    return response.json();
  }
}
