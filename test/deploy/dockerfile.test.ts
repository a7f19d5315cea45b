// The Dockerfile, as far as it can be looked at without an engine. What its steps do the test of the package does too.
import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import { DockerfileParser, type Instruction } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';

import { parseConfig, SETTING_NAMES } from '../../src/config.js';

const TEXT = readFileSync('deploy/docker/Dockerfile', 'utf8');
const parsed = DockerfileParser.parse(TEXT);
const instructions = parsed.getInstructions();
const last = instructions.slice(instructions.findLastIndex((each) => each.getKeyword() === 'FROM'));
const argumentsOf = (keyword: string, among: readonly Instruction[] = last) =>
  among.filter((each) => each.getKeyword() === keyword).map((each) => each.getArgumentsContent() ?? '');

describe('the Dockerfile', () => {
  it('has nothing that its linter complains of', () => {
    expect(validate(TEXT)).toEqual([]);
    expect(validate(TEXT.replace('USER 10001:10001', 'USR 10001'))).not.toEqual([]);
  });

  it('builds on a version of Node that is named to the last digit, and that the package takes', () => {
    const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } };
    const [, major = ''] =
      /NODE_IMAGE=node:(\d+)\.\d+\.\d+-bookworm-slim$/.exec(argumentsOf('ARG', instructions)[0] ?? '') ?? [];

    expect(argumentsOf('FROM', instructions).map((from) => from.split(' ')[0])).toEqual(
      Array(3).fill('${NODE_IMAGE}'),
    );
    expect(Number(major)).toBeGreaterThanOrEqual(Number(engines.node.replace('>=', '')));
  });

  it('sets only what the gateway has settings for, and what it takes', () => {
    const env = Object.fromEntries(
      argumentsOf('ENV').flatMap((text) =>
        text.split(' ').map((pair) => pair.split('=') as [string, string]),
      ),
    );

    const { HOME, ...ofGateway } = env;
    expect(HOME).toBe('/app');
    expect(Object.keys(ofGateway).filter((name) => !SETTING_NAMES.some((known) => known === name))).toEqual(
      [],
    );
    expect(parseConfig(env)).toMatchObject({
      ok: true,
      config: { host: '0.0.0.0', store: { folder: '/data' } },
    });
  });

  it('runs node itself, as nobody who may do anything, so that signals arrive', () => {
    expect(JSON.parse(argumentsOf('ENTRYPOINT')[0] ?? '')).toEqual(['node', '/app/dist/main.js']);
    expect(JSON.parse(argumentsOf('CMD')[0] ?? '')).toEqual(['serve']);
    expect(argumentsOf('USER')).toEqual(['10001:10001']);
    expect(argumentsOf('STOPSIGNAL')).toEqual(['SIGTERM']);
    expect(argumentsOf('VOLUME')).toEqual(['/data']);
  });

  it('copies into the image what is packed and the packages of production, and nothing else', () => {
    expect(
      TEXT.split('\n')
        .filter((line) => line.startsWith('COPY'))
        .slice(-2),
    ).toEqual(['COPY --from=dependencies /app/node_modules ./node_modules', 'COPY --from=build /app ./']);
    expect(argumentsOf('COPY')).toHaveLength(2);
    expect(argumentsOf('RUN', instructions)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('npm ci --omit=dev'),
        expect.stringContaining('npm run --silent package'),
      ]),
    );
  });

  it('keeps out of the context what a build does not need', () => {
    const ignored = readFileSync('.dockerignore', 'utf8').split('\n');

    expect(ignored).toEqual(
      expect.arrayContaining(['.git', '**/node_modules', '**/dist', '**/.env*', '.data', 'test']),
    );
  });
});
