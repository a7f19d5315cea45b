// DRS's other changes, answered as the test says.
import type { DrsActions } from '../../../src/recovery/actionPorts.js';

export type ActionName = keyof DrsActions;

export interface SentAction {
  readonly action: ActionName;
  readonly command: unknown;
}

const ACTIONS: Readonly<Record<ActionName, true>> = {
  terminateRecoveryInstances: true,
  startFailbackLaunch: true,
  stopFailback: true,
  reverseReplication: true,
  disconnectRecoveryInstance: true,
  deleteRecoveryInstance: true,
  startReplication: true,
  stopReplication: true,
  disconnectSourceServer: true,
  updateLaunchConfiguration: true,
  startSourceNetworkRecovery: true,
  associateSourceNetworkStack: true,
  startSourceNetworkReplication: true,
  stopSourceNetworkReplication: true,
  deleteJob: true,
  initializeService: true,
  tagResource: true,
  untagResource: true,
};

type Sending = (command: unknown, sendByMs: number) => Promise<unknown>;

/** Tells of what is sent before it is answered; what has no answer fails the test. */
export function scriptedActions(
  answers: Partial<DrsActions>,
  onSend: (sent: SentAction) => void,
): DrsActions {
  const names = Object.keys(ACTIONS) as ActionName[];
  const scripted = names.map((action): [ActionName, Sending] => [
    action,
    (command, sendByMs) => {
      onSend({ action, command });
      const answer = answers[action] as Sending | undefined;
      if (answer === undefined) throw new Error(`nothing answers ${action}`);
      return answer(command, sendByMs);
    },
  ]);
  return Object.fromEntries(scripted) as unknown as DrsActions;
}
