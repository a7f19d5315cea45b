// What fails while something else is awaited must not end the process.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { describe, expect, it } from '@jest/globals';

const SCRIPT = new URL('./kit/failingWrites.mjs', import.meta.url).pathname;

describe('a write of the leader that fails while all are told that DRS was read', () => {
  it('ends no process', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT]);

    expect(stdout).toMatch(/^[1-9]\d* writes failed\n$/);
  });
});
