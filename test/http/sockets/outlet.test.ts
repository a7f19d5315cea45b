// Who of the streams of one socket goes on when its reader is slow, and that reading goes on.
import { setImmediate as turn } from 'node:timers/promises';
import { Duplex } from 'node:stream';

import { describe, expect, it } from '@jest/globals';
import type { WebSocket } from 'ws';

import { Outlet } from '../../../src/http/sockets/outlet.js';

const KIB = 1024;

/** A wire that takes one write at a time, when it is told to. */
class SlowWire extends Duplex {
  #taken: (() => void) | null = null;

  override _write(_chunk: Buffer, _encoding: string, taken: () => void): void {
    this.#taken = taken;
  }

  override _read(): void {
    // nothing comes in
  }

  /** Lets one write be gone; false where there is none. */
  async letGo(): Promise<boolean> {
    const taken = this.#taken;
    this.#taken = null;
    taken?.();
    await turn();
    return taken !== null;
  }
}

function start() {
  const wire = new SlowWire();
  const socket = { OPEN: 1, readyState: 1, isPaused: false, resume: () => void (socket.isPaused = false) };
  return { wire, socket, outlet: new Outlet(socket as unknown as WebSocket, wire) };
}

/** Sends so many events under a name, as a stream does: it waits where the outlet is full. */
function stream(outlet: Outlet, name: string, events: number, sent: string[]): void {
  let left = events;
  const serve = (): void => {
    while (left > 0) {
      if (outlet.isFull) {
        outlet.whenEmpty(serve);
        return;
      }
      left -= 1;
      outlet.send('', 0, Buffer.alloc(40 * KIB));
      sent.push(name);
    }
  };
  serve();
}

describe('the streams of a socket whose reader is slow', () => {
  it('go on in turn: none waits until another has said all', async () => {
    const { wire, outlet } = start();
    const sent: string[] = [];
    stream(outlet, 'a', 20, sent);
    stream(outlet, 'b', 20, sent);
    stream(outlet, 'c', 3, sent);

    while (await wire.letGo());

    expect(sent).toHaveLength(43);
    expect(sent.indexOf('b')).toBeLessThan(6);
    expect(sent.indexOf('c')).toBeLessThan(9);
    // As long as both have something to say, neither gets ahead by more than what fits at once.
    const [a, b] = ['a', 'b'].map((name) => sent.slice(0, 30).filter((each) => each === name).length);
    expect(Math.abs((a ?? 0) - (b ?? 0))).toBeLessThanOrEqual(5);
  });

  it('forget one that has left, and go on', async () => {
    const { wire, outlet } = start();
    const sent: string[] = [];
    stream(outlet, 'a', 3, sent);
    const left = (): void => void sent.push('left');
    outlet.whenEmpty(left);
    stream(outlet, 'b', 3, sent);
    outlet.forget(left);

    while (await wire.letGo());

    expect(sent.filter((each) => each === 'b')).toHaveLength(3);
    expect(sent).not.toContain('left');
  });

  it('do not keep it deaf: what was not read because too much waited is read once all of it is gone', async () => {
    const { wire, socket, outlet } = start();
    stream(outlet, 'a', 2, []);
    socket.isPaused = true;

    while (await wire.letGo());

    expect(socket.isPaused).toBe(false);
  });
});
