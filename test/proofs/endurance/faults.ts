// What may go wrong on the stage, one at a time; each is over, and healed, when its promise resolves.
import type { Fault } from '../../../src/simulator/simulator.js';
import type { TcpProxy } from '../../kit/tcpProxy.js';
import { chosen, type Random, wholeNumber } from '../kit/proof.js';
import { pass } from '../kit/waiting.js';
import type { Seat, Stage } from './stage.js';

export interface EnduranceFault {
  readonly name: string;
  /** Strikes, and lasts so long. */
  readonly strike: (stage: Stage, random: Random, lastsMs: number) => Promise<void>;
}

const HTML = {
  kind: 'status',
  status: 502,
  body: '<html>Bad Gateway</html>',
  contentType: 'text/html',
} as const;
const SLOW_DRS_MS = 800;
const LATE_JOBS_MS = 2_000;
const SLOW_DATABASE_MS = 20;
const SLOW_CLIENTS_MS = 150;

const LOST: Fault = { kind: 'resetAfter', operation: 'StartRecovery' };

const OF_DRS: readonly EnduranceFault[] = [
  simulated('half throttled', { kind: 'throttle', probability: 0.5 }),
  simulated('all throttled', { kind: 'throttle' }),
  simulated('internal errors', { kind: 'internalError', probability: 0.5 }),
  simulated('bad gateways', { ...HTML, probability: 0.5 }),
  simulated('reset before', { kind: 'resetBefore', probability: 0.5 }),
  simulated('starts lost', LOST),
  simulated('starts cut', { kind: 'cutBody', bytes: 20, operation: 'StartRecovery' }),
  simulated('starts empty', { kind: 'emptyBody', operation: 'StartRecovery' }),
  simulated('reads cut', { kind: 'cutBody', bytes: 20, probability: 0.5 }),
  simulated('hangs', { kind: 'hang', probability: 0.2 }),
  simulated('slow', { kind: 'latency', ms: SLOW_DRS_MS }),
  simulated('jobs late and starts lost', { kind: 'jobsLate', ms: LATE_JOBS_MS }, LOST),
  onProxy(
    'DRS cut off',
    ({ drs }) => drs,
    (proxy) => proxy.cutAll(),
  ),
  onProxy(
    'DRS half open',
    ({ drs }) => drs,
    (proxy) => proxy.blackhole(),
  ),
];

const OF_CLIENTS: readonly EnduranceFault[] = [
  onProxy('clients cut', frontByChance, (proxy) => proxy.cutAll()),
  onProxy('clients half open', frontByChance, (proxy) => proxy.blackhole()),
  onProxy('clients slow', frontByChance, (proxy) => proxy.delay(SLOW_CLIENTS_MS)),
];

const OF_GATEWAYS: readonly EnduranceFault[] = [
  { name: 'kill -9', strike: (stage) => stage.restart(mortal(stage), 'SIGKILL') },
  { name: 'SIGTERM', strike: (stage) => stage.restart(mortal(stage), 'SIGTERM') },
  {
    name: 'SIGSTOP',
    strike: async ({ seats }, random, lastsMs) => {
      const { program } = chosen(random, seats).replica;
      program.kill('SIGSTOP');
      await pass(lastsMs);
      program.kill('SIGCONT');
    },
  },
];

const OF_POSTGRES: readonly EnduranceFault[] = [
  onProxy('database cut', databaseOf, (proxy) => proxy.cutAll()),
  onProxy('database half open', databaseOf, (proxy) => proxy.blackhole()),
  onProxy('database slow', databaseOf, (proxy) => proxy.delay(SLOW_DATABASE_MS)),
  {
    name: 'Postgres restarted',
    strike: async ({ postgres }, _, lastsMs) => {
      await postgres?.server.stopAtOnce();
      await pass(lastsMs);
      await postgres?.server.startAgain();
    },
  },
  {
    name: 'Postgres frozen',
    strike: async ({ postgres }, _, lastsMs) => {
      await postgres?.server.pause();
      await pass(lastsMs);
      postgres?.server.resume();
    },
  },
];

/** Those that are possible here, by what they concern, so that each kind comes equally often. */
export function faultsFor({ postgres }: Stage): readonly (readonly EnduranceFault[])[] {
  return [OF_DRS, OF_CLIENTS, OF_GATEWAYS, ...(postgres === null ? [] : [OF_POSTGRES])];
}

/** How long one lasts: less than what lies between two. */
export function durationOf(random: Random, everyMs: number): number {
  return wholeNumber(random, everyMs / 10, everyMs * 0.8);
}

function simulated(name: string, ...faults: readonly Fault[]): EnduranceFault {
  return {
    name,
    strike: async ({ simulator }, _, lastsMs) => {
      await simulator.setFaults(...faults);
      await pass(lastsMs);
      await simulator.setFaults();
    },
  };
}

/** Connections of which bytes were swallowed are silent for good, so all are cut in the end. */
function onProxy(
  name: string,
  proxyOf: (stage: Stage, random: Random) => TcpProxy,
  strike: (proxy: TcpProxy) => void,
): EnduranceFault {
  return {
    name,
    strike: async (stage, random, lastsMs) => {
      const proxy = proxyOf(stage, random);
      strike(proxy);
      await pass(lastsMs);
      proxy.heal();
      proxy.cutAll();
    },
  };
}

function frontByChance({ seats }: Stage, random: Random): TcpProxy {
  return chosen(random, seats).front;
}

function databaseOf({ postgres }: Stage): TcpProxy {
  if (postgres === null) throw new Error('there is no Postgres here');
  return postgres.proxy;
}

/** The last: where there are two, the first lives through all, and its memory is what is measured. */
function mortal({ seats }: Stage): Seat {
  const seat = seats.at(-1);
  if (seat === undefined) throw new Error('there is no gateway');
  return seat;
}
