// How the blocks of each language are run against a gateway. What cannot be run is told by an error that says why.
import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';

import { getOperationAST, Kind, type OperationDefinitionNode, OperationTypeNode, parse } from 'graphql';

import { takeAll, type TestGateway } from '../../kit/gateway.js';
import type { Block } from './markdown.js';
import type { Memory } from './memory.js';

export interface BlockRun {
  readonly gateway: TestGateway;
  readonly memory: Memory;
  /** Inside the repository, so that scripts find its packages. */
  readonly folder: string;
}

const ROOT = new URL('../../../', import.meta.url).pathname;
const run = promisify(execFile);

/** By the language after the fence; blocks of others (`json`, `text`, none) are only shown. */
export const RUNNERS: Readonly<Record<string, (block: Block, run: BlockRun) => Promise<void>>> = {
  graphql: runGraphql,
  sh: runShell,
  js: runScript,
};

async function runGraphql(block: Block, { gateway, memory }: BlockRun): Promise<void> {
  const operation = getOperationAST(parse(block.text));
  if (!operation) throw new Error('it is not one operation');
  const variables = variablesOf(block.text, operation, memory);
  const data =
    operation.operation === OperationTypeNode.SUBSCRIPTION
      ? await readStream(block, gateway, variables)
      : await readAnswer(block, gateway, variables);
  memory.remember(data);
  for (const result of Object.values(data)) assertAnswers(result, block);
}

async function readAnswer(
  { text }: Block,
  gateway: TestGateway,
  variables: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const { data, errors } = await gateway.send(text, variables);
  if (!data || errors !== undefined) throw new Error(`it was answered with ${JSON.stringify(errors)}`);
  return data;
}

/** The last event that was read. */
async function readStream(
  { text, isReadToItsEnd }: Block,
  gateway: TestGateway,
  variables: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const events = gateway.subscribe<unknown>(text, variables);
  if (isReadToItsEnd) return { event: (await takeAll(events)).at(-1) };
  const first = await events.next();
  await events.return?.();
  return { event: first.value as unknown };
}

function assertAnswers(result: unknown, { answers }: Block): void {
  const name = (result as { __typename?: string } | null)?.__typename;
  const isAsExpected = answers === undefined ? !name?.endsWith('Error') : name === answers;
  if (!isAsExpected) throw new Error(`it was answered with ${JSON.stringify(result)}`);
}

/** Those of the comment, and for the others what is remembered under their names. */
function variablesOf(
  text: string,
  operation: OperationDefinitionNode,
  memory: Memory,
): Record<string, unknown> {
  const comment = /^# variables: (.*)$/m.exec(text)?.[1] ?? '{}';
  const said = JSON.parse(comment, (_, value: unknown) => {
    const name = typeof value === 'string' ? /^\$(\w+)$/.exec(value)?.[1] : undefined;
    return name === undefined ? value : memory.get(name);
  }) as Record<string, unknown>;
  const names = (operation.variableDefinitions ?? [])
    .filter(({ type }) => type.kind === Kind.NON_NULL_TYPE)
    .map(({ variable }) => variable.name.value)
    .filter((name) => !(name in said));
  return { ...said, ...Object.fromEntries(names.map((name) => [name, memory.get(name)])) };
}

async function runShell(block: Block, { gateway }: BlockRun): Promise<void> {
  const words = ['-e', '-o', 'pipefail', '-c', here(block.text, gateway)];
  const { stdout } = await run('bash', words, { cwd: ROOT, env: environment(gateway), timeout: 90_000 });
  if (stdout.includes('"errors":[')) throw new Error(`it printed ${stdout}`);
}

async function runScript(block: Block, { gateway, memory, folder }: BlockRun): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const file = `${folder}/line${block.line}.mjs`;
  writeFileSync(file, here(block.text, gateway));
  const words = block.arguments.map((word) => memory.fill(word));
  await run(process.execPath, [file, ...words], { env: environment(gateway), timeout: 90_000 });
}

/** The addresses of `npm start` are those of this gateway. */
function here(text: string, gateway: TestGateway): string {
  const place = new URL(gateway.url).host;
  const drs = new URL(gateway.simulator?.url ?? 'http://127.0.0.1:4010').host;
  return text.replaceAll('127.0.0.1:4000', place).replaceAll('127.0.0.1:4010', drs);
}

function environment(gateway: TestGateway): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, HOME: process.env.HOME, GATEWAY_URL: gateway.url };
}

/** Checks all TypeScript of a document in one go; `./gql` is what codegen makes of the portal. Fails with what the compiler says. */
export async function checkTypes(blocks: readonly Block[], folder: string): Promise<void> {
  if (blocks.length === 0) return;
  mkdirSync(folder, { recursive: true });
  for (const { language, line, text } of blocks) writeFileSync(`${folder}/line${line}.${language}`, text);
  const portal = `${ROOT}examples/portal`;
  const config = {
    extends: `${portal}/tsconfig.json`,
    compilerOptions: {
      rootDirs: ['.', `${portal}/src`],
      noUnusedLocals: false,
      types: ['node', 'vite/client'],
    },
    include: ['*.ts', '*.tsx'],
  };
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify(config));
  try {
    await run(process.execPath, [`${ROOT}node_modules/typescript/bin/tsc`, '-p', folder]);
  } catch (error) {
    throw new Error((error as { stdout?: string }).stdout ?? String(error), { cause: error });
  }
}
