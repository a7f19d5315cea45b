// Brings the tables of the store up to this version, and ends: for a database whose tables belong to another role than the one that
// the gateway works with (docs/security.md). It starts no gateway and talks to no DRS.
import { readConfig } from './config.js';
import { createLogger } from './logger.js';
import { openStore, StoreNotOpened } from './store/store.js';
import { createSystemClock } from './systemClock.js';

const result = readConfig();
if (result.ok) {
  const { store, logLevel } = result.config;
  await openStore(store, createSystemClock(), createLogger(logLevel)).then(
    async (opened) => {
      await opened.close();
      process.stdout.write('The tables are those of this version.\n');
    },
    (error: unknown) => fail([`The tables could not be brought up to this version: ${reasonOf(error)}.`]),
  );
} else {
  fail(['The store cannot be opened with these settings:', ...result.problems.map((each) => `- ${each}`)]);
}

function reasonOf(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return error instanceof StoreNotOpened
    ? `${reason}. Check DATABASE_URL: its role must be the owner of the tables, or be allowed to create them`
    : reason;
}

function fail(lines: readonly string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exitCode = 1;
}
