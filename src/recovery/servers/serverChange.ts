// What the changes of one source server have in common.
import type { FieldViolation } from '../../domain/failure.js';
import { sourceServerIDRule } from '../../domain/ids.js';
import type { RememberedServerChange } from '../../domain/rememberedInput.js';
import type { SourceServer } from '../../domain/sourceServer.js';
import type { SourceServerCommand } from '../actionPorts.js';
import type { Change } from '../changes/change.js';
import { askedFor } from '../input/asked.js';
import { idViolations, keptID } from '../input/ids.js';
import type { Words } from '../input/texts.js';

export interface ServerInput extends Words {
  readonly sourceServerID: string;
}

export interface ServerAnswer {
  /** As DRS described it when it took the change. */
  readonly sourceServer: SourceServer;
}

export type ServerChange = Change<ServerInput, SourceServerCommand, SourceServer, ServerAnswer>;

/** All but who may do it and what is sent. */
export function changeOfServer(
  action: RememberedServerChange['action'],
): Omit<ServerChange, 'permission' | 'send'> {
  return {
    action,
    read: (input) => {
      const sourceServerID = keptID(sourceServerIDRule, input.sourceServerID);
      return {
        remembered: { action, sourceServerID },
        command: askedFor(
          input,
          serverViolations(input),
          sourceServerID === null ? null : { sourceServerID },
        ),
      };
    },
    toMembers: (sourceServer) => ({ sourceServer }),
    isRepeatable: true,
    whereItShows: ({ sourceServerID }) => `the state of replication of ${sourceServerID}`,
  };
}

export function serverViolations({
  sourceServerID,
}: Pick<ServerInput, 'sourceServerID'>): readonly FieldViolation[] {
  const hint = 'The ids are listed by "sourceServers".';
  return idViolations(sourceServerIDRule, 'input.sourceServerID', sourceServerID, hint);
}
