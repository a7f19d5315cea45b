// InitializeService: needed once where the account has never used DRS; elsewhere it changes nothing.
import { defineOperation } from './operation.js';

export const initializeService = defineOperation({
  name: 'InitializeService',
  successStatus: 204,
  input: { type: 'structure', members: {}, required: [] },
  run(world) {
    world.initialize();
    return undefined;
  },
});
