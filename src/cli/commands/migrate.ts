// Brings the tables of the store up to this version, and ends: for a database whose tables belong to another role than the one that
// the gateway works with (docs/security.md). It starts no gateway and talks to no DRS.
import { readConfig } from '../../config.js';
import { createLogger } from '../../process/logger.js';
import { openStore, StoreNotOpened } from '../../store/store.js';
import { createSystemClock } from '../../process/systemClock.js';
import type { Invocation } from '../command.js';
import { fail } from '../failing.js';

export { lookAtGateway as look } from '../gatewaySettings.js';

export async function run({ settings }: Invocation): Promise<void> {
  const result = readConfig(settings);
  if (!result.ok) {
    fail(['The store cannot be opened with these settings:', ...result.problems.map((each) => `- ${each}`)]);
    return;
  }
  const { store, logLevel } = result.config;
  await openStore(store, createSystemClock(), createLogger(logLevel)).then(
    async (opened) => {
      await opened.close();
      process.stdout.write('The tables are those of this version.\n');
    },
    (error: unknown) => fail([`The tables could not be brought up to this version: ${reasonOf(error)}.`]),
  );
}

function reasonOf(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return error instanceof StoreNotOpened
    ? `${reason}. Check DATABASE_URL: its role must be the owner of the tables, or be allowed to create them`
    : reason;
}
