// Starts and stops a simulator. The only file of this folder that others import.
//
// Its folders, of which each imports only from those below it:
//
//   frontDoor     which world and operation a request is for, and what faults make of the answer
//   control       the simulator's own door: faults, call counts, the clock, quotas, sessions
//   sts           AWS STS on the same port: roles, their sessions, and whose a credential is
//   faults        what goes wrong on demand
//   operations    a file for each operation of DRS
//   lists, refusals, validation, lifecycle
//                 filters and pages; what the world forbids; what the model forbids; plans of jobs, and views at an instant
//   world         what is kept, for each account and region apart: servers, plans of jobs, recovery instances, tags, quotas
//   wire, shapes  the socket and what goes over it; what answers are made of
import { setMaxListeners } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createCallCounter, type CallCounts } from './control/callCounts.js';
import { createControlDoor } from './control/controlDoor.js';
import type { Faults } from './faults/fault.js';
import { createFaultBoard } from './faults/faultBoard.js';
import { createFrontDoor } from './frontDoor/frontDoor.js';
import { openWorlds } from './openWorlds.js';
import { createIdentify } from './sts/identify.js';
import { createSessionBook, type Sessions } from './sts/sessions.js';
import { createStsDoor } from './sts/stsDoor.js';
import { createWireServer } from './wire/server.js';
import { createChance } from './world/chance.js';
import { createClock } from './world/clock.js';
import { createQuotas, DEFAULT_QUOTAS, type Quotas, type SimulatorQuotas } from './world/quotas.js';

export type { CallCounts } from './control/callCounts.js';
export type { Fault, FaultEffect, Faults, FaultScope } from './faults/fault.js';
export type { OperationName } from './operations/operation.js';
export type { SessionCounts, Sessions } from './sts/sessions.js';
export type { PlaceFilter } from './world/place.js';
export type { Quotas, SimulatorQuotas } from './world/quotas.js';

export interface SimulatorOptions {
  /** Default 127.0.0.1. */
  readonly host?: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** How many times faster than life: with 60 a 20-minute drill takes 20 seconds. More than 0. */
  readonly speed: number;
  /** How many ordinary source servers there are in each region of each account, besides the test servers. */
  readonly servers: number;
  /** The same seed makes the same servers, and the same jobs for the same calls at the same instants. Default `drs`. */
  readonly seed?: string;
  /** Those that there are, by 12 digits. The first is whoever's that signs with credentials not made by AssumeRole. */
  readonly accounts?: readonly string[];
  /** Makes this account the first, whether `accounts` has it or not. */
  readonly accountID?: string;
  /** The default region, us-east-1 if left out. All others work as well. */
  readonly region?: string;
  /** Those left out are as in AWS: see SimulatorQuotas. */
  readonly quotas?: Partial<SimulatorQuotas>;
  /** A file in which jobs, recovery instances, tags and whatever else was changed are kept across restarts. Left out: they end with the process. */
  readonly memory?: string;
  /** Milliseconds since the epoch, for tests with a clock of their own. Must not go back. */
  readonly now?: () => number;
}

export interface Simulator {
  /** The endpoint for SDKs and the AWS CLI, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  readonly faults: Faults;
  readonly calls: CallCounts;
  readonly quotas: Quotas;
  readonly sessions: Sessions;
  /** The first is the one of credentials not made by AssumeRole. */
  readonly accounts: readonly string[];
  /** Ends all connections, also those that wait for an answer, and resolves when the port is free. */
  stop(): Promise<void>;
}

const ACCOUNTS: readonly string[] = ['123456789012', '210987654321'];

/**
 * A DRS that is not AWS, on a real socket, in DRS's own wire format (restJson1, API version 2020-02-26), with an STS beside it.
 * It accepts any credentials, but temporary ones only from its STS. Rejects with a RangeError for a speed that is not more than 0
 * and for an account without 12 digits, and with the system's error, such as EADDRINUSE, when it can't listen.
 */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  if (!(options.speed > 0)) throw new RangeError(`speed must be more than 0, but is ${options.speed}`);
  const { host = '127.0.0.1', port, seed = 'drs', region = 'us-east-1', now = Date.now } = options;
  const accounts = toAccounts(options);
  const chance = createChance(seed);
  const clock = createClock(now);
  const quotas = createQuotas({ ...DEFAULT_QUOTAS, ...options.quotas });
  const home = { accountID: accounts[0], region };
  const worlds = openWorlds({ ...options, home, seed, clock, quotas });
  const faults = createFaultBoard(chance);
  const calls = createCallCounter();
  const sessions = createSessionBook(clock);
  const identify = createIdentify(sessions, clock, accounts[0]);
  const stopping = new AbortController();
  // Every request that a fault holds up listens, and takes its listener away: Node.js need not warn of a leak.
  setMaxListeners(0, stopping.signal);
  const control = createControlDoor({ faults, calls, clock, quotas, sessions });
  const sts = createStsDoor({ accounts, sessions, chance }, identify);
  const server = createWireServer(
    createFrontDoor({ worlds, faults, calls, control, sts, identify, stopping: stopping.signal }),
  );
  const address = await listen(server, host, port);
  return {
    url: `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`,
    port: address.port,
    faults,
    calls,
    quotas,
    sessions,
    accounts,
    async stop() {
      stopping.abort();
      await close(server);
    },
  };
}

function toAccounts({ accounts = ACCOUNTS, accountID }: SimulatorOptions): readonly [string, ...string[]] {
  const [first = ACCOUNTS[0] ?? '', ...others] = [
    ...new Set([...(accountID === undefined ? [] : [accountID]), ...accounts]),
  ];
  const wrong = [first, ...others].find((account) => !/^\d{12}$/.test(account));
  if (wrong !== undefined) throw new RangeError(`accounts must have 12 digits, but one is "${wrong}"`);
  return [first, ...others];
}

function listen(server: Server, host: string, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      // A TCP server that listens always has an address of this kind.
      resolve(server.address() as AddressInfo);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
