// Watchers of jobs with nothing around their WebSockets: graphql-transport-ws by hand, and of each event only its place (cursor) and its
// time (observedAt) are looked at, as text. https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md
import { clearTimeout, setTimeout } from 'node:timers';
import { setTimeout as sleep } from 'node:timers/promises';

import WebSocket from 'ws';

const MOST_ATTEMPTS = 40;
const PAUSE_MS = 500;
const MOST_SILENCE_MS = 120_000;
/** Delays of so many milliseconds and more are counted together. */
const MOST_DELAY_MS = 120_000;

export class Watchers {
  #watching = [];
  /** What follows each place, as the first who was told there has it: whoever was told otherwise missed or repeated something. */
  #nextOf = new Map();
  #firstOf = new Set();
  #delays = new Uint32Array(MOST_DELAY_MS + 1);
  #deliveries = 0;
  #bytes = 0;
  #unlike = 0;
  #finals = 0;
  #completed = 0;
  #stale = 0;
  #closed = new Map();
  #others = new Map();
  #attempts = 0;
  #isLeaving = false;

  /** Connects and subscribes so many, each to the next of the jobs at the next of the gateways; each is told its first event. */
  async join({ urls, jobIDs, query, count, atOnce }) {
    const places = Array.from({ length: count }, (_, place) => place).values();
    const worker = async () => {
      for (const place of places) {
        const url = urls[place % urls.length];
        this.#watching.push(await this.#joinOne(url, query, jobIDs[place % jobIDs.length]));
      }
    };
    await Promise.all(Array.from({ length: Math.min(count, atOnce) }, worker));
    return { attempts: this.#attempts };
  }

  /** From now on deliveries and delays are counted anew. */
  reset() {
    this.#delays.fill(0);
    [this.#deliveries, this.#bytes] = [0, 0];
  }

  report() {
    return {
      open: this.#watching.filter(({ socket }) => socket.readyState === WebSocket.OPEN).length,
      deliveries: this.#deliveries,
      bytes: this.#bytes,
      delays: [...this.#delays.entries()].filter(([, count]) => count > 0),
      unlike: this.#unlike,
      finals: this.#finals,
      completed: this.#completed,
      stale: this.#stale,
      closed: [...this.#closed],
      others: [...this.#others],
      stories: this.#stories(),
    };
  }

  /** All are gone at once, without a goodbye. */
  leave() {
    this.#isLeaving = true;
    for (const { socket } of this.#watching) socket.terminate();
    return { left: this.#watching.length };
  }

  /** The places of each story, in order: from each that nobody came to from another. */
  #stories() {
    const followers = new Set(this.#nextOf.values());
    return [...this.#firstOf]
      .filter((cursor) => !followers.has(cursor))
      .map((cursor) => {
        const story = [cursor];
        for (let next = this.#nextOf.get(cursor); next !== undefined; next = this.#nextOf.get(next))
          story.push(next);
        return story;
      });
  }

  /** Again where a gateway that is busy with thousands of others closed it before (4408), or had no place in its queue. */
  async #joinOne(url, query, jobID) {
    for (let attempt = 1; ; attempt += 1) {
      this.#attempts += 1;
      try {
        return await this.#joinOnce(url, query, jobID);
      } catch (error) {
        if (attempt === MOST_ATTEMPTS) throw error;
        await sleep(PAUSE_MS);
      }
    }
  }

  #joinOnce(url, query, jobID) {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      perMessageDeflate: false,
    });
    const watcher = { socket, last: null, isTold: false };
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => socket.terminate(), MOST_SILENCE_MS);
      const subscribe = { id: '1', type: 'subscribe', payload: { query, variables: { id: jobID } } };
      socket.once('open', () => socket.send('{"type":"connection_init"}'));
      socket.on('message', (data) => {
        const text = data.toString('latin1');
        if (text.includes('"type":"connection_ack"')) {
          socket.send(JSON.stringify(subscribe));
          return;
        }
        this.#hear(watcher, text);
        if (!watcher.isTold) return;
        clearTimeout(late);
        resolve(watcher);
      });
      socket.on('error', () => undefined); // its close follows
      socket.once('close', (code, reason) => {
        clearTimeout(late);
        if (watcher.isTold && !this.#isLeaving) count(this.#closed, code);
        reject(new Error(`the socket was closed before its first event (${code} ${reason})`));
      });
    });
  }

  #hear(watcher, text) {
    const [cursor, observedAt] = [valueIn(text, '"cursor":"'), valueIn(text, '"observedAt":"')];
    if (!text.includes('"type":"next"') || cursor === null || observedAt === null) {
      this.#hearOther(text);
      return;
    }
    watcher.isTold = true;
    if (watcher.last === cursor) return; // it says that the state still holds
    if (text.includes('"isFinal":true')) this.#finals += 1;
    if (watcher.last === null) this.#firstOf.add(cursor);
    else this.#follow(watcher.last, cursor, Date.now() - Date.parse(observedAt), text.length);
    watcher.last = cursor;
  }

  #follow(last, cursor, delayMs, bytes) {
    this.#deliveries += 1;
    this.#bytes += bytes;
    this.#delays[Math.min(Math.max(delayMs, 0), MOST_DELAY_MS)] += 1;
    const next = this.#nextOf.get(last);
    if (next === undefined) this.#nextOf.set(last, cursor);
    else if (next !== cursor) this.#unlike += 1;
  }

  #hearOther(text) {
    if (text.includes('"type":"complete"')) this.#completed += 1;
    else if (text.includes('"staleSince":"')) this.#stale += 1;
    else count(this.#others, text.slice(0, 300));
  }
}

function valueIn(text, opening) {
  const from = text.indexOf(opening);
  if (from < 0) return null;
  const begin = from + opening.length;
  return text.slice(begin, text.indexOf('"', begin));
}

function count(counts, what) {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}
