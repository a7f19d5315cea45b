// How the one port ends: what is under way first, the streams last, and nobody can hold it up.
import type { ApolloServer } from '@apollo/server';

import type { GraphQLContext } from '../../graphql/context.js';
import type { WebSockets } from '../sockets/webSocket.js';
import type { Connections } from './connections.js';
import type { Running } from './running.js';

export interface End {
  /** Takes no new sockets, and ends each connection with its next answer; everything else goes on. */
  standDown(): void;
  /**
   * Takes no more requests, lets those under way finish, then closes the sockets, and resolves when no connection is left: after 12.5
   * seconds at the latest.
   */
  close(): Promise<void>;
}

/** What is to end. */
export interface Ending {
  readonly connections: Connections;
  readonly running: Running;
  readonly webSockets: WebSockets;
  readonly apollo: ApolloServer<GraphQLContext>;
}

/** Counted from when it stands down: until when operations may run, sockets are parted with, and connections are left. */
const MOST_RUNNING_MS = 8_500;
const MOST_PARTED_MS = 10_500;
const MOST_CLOSE_MS = 11_500;
/** Many sockets are parted with over so much of it. */
const MOST_PARTING_MS = 3_000;

/** Streams end last: whoever watches sees how what is under way comes out. A client may never send the rest of its request. */
export function endOf({ connections, running, webSockets, apollo }: Ending): End {
  let startedAtMs: number | null = null;
  const standDown = () => {
    startedAtMs ??= performance.now();
    connections.endAfterAnswers();
    webSockets.refuseNew();
  };
  const left = (ms: number) => Math.max(0, Math.round((startedAtMs ?? 0) + ms - performance.now()));
  return {
    standDown,
    close: async () => {
      standDown();
      const cut = new AbortController();
      const timer = setTimeout(() => cut.abort(), left(MOST_CLOSE_MS));
      const closed = connections.close(cut.signal);
      await running.over(AbortSignal.timeout(left(MOST_RUNNING_MS)));
      await Promise.all([webSockets.close(Math.min(MOST_PARTING_MS, left(MOST_PARTED_MS))), closed]);
      clearTimeout(timer);
      await apollo.stop();
    },
  };
}
