// The public audits of GraphQL over HTTP. https://github.com/graphql/graphql-http#audits
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';

import { startTestGateway } from '../kit/gateway.js';
import { killPrograms, runProgram } from '../kit/program.js';

/** GET without a preflight is what CSRF prevention refuses, and the specification leaves free. */
const NOTICES_OF_CSRF_PREVENTION = 3;

/** How many audits there were, and those that were not simply passed. */
async function audit(url: string) {
  const audits = serverAudits({ url: () => `${url}/graphql`, fetchFn: fetch });
  const results = await Promise.all(audits.map((each) => each.fn()));
  const odd = results.filter(({ status }) => status !== 'ok').map(({ status, name }) => ({ status, name }));
  return { count: results.length, odd };
}

describe('GraphQL over HTTP', () => {
  afterEach(killPrograms);

  it('passes the 61 public audits but for the three notices that CSRF prevention causes', async () => {
    const gateway = await startTestGateway();

    const { count, odd } = await audit(gateway.url);

    await gateway.stop();
    expect(count).toBe(61);
    expect(odd.filter(({ status }) => status !== 'notice')).toEqual([]);
    expect(odd).toHaveLength(NOTICES_OF_CSRF_PREVENTION);
  });

  it('passes them with the settings of production too', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'audits-'));
    const program = runProgram({
      NODE_ENV: 'production',
      EXPLORER: 'off',
      REQUESTS_PER_ACTOR: '600',
      REQUESTS_PER_ADDRESS: '1200',
      PORT: '0',
      SIMULATOR_PORT: '0',
      DATA_DIR: folder,
    });

    const { count, odd } = await audit(await program.url());

    await program[Symbol.asyncDispose]();
    rmSync(folder, { recursive: true, force: true });
    expect(count).toBe(61);
    expect(odd.filter(({ status }) => status !== 'notice')).toEqual([]);
    expect(odd).toHaveLength(NOTICES_OF_CSRF_PREVENTION);
  });
});
