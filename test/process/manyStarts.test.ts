// Many starts under way at the same time, as the built program takes them.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, describe, expect, it } from '@jest/globals';

import { killPrograms, runProgram } from '../kit/program.js';

const STARTS = 15;
const SLOW_MS = 1_500;
const START = `mutation ($input: StartRecoveryInput!) { startRecovery(input: $input) { __typename } }`;

afterEach(killPrograms);

/** A busy machine takes its time to start a process. */
const MOST_MS = 180_000;

describe('many starts that DRS takes its time for', () => {
  it(
    'are answered, and warn of no leak',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'many-starts-'));
      const program = runProgram({
        PORT: '0',
        SIMULATOR_PORT: '0',
        SIMULATOR_SERVERS: '24',
        DATA_DIR: folder,
      });
      const url = await program.url();
      const simulatorURL = /Simulator\s+(\S+)/.exec(await program.printed('Simulator'))?.[1] ?? '';
      const faults = { kind: 'latency', ms: SLOW_MS, operation: 'StartRecovery' };
      await fetch(`${simulatorURL}/_simulator/faults`, { method: 'PUT', body: JSON.stringify(faults) });
      const serverIDs = await serverIDsOf(url);

      const answers = await Promise.all(
        serverIDs.map((sourceServerID) =>
          ask(url, START, { input: { isDrill: true, sourceServers: [{ sourceServerID }] } }),
        ),
      );
      program.kill('SIGTERM');
      const { stderr } = await program.ended;
      await rm(folder, { recursive: true, force: true });

      expect(answers).toEqual(
        serverIDs.map(() => ({ startRecovery: { __typename: 'StartRecoverySuccess' } })),
      );
      expect(stderr).not.toContain('Warning');
    },
    MOST_MS,
  );
});

async function serverIDsOf(url: string): Promise<readonly string[]> {
  const query = `{ sourceServers(first: ${STARTS}) { nodes { sourceServerID } } }`;
  const { sourceServers } = (await ask(url, query, {})) as {
    sourceServers: { nodes: { sourceServerID: string }[] };
  };
  return sourceServers.nodes.map(({ sourceServerID }) => sourceServerID);
}

async function ask(url: string, query: string, variables: object): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return ((await response.json()) as { data: unknown }).data;
}
