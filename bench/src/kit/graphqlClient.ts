// A client over HTTP that keeps its connections: little work of its own, so that what is timed is the server's.
import { Agent, request } from 'node:http';
import { json } from 'node:stream/consumers';

export interface GraphQLAnswer {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly { readonly message: string }[];
  /** From the sending to the last byte. */
  readonly ms: number;
}

export class GraphQLClient implements Disposable {
  readonly #url: URL;
  readonly #agent: Agent;

  /** `url` is that of the server, without a path. */
  constructor(url: string, mostConnections = Infinity) {
    this.#url = new URL('/graphql', url);
    this.#agent = new Agent({ keepAlive: true, maxSockets: mostConnections });
  }

  /** Rejects where no whole answer of JSON comes. */
  send(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<GraphQLAnswer> {
    const body = JSON.stringify({ query, variables });
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const startedAt = performance.now();
    return new Promise((resolve, reject) => {
      const asked = request(this.#url, { agent: this.#agent, method: 'POST', headers }, (response) => {
        json(response).then((answer) => {
          const ms = performance.now() - startedAt;
          resolve({ data: null, errors: [], ...(answer as Partial<GraphQLAnswer>), ms });
        }, reject);
      });
      asked.once('error', reject);
      asked.end(body);
    });
  }

  /** As `send`, and rejects where the answer has errors. */
  async get(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<GraphQLAnswer> {
    const answer = await this.send(query, variables);
    if (answer.data === null || answer.errors.length > 0)
      throw new Error(`an answer with errors: ${JSON.stringify(answer.errors).slice(0, 2_000)}`);
    return answer;
  }

  [Symbol.dispose](): void {
    this.#agent.destroy();
  }
}
