// What endurance is tried on: the built gateways on one memory, the simulator as a process of its own, and a proxy on every way between
// them, and in front of each gateway, that can break.
import { type PostgresServer, startPostgres } from '../../kit/postgres.js';
import type { Program, ProgramEnd } from '../../kit/program.js';
import { startTcpProxy, type TcpProxy } from '../../kit/tcpProxy.js';
import { createMemory, HAS_POSTGRES, type Memory, type Replica, startReplica } from '../kit/replicas.js';
import { inTime } from '../kit/waiting.js';
import { SimulatorProgram, type SimulatorSettings } from './simulatorProgram.js';

/** A place where a gateway runs, one life after the other, under the same address. */
export interface Seat {
  readonly name: string;
  readonly front: TcpProxy;
  replica: Replica;
}

interface Life {
  readonly name: string;
  readonly program: Program;
  /** How it was ended on purpose; null: it should live. */
  endedBy: 'SIGKILL' | 'SIGTERM' | null;
}

const MOST_STOP_MS = 15_000;

export class Stage implements AsyncDisposable {
  readonly simulator: SimulatorProgram;
  readonly drs: TcpProxy;
  /** Null where there is none: then one gateway runs, on a folder. */
  readonly postgres: { readonly server: PostgresServer; readonly proxy: TcpProxy } | null;
  readonly seats: Seat[] = [];
  readonly problems: string[] = [];
  readonly #memory: Memory;
  readonly #env: Readonly<Record<string, string>>;
  readonly #lives: Life[] = [];

  private constructor(
    parts: Pick<Stage, 'simulator' | 'drs' | 'postgres'>,
    memory: Memory,
    env: Readonly<Record<string, string>>,
  ) {
    ({ simulator: this.simulator, drs: this.drs, postgres: this.postgres } = parts);
    this.#memory = memory;
    this.#env = env;
  }

  static async open(simulated: SimulatorSettings, env: Readonly<Record<string, string>>): Promise<Stage> {
    const simulator = await SimulatorProgram.start(simulated);
    const drs = await startTcpProxy(Number(new URL(simulator.endpoint).port));
    const server = HAS_POSTGRES ? await startPostgres() : null;
    const postgres = server === null ? null : { server, proxy: await startTcpProxy(server.port) };
    const memory = postgres === null ? await createMemory() : await memoryBehind(postgres);
    const stage = new Stage({ simulator, drs, postgres }, memory, env);
    for (const name of postgres === null ? ['alone'] : ['first', 'second']) {
      const { program, front, replica } = await stage.#seat(name);
      stage.#lives.push({ name, program, endedBy: null });
      stage.seats.push({ name, front, replica });
    }
    return stage;
  }

  /** Where clients find the gateways. */
  get urls(): readonly string[] {
    return this.seats.map(({ front }) => `http://127.0.0.1:${front.port}`);
  }

  /** Ends the life of a seat's gateway, and begins another. */
  async restart(seat: Seat, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    await this.#end(seat, signal);
    seat.replica = await this.#start();
    seat.front.setTarget(portOf(seat.replica.url));
    this.#lives.push({ name: seat.name, program: seat.replica.program, endedBy: null });
  }

  /** Ends all in order; gives what all lives logged, as it stands in their stderr. */
  async end(): Promise<readonly string[]> {
    for (const seat of this.seats) await this.#end(seat, 'SIGTERM');
    const ends = await Promise.all(this.#lives.map(({ program }) => program.ended));
    return ends.map(({ stderr }) => stderr);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const { replica, front } of this.seats) {
      await replica[Symbol.asyncDispose]();
      await front.close();
    }
    await this.#memory[Symbol.asyncDispose]();
    await this.postgres?.proxy.close();
    await this.postgres?.server.close();
    await this.drs.close();
    await this.simulator[Symbol.asyncDispose]();
  }

  async #seat(name: string) {
    const replica = await this.#start();
    const front = await startTcpProxy(portOf(replica.url));
    return { name, replica, front, program: replica.program };
  }

  #start(): Promise<Replica> {
    return startReplica({ endpoint: `http://127.0.0.1:${this.drs.port}` }, this.#memory, this.#env);
  }

  async #end(seat: Seat, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const { program } = seat.replica;
    const life = this.#lives.find((each) => each.program === program);
    const isOverAlready = await inTime(program.ended, 0);
    if (life !== undefined) life.endedBy = signal;
    program.kill(signal);
    const end = await inTime(program.ended, 2 * MOST_STOP_MS);
    if (isOverAlready !== null) this.problems.push(`${seat.name} ended by itself: ${wordsOf(isOverAlready)}`);
    else if (end === null) this.problems.push(`${seat.name} did not end within ${2 * MOST_STOP_MS} ms`);
    else if (signal === 'SIGTERM' && end.code !== 0)
      this.problems.push(`${seat.name} did not end in order: ${wordsOf(end)}`);
  }
}

/** A database behind a proxy; it goes with the server. */
async function memoryBehind({
  server,
  proxy,
}: {
  readonly server: PostgresServer;
  readonly proxy: TcpProxy;
}): Promise<Memory> {
  const url = new URL(await server.createDatabase());
  url.port = String(proxy.port);
  return { env: { DATABASE_URL: url.href }, [Symbol.asyncDispose]: () => Promise.resolve() };
}

function portOf(url: string): number {
  return Number(new URL(url).port);
}

function wordsOf({ code, signal, stderr }: ProgramEnd): string {
  return `code ${code}, signal ${signal}: ${stderr.slice(-1_000)}`;
}
