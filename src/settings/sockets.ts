// How many sockets there may be, and how much each may carry.
import { number } from './kinds.js';

export interface SocketSettings {
  /** Of the whole process. */
  readonly mostSockets: number;
  /** Of one actor on this process, where a login tells who it is; 0: no limit. */
  readonly socketsPerActor: number;
  /** That run at a time. */
  readonly operationsPerSocket: number;
}

const MOST = 1_000_000;

export const socketSettings = {
  MAX_SOCKETS: number({ fallback: 20_000, min: 1, max: MOST, advice: 'set how many the machine can hold' }),
  SOCKETS_PER_ACTOR: number({
    fallback: 100,
    min: 0,
    max: MOST,
    advice: 'set how many one login may have open, or 0 for no limit',
  }),
  OPERATIONS_PER_SOCKET: number({
    fallback: 100,
    min: 1,
    max: 10_000,
    advice: 'set how many may run at a time',
  }),
};

interface Env {
  readonly MAX_SOCKETS: number;
  readonly SOCKETS_PER_ACTOR: number;
  readonly OPERATIONS_PER_SOCKET: number;
}

export function socketsOf(env: Env): SocketSettings {
  return {
    mostSockets: env.MAX_SOCKETS,
    socketsPerActor: env.SOCKETS_PER_ACTOR,
    operationsPerSocket: env.OPERATIONS_PER_SOCKET,
  };
}
