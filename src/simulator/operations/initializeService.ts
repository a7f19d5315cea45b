// InitializeService: the simulator's account is always initialized, so this only answers as DRS does.
import { defineOperation } from './operation.js';

export const initializeService = defineOperation({
  name: 'InitializeService',
  successStatus: 204,
  input: { type: 'structure', members: {}, required: [] },
  run: () => undefined,
});
