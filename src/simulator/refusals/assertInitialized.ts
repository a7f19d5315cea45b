// Where an account has never used DRS, it can do nothing there but begin.
import { uninitializedAccount } from '../wire/errors.js';
import type { World } from '../world/world.js';

/** Throws UninitializedAccountException. */
export function assertInitialized(world: World, operation: string): void {
  if (operation !== 'InitializeService' && !world.isInitialized()) throw uninitializedAccount();
}
