// The connections, the time and the SDK client of one kind of call.
import { type DescribeJobsCommand, DrsClient, type DrsClientConfig } from '@aws-sdk/client-drs';
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

/** What the client's own commands have. */
type Command = Pick<DescribeJobsCommand, 'middlewareStack'>;

interface LaneOptions {
  readonly config: DrsClientConfig;
  readonly keepAlive: boolean;
  readonly urgency: Urgency;
  readonly attemptMs: number;
}

/** Connects to nothing yet. */
export function createLane({ config, keepAlive, urgency, attemptMs }: LaneOptions): Lane {
  const client = new DrsClient({ ...config, maxAttempts: 1 });
  const run: Lane['run'] = (attempt, send) => send(sendingBy(attempt, client));
  return { agents: createAgents(keepAlive), urgency, attemptMs, run };
}

/** The client, but that what it sends goes out by the attempt. */
function sendingBy(attempt: Attempt, client: DrsClient): DrsClient {
  const send = (command: Command) => {
    // Innermost, in the place of the SDK's own connection: `next` is never called. Not a request handler, because the SDK
    // lends that to its STS client too.
    command.middlewareStack.add(
      () =>
        async ({ request }) => ({ response: await attempt.transmit(request) }),
      {
        step: 'deserialize',
        priority: 'low',
        name: 'gatewayExchange',
      },
    );
    return client.send(command as Parameters<DrsClient['send']>[0]);
  };
  return Object.create(client, { send: { value: send } }) as DrsClient;
}
