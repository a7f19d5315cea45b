// The source servers that one can choose from: those of one scope, because a job has servers of one only.
import type { StartableServersQuery } from '../__generated__/graphql.js';
import { send } from '../api/send.js';
import { StartableServersDocument } from '../api/startDocuments.js';
import { ListWatch } from '../live/listWatch.js';

export type StartableServer = NonNullable<StartableServersQuery['sourceServers']>['nodes'][number];

const PAGE = 200;

/** Reads them once it is started. */
export function watchServers(scope: string): ListWatch<StartableServer> {
  return new ListWatch<StartableServer>(async (after, signal) => {
    const sent = await send(StartableServersDocument, { first: PAGE, after, scopes: [scope] }, signal);
    return sent.kind === 'failed' ? sent : { ...sent, data: sent.data.sourceServers };
  });
}
