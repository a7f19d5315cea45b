// What resolvers are handed where their reads are written down. All else is as in the context that it is made from: it serves plans and graphql-js
// alike, and what one of them has read is not read again by the other.
import { nothingNoted } from '../answers/noted.js';
import type { GraphQLContext, InScopeContext } from '../context.js';
import { createLoaders } from '../loaders.js';
import type { Recovery, ScopeInReach } from '../../recovery/recovery.js';
import type { ScopedRecovery } from '../../recovery/scopedRecovery.js';
import type { ReadJournal } from './readJournal.js';

export function recordedContext(whole: GraphQLContext, journal: ReadJournal): GraphQLContext {
  const { recovery, actor, access } = whole;
  const made = new Map<string, InScopeContext>();
  const inScope = (name: string): InScopeContext => {
    const known = made.get(name);
    if (known !== undefined) return known;
    const recorded = recordedScope(whole.inScope(name).recovery, name, journal);
    const context = { recovery: recorded, loaders: createLoaders(recorded) };
    made.set(name, context);
    return context;
  };
  const noted = nothingNoted(); // what another execution noted is not of this one
  return { recovery: withRecordedLists(recovery, inScope), actor, access, inScope, noted };
}

/** Lists over scopes read each scope as it is recorded. */
function withRecordedLists(recovery: Recovery, inScope: (name: string) => InScopeContext): Recovery {
  const list: Recovery['list'] = (scopes, asked, page) =>
    recovery.list(
      scopes,
      {
        ...asked,
        read: (scope: ScopeInReach, at) =>
          asked.read({ ...scope, recovery: inScope(scope.name).recovery }, at),
      },
      page,
    );
  return { ...recovery, list };
}

function recordedScope(inner: ScopedRecovery, scope: string, journal: ReadJournal): ScopedRecovery {
  return {
    ...inner,
    jobsByID: (...given) => journal.read({ scope, name: 'jobsByID', given }),
    sourceServersByID: (...given) => journal.read({ scope, name: 'sourceServersByID', given }),
    recoveryInstancesByID: (...given) => journal.read({ scope, name: 'recoveryInstancesByID', given }),
    lists: {
      jobs: (...given) => journal.read({ scope, name: 'jobs', given }),
      jobLogItems: (...given) => journal.read({ scope, name: 'jobLogItems', given }),
      sourceServers: (...given) => journal.read({ scope, name: 'sourceServers', given }),
      recoverySnapshots: (...given) => journal.read({ scope, name: 'recoverySnapshots', given }),
      recoveryInstances: (...given) => journal.read({ scope, name: 'recoveryInstances', given }),
    },
    setup: {
      ...inner.setup,
      launchConfiguration: (...given) => journal.read({ scope, name: 'launchConfiguration', given }),
      replicationConfiguration: (...given) =>
        journal.read({ scope, name: 'replicationConfiguration', given }),
      launchActions: (...given) => journal.read({ scope, name: 'launchActions', given }),
    },
  };
}
