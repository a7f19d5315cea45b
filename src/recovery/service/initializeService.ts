// Initialises DRS in an account and region.
// https://docs.aws.amazon.com/drs/latest/APIReference/API_InitializeService.html
import type { ActionParts } from '../actionParts.js';
import type { Change, Changed } from '../changes/change.js';
import { createChange } from '../changes/makeChange.js';
import { askedFor } from '../input/asked.js';
import type { Words } from '../input/texts.js';

type Nothing = Readonly<Record<string, never>>;

export type InitializeServiceSuccess = Changed<'InitializeServiceSuccess', object>;

const INITIALIZE_SERVICE: Change<Words, Nothing, null, object> = {
  action: 'initializeService',
  permission: 'service:initialize',
  read: (input) => ({
    remembered: { action: 'initializeService' },
    command: askedFor(input, [], {}),
  }),
  send: (drs, command, sendByMs) => drs.initializeService(command, sendByMs),
  toMembers: () => ({}),
  isRepeatable: true,
  whereItShows: () => 'whether DRS answers other calls with UninitializedAccountException',
};

export function createInitializeService(parts: ActionParts) {
  return createChange(parts, INITIALIZE_SERVICE, 'InitializeServiceSuccess');
}
