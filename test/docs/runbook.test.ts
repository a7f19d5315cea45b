// What the runbook says to do without the gateway, by AWS's own CLI where there is one, against the simulator; and its links.
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startTestGateway, type TestGateway } from '../kit/gateway.js';

const DOCS = new URL('../../docs', import.meta.url).pathname;
const runbook = readFileSync(join(DOCS, 'runbook.md'), 'utf8');
const script = [...runbook.matchAll(/^```bash\n([^]*?)^```$/gm)].map(([, block = '']) => block).join('\n');
/** Left out where there is none: .ci/run installs it. */
const describeWithClient = ['bash', 'aws'].every((name) => spawnSync(name, ['--version']).status === 0)
  ? describe
  : describe.skip;

const anchorOf = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .replaceAll(' ', '-');

describeWithClient("the runbook without the gateway, by AWS's own client", () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ SIMULATOR_SERVERS: '24' });
  });
  afterAll(() => gateway.stop());

  it('starts one real recovery, which the gateway then shows', async () => {
    const drs = new URL(gateway.simulator?.url ?? '').host;
    const words = ['-euo', 'pipefail', '-c', script.replaceAll('127.0.0.1:4010', drs)];

    const { stdout } = await promisify(execFile)('bash', words, {
      env: { PATH: process.env.PATH, HOME: process.env.HOME },
    });
    const { data } = await gateway.send(
      '{ jobs(first: 1) { nodes { jobID initiatedBy tags { key value } } } }',
    );

    const [jobID] = /^drsjob-\w+$/m.exec(stdout) ?? [];
    expect(gateway.simulator?.calls.of('StartRecovery')).toBe(1);
    expect(data).toMatchObject({ jobs: { nodes: [{ jobID, initiatedBy: 'START_RECOVERY' }] } });
  });
});

describe('the runbook', () => {
  it('links to nothing that is not there', () => {
    const links = [...runbook.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)];
    const broken = links.filter(([, path = '', anchor]) => {
      const file = join(DOCS, path === '' ? 'runbook.md' : path);
      if (!existsSync(file)) return true;
      if (anchor === undefined) return false;
      const titles = [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
        anchorOf(title),
      );
      return !titles.includes(anchor);
    });

    expect(links.length).toBeGreaterThan(10);
    expect(broken.map(([link]) => link)).toEqual([]);
  });
});
