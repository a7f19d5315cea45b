// The connections, the time and the SDK client of one kind of call.
import { AsyncLocalStorage } from 'node:async_hooks';
import { DrsClient, type DrsClientConfig } from '@aws-sdk/client-drs';
import type { Attempt } from './attempt.js';
import { createAgents, type Agents } from './http.js';
import type { Urgency } from './rateBudget.js';

export interface Lane {
  readonly agents: Agents;
  readonly urgency: Urgency;
  /** For one sending, its whole answer included. */
  readonly attemptMs: number;
  /** Lets the SDK resolve region, endpoint and credentials and sign; `attempt` then carries the request. */
  readonly run: (attempt: Attempt, send: (client: DrsClient) => Promise<unknown>) => Promise<unknown>;
}

interface LaneOptions {
  readonly config: DrsClientConfig;
  readonly keepAlive: boolean;
  readonly urgency: Urgency;
  readonly attemptMs: number;
}

/** Connects to nothing yet. */
export function createLane({ config, keepAlive, urgency, attemptMs }: LaneOptions): Lane {
  const attempts = new AsyncLocalStorage<Attempt>();
  const client = new DrsClient({ ...config, maxAttempts: 1 });
  // Innermost, in the place of the SDK's own connection: `next` is never called. Not a request handler, because the SDK
  // lends that to its STS client too.
  client.middlewareStack.add(
    () =>
      async ({ request }) => {
        const attempt = attempts.getStore();
        if (attempt === undefined) throw new Error('a call of DRS was made outside of an attempt');
        return { response: await attempt.transmit(request) };
      },
    { step: 'deserialize', priority: 'low', name: 'gatewayExchange' },
  );
  const run: Lane['run'] = (attempt, send) => attempts.run(attempt, () => send(client));
  return { agents: createAgents(keepAlive), urgency, attemptMs, run };
}
