// A watcher of one job who never gives up: whenever the connection is gone it comes back with its last cursor, wherever it is sent, as
// the README tells clients to. The graphql-ws client itself repeats nothing.
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

import { breaksOf, type StoryEvent, WATCH_STORY } from './story.js';
import { pass } from './waiting.js';

export interface WatcherOptions {
  readonly jobID: string;
  /** Where to connect next: `http://host:port`. */
  readonly nextUrl: () => string;
  /** How long it stays away after a cut. */
  readonly awayMs: () => number;
  /** Continue from here; absent: begin with the present state. */
  readonly after?: string;
}

export class ResumingWatcher {
  readonly jobID: string;
  /** What it was told, in order; notices that the state is stale are counted apart. */
  readonly events: StoryEvent[] = [];
  /** What no watcher should be told. */
  readonly faults: string[] = [];
  /** How long after DRS was read each event came, in milliseconds. */
  readonly delaysMs: number[] = [];
  connections = 0;
  staleNotices = 0;
  readonly #options: WatcherOptions;
  #cursor: string | null;
  #isDone = false;
  #isStopped = false;
  #webSocket: WebSocket | null = null;
  readonly #over: Promise<void>;

  constructor(options: WatcherOptions) {
    this.#options = options;
    this.jobID = options.jobID;
    this.#cursor = options.after ?? null;
    this.#over = this.#watchOn();
  }

  /** Resolves once the job's last event came, or the watcher was stopped. */
  get over(): Promise<void> {
    return this.#over;
  }

  /** The job's last event came. */
  get isDone(): boolean {
    return this.#isDone;
  }

  /** Breaks the connection from this side, without a goodbye. */
  cut(): void {
    this.#webSocket?.terminate();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.cut();
    await this.#over;
  }

  /** Everything that is wrong with what it was told. */
  problems(): readonly string[] {
    const finals = this.events.filter(({ isFinal }) => isFinal).length;
    const isFinalLast = finals === 1 && this.events.at(-1)?.isFinal === true;
    const resyncs = this.events.filter(({ isResync }) => isResync).length;
    return [
      ...this.faults,
      ...breaksOf(this.events),
      ...(isFinalLast ? [] : [`${finals} final events among ${this.events.length}`]),
      ...(resyncs === 0 ? [] : [`${resyncs} resyncs`]),
    ].map((problem) => `a watcher of ${this.jobID}: ${problem}`);
  }

  async #watchOn(): Promise<void> {
    while (!this.#isAtEnd()) {
      this.connections += 1;
      const isCompleted = await this.#watchOnce().then(
        () => true,
        () => false, // the connection is gone, or could not be made
      );
      if (isCompleted && !this.#isAtEnd()) {
        this.faults.push('the stream completed before the final event');
        return;
      }
      if (!this.#isAtEnd()) await pass(this.#options.awayMs());
    }
  }

  #isAtEnd(): boolean {
    return this.#isDone || this.#isStopped;
  }

  async #watchOnce(): Promise<void> {
    const take = (webSocket: WebSocket) => (this.#webSocket = webSocket);
    const client = createClient({
      url: `${this.#options.nextUrl().replace('http', 'ws')}/graphql`,
      webSocketImpl: class extends WebSocket {
        constructor(url: string, protocol: string) {
          super(url, protocol, { perMessageDeflate: false });
          take(this);
        }
      },
      retryAttempts: 0,
    });
    const variables = { id: this.jobID, after: this.#cursor };
    try {
      for await (const { data, errors } of client.iterate<{ jobUpdates: StoryEvent }>({
        query: WATCH_STORY,
        variables,
      })) {
        if (errors !== undefined) this.faults.push(`an error: ${JSON.stringify(errors)}`);
        if (data?.jobUpdates !== undefined) this.#take(data.jobUpdates);
      }
    } finally {
      await client.dispose();
    }
  }

  #take(event: StoryEvent): void {
    if (event.__typename === 'JobStreamStale') {
      this.staleNotices += 1;
    } else if (event.__typename === 'JobUpdate') {
      this.events.push(event);
      this.delaysMs.push(Date.now() - Date.parse(event.observedAt));
      this.#cursor = event.cursor;
      if (event.isFinal) this.#isDone = true;
    } else {
      this.faults.push(`${event.__typename}: ${event.message ?? ''}`);
      this.#isStopped = true;
    }
  }
}
