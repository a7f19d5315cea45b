// Writes log lines to stderr, each at once, so that whoever stops reading them cannot stop the gateway: a pipe that is full takes nothing more, and
// a write to it would else wait for ever, with the whole program. docs/decisions/0024 has the choices.
import fs from 'node:fs';

const STDERR = 2;
/** Overflow rule: newer lines are dropped, and counted in a line of their own once there is room. */
const MOST_WAITING_BYTES = 1024 * 1024;
const TRY_AGAIN_MS = 50;
const WARN = 40;

/**
 * Stderr; where it is a pipe, opened anew so that writing never waits (its other users keep their way of writing). Sockets cannot be opened
 * anew, and files and terminals need not be.
 */
export function openStderr(): number {
  try {
    if (!fs.fstatSync(STDERR).isFIFO()) return STDERR;
    return fs.openSync('/proc/self/fd/2', fs.constants.O_WRONLY | fs.constants.O_NONBLOCK);
  } catch {
    return STDERR; // no such path on this system
  }
}

export class LogDestination {
  readonly #file: number;
  readonly #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #dropped = 0;
  #timer: NodeJS.Timeout | null = null;

  /** `file`: a descriptor. Lines that wait still when the process ends get one more try. */
  constructor(file: number) {
    this.#file = file;
    process.once('exit', () => this.#drain());
  }

  write(line: string): void {
    const data = Buffer.from(line);
    const rest = this.#waiting.length === 0 ? this.#tryWrite(data) : data;
    if (rest === null) return;
    const isBegun = rest.length < data.length; // half a line would spoil the next
    if (isBegun || this.#waitingBytes + rest.length <= MOST_WAITING_BYTES) this.#keep(rest);
    else this.#dropped += 1;
  }

  #keep(data: Buffer): void {
    this.#waiting.push(data);
    this.#waitingBytes += data.length;
    this.#timer ??= setInterval(() => this.#drain(), TRY_AGAIN_MS).unref();
  }

  #drain(): void {
    for (let data = this.#waiting[0]; data !== undefined; data = this.#waiting[0]) {
      const rest = this.#tryWrite(data);
      this.#waitingBytes -= data.length - (rest?.length ?? 0);
      if (rest !== null) {
        this.#waiting[0] = rest;
        return;
      }
      this.#waiting.shift();
    }
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    if (this.#dropped > 0) this.#tell('logLinesDropped');
  }

  #tell(event: string): void {
    const lines = this.#dropped;
    this.#dropped = 0;
    this.write(`${JSON.stringify({ level: WARN, time: new Date().toISOString(), lines, msg: event })}\n`);
  }

  /** What is left of the data; null: nothing, or nobody will ever read it. */
  #tryWrite(data: Buffer): Buffer | null {
    try {
      const written = fs.writeSync(this.#file, data);
      return written < data.length ? data.subarray(written) : null;
    } catch (error) {
      // Not by `instanceof Error`: Node's own errors may come from another realm.
      const isFull = typeof error === 'object' && error !== null && Reflect.get(error, 'code') === 'EAGAIN';
      return isFull ? data : null;
    }
  }
}
