// The operations of one socket: how many there may be, and their end with the socket's login. graphql-ws forgets a stream whose id is
// used again while it ends, so it is not left to graphql-ws.
import { GraphQLError } from 'graphql';
import type { OperationResult } from 'graphql-ws';

type Settled = Awaited<OperationResult>;
type ExecutionResult = Exclude<Settled, AsyncIterable<unknown>>;

interface Stream extends AsyncIterableIterator<ExecutionResult> {
  return(): Promise<IteratorResult<ExecutionResult>>;
}

export class Operations {
  readonly #most: number;
  /** Those that are being prepared, and have no stream yet. */
  #beginning = 0;
  readonly #streams = new Set<Stream>();
  #isOver = false;

  constructor(most: number) {
    this.#most = most;
  }

  /** How many run. */
  get count(): number {
    return this.#streams.size;
  }

  /** Why there is no room for one more; null where there is. */
  refusal(): GraphQLError | null {
    const asked = this.#beginning + this.#streams.size + 1;
    if (asked <= this.#most) return null;
    const message = `A socket carries at most ${this.#most} operations at a time (OPERATIONS_PER_SOCKET), and this would be number ${asked}: complete one, or open another socket.`;
    const extensions = { code: 'LIMIT_EXCEEDED', limit: 'OPERATIONS_PER_SOCKET', value: this.#most, asked };
    return new GraphQLError(message, { extensions });
  }

  /** One is being prepared; what comes of it is handed to `keep`, unless nothing does. */
  begin(): void {
    this.#beginning += 1;
  }

  /** The one that was being prepared was refused. */
  giveUp(): void {
    this.#beginning -= 1;
  }

  /** Counts a stream until it ends, in whatever way; gives anything else back as it is. */
  async keep(result: OperationResult): Promise<Settled> {
    const settled = await result;
    this.#beginning -= 1;
    if (!isStream(settled)) return settled;
    const stream = this.#counted(settled);
    this.#streams.add(stream);
    if (this.#isOver) await stream.return();
    return stream;
  }

  /** Ends every stream, also those that are yet to come. */
  async end(): Promise<void> {
    this.#isOver = true;
    await Promise.all([...this.#streams].map((stream) => stream.return()));
  }

  #counted(source: Stream): Stream {
    const leave = () => this.#streams.delete(stream);
    const stream: Stream = {
      next: async () => {
        let isGoingOn = false;
        try {
          const result = await source.next();
          isGoingOn = result.done !== true;
          return result;
        } finally {
          if (!isGoingOn) leave();
        }
      },
      return: () => {
        leave();
        return source.return();
      },
      [Symbol.asyncIterator]: () => stream,
    };
    return stream;
  }
}

function isStream(result: object): result is Stream {
  return Symbol.asyncIterator in result && 'next' in result && 'return' in result;
}
