// The runner of documents itself: what it must find, and that it fails where a document is wrong.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startTestGateway, type TestGateway } from '../kit/gateway.js';
import { blocksOf } from './kit/markdown.js';
import { Memory } from './kit/memory.js';
import { checkTypes, RUNNERS } from './kit/runners.js';

const FOLDER = new URL('../../dist/documents/itself', import.meta.url).pathname;
const fenced = (language: string, text: string, note = '') => `${note}\n\`\`\`${language}\n${text}\n\`\`\`\n`;

describe('the blocks of a document', () => {
  it('are found with their language, line and comment', () => {
    const text = `# Title\n\n${fenced('sh', 'true', '<!-- not run: it takes an hour -->')}\n${fenced('', 'plain')}`;

    expect(blocksOf(text)).toMatchObject([
      { language: 'sh', text: 'true\n', line: 4, notRun: 'it takes an hour' },
      { language: '', text: 'plain\n', line: 9, notRun: undefined },
    ]);
  });
});

describe('a block', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway();
  });
  afterAll(() => gateway.stop());

  const run = (language: string, text: string, note = '', memory = new Memory()) => {
    const [block] = blocksOf(fenced(language, text, note));
    if (block === undefined) throw new Error('no block');
    return RUNNERS[language]?.(block, { gateway, memory, folder: FOLDER }) ?? Promise.resolve();
  };
  const start = (id: string) =>
    `mutation { startRecovery(input: { isDrill: true, sourceServers: [{ sourceServerID: "${id}" }] }) { __typename ... on StartRecoverySuccess { job { jobID } } } }`;

  it.each([
    ['a field that the schema does not have', 'graphql', '{ noSuchField }', /noSuchField/],
    ['an answer that is an error', 'graphql', start('s-quotaexceeded0000'), /ServiceQuotaExceededError/],
    [
      'a variable that nobody told',
      'graphql',
      'query ($jobID: ID!) { job(jobID: $jobID) { __typename } }',
      /jobID/,
    ],
    ['a command that fails', 'sh', 'false', /Command failed/],
    ['a command that prints errors', 'sh', `echo '{"errors":[{}]}'`, /it printed/],
    ['a program that throws', 'js', 'throw new Error("no use")', /no use/],
  ])('fails for %s', async (_, language, text, problem) => {
    await expect(run(language, text)).rejects.toThrow(problem);
  });

  it('takes the error that its comment names, and no other', async () => {
    const text = start('s-quotaexceeded0000');

    await expect(
      run('graphql', text, '<!-- answers: ServiceQuotaExceededError -->'),
    ).resolves.toBeUndefined();
    await expect(run('graphql', text, '<!-- answers: ConflictError -->')).rejects.toThrow('ServiceQuota');
  });

  it('uses what an earlier one was answered with', async () => {
    const memory = new Memory();

    await run('graphql', start('s-launchfails000000'), '', memory);
    await run('graphql', 'query ($jobID: ID!) { job(jobID: $jobID) { ... on Job { status } } }', '', memory);
    await run(
      'js',
      `if (process.argv[2] !== '${String(memory.get('jobID'))}') throw new Error()`,
      '<!-- arguments: $jobID -->',
      memory,
    );

    expect(memory.get('status')).toMatch(/PENDING|STARTED|COMPLETED/);
  });

  it('of TypeScript fails with what the compiler says', async () => {
    const blocks = blocksOf(fenced('ts', "export const count: number = 'one';"));

    await expect(checkTypes(blocks, FOLDER)).rejects.toThrow(/TS2322/);
  });
});
