// The proofs at their full size, one after the other: `npm run proofs`, or some of them by path: `npm run proofs -- once`.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import base from '../../jest.config.js';

// Each proof adds its row to this file; the reporter prints it as a table at the end.
process.env.PROOF_ROWS ??= join(mkdtempSync(join(tmpdir(), 'proofs-')), 'rows.jsonl');

/** @type {import('jest').Config} */
export default {
  ...base,
  rootDir: fileURLToPath(new URL('../..', import.meta.url)),
  roots: ['<rootDir>/test/proofs'],
  testMatch: ['**/*.proof.ts'],
  testTimeout: 2 * 3_600_000,
  maxWorkers: 1,
  reporters: ['default', '<rootDir>/test/proofs/kit/tableReporter.js'],
};
