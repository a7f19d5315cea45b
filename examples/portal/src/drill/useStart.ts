// One press of the button is one intent with one key. Whatever is sent again for it has that key, so it starts once.
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';

import { START_DRILL } from './operations';
import { outcomeOf, type StartOutcome } from './startOutcome';

interface Intent {
  readonly idempotencyKey: string;
  readonly sourceServerIDs: readonly string[];
}

export type StartState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'sending' }
  | { readonly phase: 'answered'; readonly outcome: StartOutcome }
  /** No answer: nobody knows whether it started. */
  | { readonly phase: 'lost'; readonly error: unknown };

export interface Start {
  readonly state: StartState;
  /** A new intent, with a key of its own. */
  readonly press: (sourceServerIDs: readonly string[]) => void;
  /** The same intent again, with the same key. */
  readonly again: () => void;
}

export function useStart(onStarted: (jobID: string) => void): Start {
  const [mutate] = useMutation(START_DRILL);
  const [intent, setIntent] = useState<Intent | null>(null);
  const [state, setState] = useState<StartState>({ phase: 'idle' });

  const send = async ({ idempotencyKey, sourceServerIDs }: Intent): Promise<void> => {
    setState({ phase: 'sending' });
    const sourceServers = sourceServerIDs.map((sourceServerID) => ({ sourceServerID }));
    try {
      const input = { isDrill: true, sourceServers, idempotencyKey, reason: 'A drill by the portal' };
      const { data } = await mutate({ variables: { input } });
      if (!data?.startRecovery) throw new Error('the gateway answered without a result');
      const outcome = outcomeOf(data.startRecovery);
      setState({ phase: 'answered', outcome });
      if (outcome.kind === 'started') onStarted(outcome.jobID);
    } catch (error) {
      setState({ phase: 'lost', error });
    }
  };

  return {
    state,
    press: (sourceServerIDs) => {
      const pressed = { idempotencyKey: crypto.randomUUID(), sourceServerIDs };
      setIntent(pressed);
      void send(pressed);
    },
    again: () => {
      if (intent !== null) void send(intent);
    },
  };
}
