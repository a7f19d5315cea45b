// Secrets are planted wherever they can come in, everything is made to go wrong, and then nothing that the program wrote or answered has
// any of them. (The simulator's own memory is left out: it plays AWS, which keeps tags. Here a bare server plays AWS.) `npm test` builds
// the program before.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';

import { afterEach, describe, expect, it } from '@jest/globals';
import WebSocket from 'ws';

import { ROLE_ARN, stsError } from '../drs/kit/sts.js';
import { postgresBinaries, startPostgres } from '../kit/postgres.js';
import { killPrograms, type Program, runProgram } from '../kit/program.js';
import { type Behaviour, inTurn, type RawCall, refusal, reply, startRawServer } from '../kit/rawServer.js';

const SECRETS = {
  accessKey: 'AKIAPLANTEDPLANTED01',
  secretKey: 'planted/secret+key',
  sessionToken: 'planted-session-token',
  externalID: 'planted-external-id',
  bearer: 'eyJplanted.bearer.token',
  inURL: 'planted-token-in-the-url',
  tagValue: 'planted "tag" value',
  webhook: 'https://hooks.example.com/services/T0/B0/planted-hook',
  password: 'planted-password',
};
const { webhook, tagValue } = SECRETS;
const SERVER = 's-0123456789abcdef0';
const START = `mutation ($input: StartRecoveryInput!) { startRecovery(input: $input) { __typename
  ... on RecoveryError { message code awsMessage } ... on ValidationError { fieldList { name message } } } }`;
const TAG = `mutation ($input: TagResourceInput!) { tagResource(input: $input) { __typename
  ... on RecoveryError { message code awsMessage } } }`;
const READ = `query ($filter: JobsFilter) { jobs(filter: $filter) { nodes { jobID } scopeFailures { error { message awsMessage } } }
  auditEvents(first: 100) { nodes { outcome { message } input { ... on RememberedStartRecoveryInput { tagKeys } } } } }`;
const WATCH = `subscription ($id: ID!) { jobUpdates(jobID: $id, scope: "123456789012/us-east-1") { __typename
  ... on JobStreamStale { error { message awsMessage } } ... on RecoveryError { message awsMessage } } }`;

const said = (call: RawCall): string => `You sent ${JSON.stringify(call.headers)} with ${call.body}`;
const echoing = (status: number, name: string): Behaviour => {
  return (call, number) => refusal(status, name, { message: said(call) })(call, number);
};
const echoingPage: Behaviour = (call, number) => {
  const { authorization = '' } = call.headers;
  reply(502, `<html>${said(call)}</html>`, { 'content-type': `text/html; ${authorization}` })(call, number);
};
const echoes = [
  echoing(403, 'AccessDeniedException'),
  echoing(500, 'InternalServerException'),
  echoingPage,
  echoing(409, 'ConflictException'),
  echoing(403, 'InvalidSignatureException'),
  echoing(400, 'ValidationException'),
];
const drsEcho: Behaviour = (call, number) => echoes[number % echoes.length]?.(call, number);

afterEach(killPrograms);

/** What the program answered, everything of it. */
class Answers {
  readonly #url: string;
  readonly heard: string[] = [];

  constructor(url: string) {
    this.#url = url;
  }

  async ask(path: string, body?: string, headers: Record<string, string> = {}): Promise<void> {
    const response = await fetch(`${this.#url}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${SECRETS.bearer}`,
        'content-type': 'application/json',
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
    });
    this.heard.push(`${response.status}`, JSON.stringify([...response.headers]), await response.text());
  }

  graphql(query: string, variables: object): Promise<void> {
    return this.ask(`/graphql?access_token=${SECRETS.inURL}`, JSON.stringify({ query, variables }));
  }

  /** Speaks on one socket until it has heard so many messages or is closed. */
  async speak(messages: readonly string[], count: number): Promise<void> {
    const url = `${this.#url.replace('http', 'ws')}/graphql?token=${SECRETS.inURL}`;
    const socket = new WebSocket(url, 'graphql-transport-ws', {
      headers: { authorization: `Bearer ${SECRETS.bearer}` },
    });
    let heard = 0;
    const over = new Promise<void>((resolve) => {
      socket.on('close', (code, reason) => {
        this.heard.push(`${code} ${reason.toString()}`);
        resolve();
      });
      socket.on('message', (data: Buffer) => {
        this.heard.push(data.toString());
        heard += 1;
        if (heard >= count) socket.close();
      });
    });
    await once(socket, 'open');
    for (const message of messages) socket.send(message);
    await over;
  }
}

const connectionInit = JSON.stringify({
  type: 'connection_init',
  payload: { Authorization: `Bearer ${SECRETS.bearer}` },
});
const subscribe = (variables: object) =>
  JSON.stringify({ id: '1', type: 'subscribe', payload: { query: WATCH, variables } });

function start(scope: string, more: object = {}): object {
  const tags = [
    { key: 'team', value: tagValue },
    { key: 'hook', value: webhook },
  ];
  return { input: { isDrill: true, scope, sourceServers: [{ sourceServerID: SERVER }], tags, ...more } };
}

async function misuse(answers: Answers): Promise<void> {
  const [own, role] = ['123456789012/us-east-1', '210987654321/us-east-1'];
  for (const round of echoes.keys()) await answers.graphql(START, start(own, { reason: `round ${round}` }));
  await answers.graphql(START, start(role));
  for (const round of echoes.keys()) {
    await answers.graphql(TAG, {
      input: {
        scope: own,
        reason: `round ${round}`,
        resourceArn: `arn:aws:drs:us-east-1:123456789012:source-server/${SERVER}`,
        tags: [{ key: 'team', value: tagValue }],
      },
    });
    await answers.graphql(READ, {});
  }
  await answers.graphql(START, start(own, { webhook }));
  await answers.graphql(START, start(own, { tags: [{ key: 'team', value: [tagValue, webhook] }] }));
  await answers.graphql(START, start(own, { tags: [{ key: 'a', value: tagValue.repeat(20) }] }));
  await answers.graphql(READ, { filter: { fromDate: SECRETS.bearer } });
  await answers.ask('/graphql', `{"query": "${SECRETS.bearer}`);
  await answers.ask('/graphql', SECRETS.bearer, { 'content-type': 'text/plain' });
  await answers.ask('/graphql', JSON.stringify([{ query: 5, variables: webhook }]));
  await answers.ask(`/nothing?token=${SECRETS.inURL}`);
  await answers.ask(`/graphql?token=${SECRETS.inURL}&query=%7B`);
  await answers.ask(`/readyz?token=${SECRETS.inURL}`);
  await answers.ask('/healthz');
  await answers.speak([connectionInit, subscribe({ id: 'drsjob-0123456789abcdef0' })], 2);
  await answers.speak([connectionInit, subscribe({ id: [webhook] })], 2);
  await answers.speak([`not JSON ${SECRETS.bearer}`], 9);
  await answers.speak([connectionInit, connectionInit.replace('init', SECRETS.bearer)], 9);
}

/** Those that stand in the text as they are, or escaped as in JSON, however often, or in a URL. */
function found(text: string): readonly string[] {
  const plain = text.replaceAll('\\', '');
  return Object.entries(SECRETS).flatMap(([name, secret]) => {
    return [secret, encodeURIComponent(secret)].some((form) => plain.includes(form)) ? [name] : [];
  });
}

interface World {
  readonly program: Program;
  readonly answers: Answers;
}

/** A gateway whose DRS and STS refuse everything and echo what they were sent. */
async function withHostileAws(
  env: Record<string, string>,
  act: (world: World) => Promise<void>,
): Promise<void> {
  await using drs = await startRawServer(drsEcho);
  const denied: Behaviour = (call, number) => stsError(403, 'AccessDenied', said(call))(call, number);
  await using sts = await startRawServer(inTurn(denied));
  const scopes = [
    { accountID: '123456789012', region: 'us-east-1' },
    {
      accountID: '210987654321',
      region: 'us-east-1',
      roleArn: ROLE_ARN.replace('1234', '2109').replace('56789012', '87654321'),
      externalID: SECRETS.externalID,
    },
  ];
  await using program = runProgram({
    PORT: '0',
    DRS_BACKEND: 'aws',
    AUTH: 'off',
    LOG_LEVEL: 'debug',
    START_WAIT_MS: '50',
    AWS_REGION: 'us-east-1',
    AWS_ENDPOINT_URL_DRS: drs.endpoint,
    AWS_ENDPOINT_URL_STS: sts.endpoint,
    AWS_ACCESS_KEY_ID: SECRETS.accessKey,
    AWS_SECRET_ACCESS_KEY: SECRETS.secretKey,
    AWS_SESSION_TOKEN: SECRETS.sessionToken,
    DRS_SCOPES: JSON.stringify(scopes),
    ...env,
  });
  await act({ program, answers: new Answers(await program.url()) });
}

describe('no secret is written or answered', () => {
  it('while AWS refuses everything and echoes it, and callers send what they should not', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'secrets-'));
    await withHostileAws({ DATA_DIR: folder }, async ({ program, answers }) => {
      await misuse(answers);
      program.kill('SIGTERM');
      const { stdout, stderr } = await program.ended;
      const kept = await Promise.all(
        (await readdir(folder)).map((file) => readFile(join(folder, file), 'latin1')),
      );

      expect(found(stdout)).toEqual([]);
      expect(found(stderr)).toEqual([]);
      expect(answers.heard.filter((text) => found(text).length > 0)).toEqual([]);
      expect(found(kept.join('\n'))).toEqual([]);
      expect(stderr).toMatch(/You sent .*\(withheld\)/);
      expect(answers.heard.join('\n')).toMatch(/You sent .*\(withheld\)/);
    });
    await rm(folder, { recursive: true });
  });

  it('while Postgres is gone', async () => {
    if (postgresBinaries() === null) return;
    await using postgres = await startPostgres();
    if (postgres === null) throw new Error('Postgres did not start');
    const url = (await postgres.createDatabase()).replace('postgres@', `postgres:${SECRETS.password}@`);

    await withHostileAws({ DATABASE_URL: url }, async ({ program, answers }) => {
      await answers.graphql(START, start('123456789012/us-east-1'));
      await postgres.stopAtOnce();
      await answers.graphql(START, start('123456789012/us-east-1'));
      await answers.ask('/readyz');
      program.kill('SIGTERM');
      const { stdout, stderr } = await program.ended;

      expect(stderr).toContain('WithoutStore');
      expect(answers.heard.join('\n')).toContain('GatewayStoreUnavailable');
      expect([stdout, stderr, ...answers.heard].filter((text) => found(text).length > 0)).toEqual([]);
    });
  });

  it.each([
    ['that is no URL', `postgres://u:${SECRETS.password}@[/x`],
    ['of another kind', `mysql://u:${SECRETS.password}@127.0.0.1/x`],
    ['where nothing listens', `postgres://u:${SECRETS.password}@127.0.0.1:1/x`],
  ])('when DATABASE_URL is one %s', async (_, url) => {
    await using program = runProgram({
      PORT: '0',
      SIMULATOR_PORT: '0',
      LOG_LEVEL: 'debug',
      DATABASE_URL: url,
    });

    const { code, stdout, stderr } = await program.ended;

    expect(code).toBe(1);
    expect(stderr).toContain('DATABASE_URL');
    expect(found(stdout + stderr)).toEqual([]);
  });
});
