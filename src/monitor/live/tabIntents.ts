// Intents of whoever is logged in in this tab.
import { Intents, type Kind } from './intents.js';
import { viewer } from './viewer.js';

export function intentsOf<Plan>(kind: Kind<Plan>): Intents<Plan> {
  return new Intents(kind, {
    keeper: sessionStorage,
    newKey: () => crypto.randomUUID(),
    whose: () => viewer.value?.name ?? null,
    nowMs: Date.now,
  });
}
