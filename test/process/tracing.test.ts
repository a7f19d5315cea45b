// The built program with the SDK that docs/operations.md says to attach, logins and planted secrets: the trace is whole, and neither spans nor
// lines nor answers have what they must not. `npm test` builds the program before.
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

import { makeLocalToken } from '../../src/auth/local/localIssuer.js';
import { killPrograms, type Program, runProgram } from '../kit/program.js';

const ROOT = new URL('../..', import.meta.url).pathname;
const SERVER = 's-dbb1835e1c9284ea4';
const PLANTED = {
  tagValue: 'planted-tag-value',
  reason: 'planted-reason',
  key: 'planted-idempotency-key',
  inURL: 'planted-token-in-the-url',
};
const START = `mutation Go($input: StartRecoveryInput!) { startRecovery(input: $input) { __typename
  ... on StartRecoverySuccess { job { jobID } } } }`;
const WATCH = `subscription ($id: ID!) { jobUpdates(jobID: $id) { __typename } }`;
/** In the place of the one that sends to a collector. */
const EXPORTER = `import { appendFileSync } from 'node:fs';
export class OTLPTraceExporter {
  export(spans, done) {
    for (const span of spans) {
      const { name, attributes, events, status, parentSpanContext, resource } = span;
      const { traceId, spanId } = span.spanContext();
      const line = { name, attributes, events, status, traceId, spanId, parentID: parentSpanContext?.spanId ?? null,
        service: resource.attributes['service.name'] };
      appendFileSync(process.env.SPANS_FILE, JSON.stringify(line) + '\\n');
    }
    done({ code: 0 });
  }
  async shutdown() {}
  async forceFlush() {}
}
`;

interface ExportedSpan {
  readonly name: string;
  readonly spanId: string;
  readonly parentID: string | null;
  readonly service: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tracing-'));
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  await writeFile(join(folder, 'exporter.mjs'), EXPORTER);
  await writeFile(join(folder, 'otel.mjs'), await documentedPreload());
});
afterEach(killPrograms);
afterAll(() => rm(folder, { recursive: true }));

async function documentedPreload(): Promise<string> {
  const page = await readFile(join(ROOT, 'docs/operations.md'), 'utf8');
  const [, text = ''] = /```js\n(import \{ context.*?)```/s.exec(page) ?? [];
  return text.replace("'@opentelemetry/exporter-trace-otlp-http'", "'./exporter.mjs'");
}

async function spansIn(file: string): Promise<readonly ExportedSpan[]> {
  const text = await readFile(file, 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ExportedSpan);
}

function namesBelow(spans: readonly ExportedSpan[], { spanId }: ExportedSpan): readonly string[] {
  return spans
    .filter(({ parentID }) => parentID === spanId)
    .flatMap((child) => [child.name, ...namesBelow(spans, child)]);
}

/** Starts a drill and watches it over a socket; gives what was answered. */
async function drill(program: Program, token: string): Promise<string> {
  const url = await program.url();
  const tags = [{ key: 'team', value: PLANTED.tagValue }];
  const sourceServers = [{ sourceServerID: SERVER }];
  const input = { isDrill: true, sourceServers, tags, reason: PLANTED.reason, idempotencyKey: PLANTED.key };
  const response = await fetch(`${url}/graphql?access_token=${PLANTED.inURL}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-request-id': 'portal-1',
      authorization: `Bearer ${token}`,
    },
    body: JSON.stringify({ query: START, variables: { input } }),
  });
  const text = await response.text();
  const [jobID] = /drsjob-\w+/.exec(text) ?? [];
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: { authorization: `Bearer ${token}` },
  });
  const first = await client.iterate({ query: WATCH, variables: { id: jobID } }).next();
  await client.dispose();
  return text + JSON.stringify(first);
}

describe('the program with an SDK attached as documented', () => {
  it('tells the whole of a start, by one correlation id, and no secret of it', async () => {
    const file = join(folder, 'spans.jsonl');
    await using program = runProgram({
      PORT: '0',
      SIMULATOR_PORT: '0',
      AUTH: 'jwt',
      LOG_LEVEL: 'debug',
      DATA_DIR: join(folder, 'data'),
      NODE_OPTIONS: `--import ${pathToFileURL(join(folder, 'otel.mjs')).href}`,
      SPANS_FILE: file,
    });
    await program.url();
    const login = { name: 'ada', roles: ['administrator'], lifetimeMs: 3_600_000, nowMs: Date.now() };
    const token = await makeLocalToken(join(folder, 'data'), login);

    const answered = await drill(program, token);
    program.kill('SIGTERM');
    const { code, stdout, stderr } = await program.ended;

    const spans = await spansIn(file);
    const operation = spans.find((span) => span.attributes['drs_gateway.correlation_id'] === 'portal-1');
    if (operation === undefined) throw new Error('the operation has no span');
    const lines = program.logLines().filter(({ correlationID }) => correlationID === 'portal-1');
    const secrets = [token, ...token.split('.').slice(1), ...Object.values(PLANTED)];
    const told = { stdout, stderr, spans: JSON.stringify(spans), answered };
    expect(code).toBe(0);
    expect(answered).toContain('StartRecoverySuccess');
    expect(answered).toContain('"JobUpdate"');
    expect(operation).toMatchObject({
      name: 'mutation startRecovery',
      parentID: null,
      service: 'drs-graphql-gateway',
    });
    expect(namesBelow(spans, operation)).toEqual(
      expect.arrayContaining([
        'startRecovery',
        'store transaction',
        'insert recovery_request',
        'commit',
        'drs/StartRecovery',
        'drs/StartRecovery attempt',
      ]),
    );
    expect(spans.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['watch round', 'subscription jobUpdates']),
    );
    expect(lines.map(({ msg }) => msg)).toEqual(
      expect.arrayContaining(['startRecoverySending', 'drs.call', 'mutation']),
    );
    expect(lines.find(({ msg }) => msg === 'mutation')).toMatchObject({
      action: 'startRecovery',
      result: 'StartRecoverySuccess',
      actor: 'ada',
      ids: [SERVER],
      scope: 'simulator/us-east-1',
    });
    for (const [where, text] of Object.entries(told))
      expect({ where, found: secrets.filter((secret) => text.includes(secret)) }).toEqual({
        where,
        found: [],
      });
    expect(program.logLines().map(({ msg }) => msg)).toEqual(
      expect.arrayContaining([
        'gatewayStarted',
        'watchLeaseTaken',
        'gatewayStopping',
        'watchLeaseGivenBack',
        'gatewayStopped',
      ]),
    );
  });
});
