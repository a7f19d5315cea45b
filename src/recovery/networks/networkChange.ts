// What the changes of one source network have in common.
import type { FieldViolation } from '../../domain/failure.js';
import { sourceNetworkIDRule } from '../../domain/ids.js';
import type { RememberedNetworkChange } from '../../domain/rememberedInput.js';
import type { SourceNetwork } from '../../domain/sourceNetwork.js';
import type { SourceNetworkCommand } from '../actionPorts.js';
import type { Change } from '../changes/change.js';
import { askedFor } from '../input/asked.js';
import { idViolations, keptID } from '../input/ids.js';
import type { Words } from '../input/texts.js';

export interface NetworkInput extends Words {
  readonly sourceNetworkID: string;
}

export interface NetworkAnswer {
  /** As DRS described it when it took the change. */
  readonly sourceNetwork: SourceNetwork;
}

export type NetworkChange = Change<NetworkInput, SourceNetworkCommand, SourceNetwork, NetworkAnswer>;

/** All but what is sent. */
export function changeOfNetwork(action: RememberedNetworkChange['action']): Omit<NetworkChange, 'send'> {
  return {
    action,
    permission: 'network:control',
    read: (input) => {
      const sourceNetworkID = keptID(sourceNetworkIDRule, input.sourceNetworkID);
      return {
        remembered: { action, sourceNetworkID },
        command: askedFor(
          input,
          networkViolations(input),
          sourceNetworkID === null ? null : { sourceNetworkID },
        ),
      };
    },
    toMembers: (sourceNetwork) => ({ sourceNetwork }),
    isRepeatable: true,
    whereItShows: ({ sourceNetworkID }) => `the replication status of ${sourceNetworkID}`,
  };
}

export function networkViolations({
  sourceNetworkID,
}: Pick<NetworkInput, 'sourceNetworkID'>): readonly FieldViolation[] {
  const hint = 'The ids are listed by "sourceNetworks".';
  return idViolations(sourceNetworkIDRule, 'input.sourceNetworkID', sourceNetworkID, hint);
}
