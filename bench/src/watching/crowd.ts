// Many who watch the one job of a watchServer, and what they hear.
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

import { jobIDOf } from '../../../test/domain/kit/jobs.js';
import type { RunningGateway } from '../kit/programs.js';
import { watch } from './watcher.js';

const CONNECT_AT_ONCE = 50;
const AN_EVENT_EVERY_MS = 1_000;
const MOST_WAIT_MS = 60_000;

export class Crowd implements Disposable {
  /** Of what came since `tell` was last called: from the reading of DRS to the client, in milliseconds. */
  readonly delays: number[] = [];
  bytes = 0;
  readonly #port: number;
  readonly #control: string;
  readonly #sockets: Socket[] = [];

  private constructor(port: number, control: string) {
    this.#port = port;
    this.#control = control;
  }

  /** Without anybody in it. `server` is watching/programs/watchServer.js. */
  static async before(server: RunningGateway): Promise<Crowd> {
    const [, control = ''] = await server.printed(/control on (http:\/\/\S+)/);
    return new Crowd(Number(new URL(server.url).port), control);
  }

  /** So many more; resolves when each has been told the state. */
  async join(count: number): Promise<void> {
    const all = this.#sockets.length + count;
    let coming = 0;
    const comeInTurn = async (): Promise<void> => {
      while (this.#sockets.length + coming < all) {
        coming += 1;
        this.#sockets.push(await this.#watch());
        coming -= 1;
      }
    };
    await Promise.all(Array.from({ length: CONNECT_AT_ONCE }, comeInTurn));
  }

  /** Lets the job change so often, about once a second, and waits until everybody has heard of it. */
  async tell(times: number): Promise<void> {
    [this.delays.length, this.bytes] = [0, 0];
    for (let event = 1; event <= times; event += 1) {
      await fetch(this.#control, { method: 'POST' });
      await sleep(AN_EVENT_EVERY_MS);
      await untilTrue(() => this.delays.length >= event * this.#sockets.length);
    }
  }

  [Symbol.dispose](): void {
    for (const socket of this.#sockets) socket.removeAllListeners('close').destroy();
  }

  #watch(): Promise<Socket> {
    return watch(this.#port, jobIDOf(1), {
      onEvent: (observedAtMs) => void this.delays.push(Date.now() - observedAtMs),
      onBytes: (count) => void (this.bytes += count),
    });
  }
}

async function untilTrue(isTrue: () => boolean): Promise<void> {
  const startedAtMs = performance.now();
  while (!isTrue()) {
    if (performance.now() - startedAtMs > MOST_WAIT_MS) throw new Error('events did not reach all watchers');
    await sleep(20);
  }
}
