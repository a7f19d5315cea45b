// Every root field of the schema, asked by people with all kinds of sets of permissions, in their own scope and in a foreign one.
import { readFileSync } from 'node:fs';

import { buildSchema } from 'graphql';
import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';

import type { Permission } from '../../../src/domain/permission.js';
import { nodeIDOf } from '../../../src/domain/nodeID.js';
import { type Person, sendAs, startWithPeople } from '../../kit/actors.js';
import { type Line, trailOf } from '../../kit/asking.js';
import type { TestGateway } from '../../kit/gateway.js';
import { HOME, OTHER, start } from '../../kit/scopes.js';
import { ROOT_FIELDS, type RootField } from './rootFields.js';

const SCHEMA = buildSchema(readFileSync('schema.graphql', 'utf8'));
export const IN_SCHEMA = [
  SCHEMA.getQueryType(),
  SCHEMA.getMutationType(),
  SCHEMA.getSubscriptionType(),
].flatMap((type) => Object.keys(type?.getFields() ?? {}).map((field) => `${type?.name}.${field}`));
export interface Asker {
  readonly permissions: readonly Permission[];
  /** Whether they ask a field that needs this permission. */
  readonly asks: (needed: Permission | null) => boolean;
}

let gateway: TestGateway;
let requestIDs: Readonly<Record<string, string>>;
let approvalIDs: Readonly<Record<string, string>>;

interface Page {
  readonly nodes: readonly Line[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

const TRAIL = `query ($filter: AuditEventsFilter, $after: String) {
  auditEvents(first: 200, filter: $filter, after: $after) {
    nodes { action scope { name } outcome { code } } pageInfo { hasNextPage endCursor } } }`;

/** A request that DRS refused: nothing runs on. */
async function somebodysRequest(scope: string): Promise<string> {
  await start(gateway, { scope, sourceServers: [{ sourceServerID: 's-invalid0000000000' }] });
  return (await trailOf(gateway)).at(-1)?.requestID ?? '';
}

const ASK_FOR_APPROVAL = `mutation ($input: StartRecoveryInput!) {
  startRecovery(input: $input) { ... on ApprovalRequiredError { approval { approvalID } } } }`;

async function somebodysApproval(scope: string): Promise<string> {
  const input = { scope, isDrill: false, sourceServers: [{ sourceServerID: 's-conflict000000000' }] };
  const { data } = await gateway.send<{ startRecovery: { approval: { approvalID: string } } }>(
    ASK_FOR_APPROVAL,
    { input },
  );
  if (data == null) throw new Error('no approval was asked for');
  return data.startRecovery.approval.approvalID;
}

const personOf = ({ permissions }: Asker, index: number): Person => ({
  name: `person ${index}`,
  grants: [{ permissions, scopes: [HOME] }],
});

/** What came of asking: denied for want of a permission, nothing (a node of nowhere), or an answer. */
type Came = { readonly denied: string } | 'nothing' | 'answer';

function came(data: unknown, errors: readonly { extensions?: Record<string, unknown> }[] = []): Came {
  const [error] = errors;
  if (error !== undefined) return cameOf(error.extensions ?? {});
  const [value] = Object.values((data ?? {}) as Record<string, unknown>);
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return first == null ? 'nothing' : cameOf(first as Record<string, unknown>);
}

function cameOf({ missingPermission, code }: Readonly<Record<string, unknown>>): Came {
  const isDenied = code === 'GatewayPermissionMissing' && typeof missingPermission === 'string';
  return isDenied ? { denied: missingPermission } : 'answer';
}

function variablesIn(scope: string, { document, variables = {} }: RootField): Record<string, unknown> {
  const [account = '', region = ''] = scope.split('/');
  const { input, arn, ...others } = variables as {
    input?: { resourceArn?: string };
    arn?: ['job' | 'source-server', string];
  };
  const resourceArn = input?.resourceArn?.replace('us-east-1:123456789012', `${region}:${account}`);
  return {
    ...others,
    ...(document.includes('$scope') ? { scope } : {}),
    ...(document.includes('$requestID') ? { requestID: requestIDs[scope] } : {}),
    ...(document.includes('$approvalID') ? { approvalID: approvalIDs[scope] } : {}),
    ...(arn === undefined ? {} : { id: nodeIDOf(...arn, null, { accountID: account, region }) }),
    ...(input === undefined
      ? {}
      : { input: { ...input, scope, ...(resourceArn === undefined ? {} : { resourceArn }) } }),
  };
}

async function askOver(client: Client, field: RootField, scope: string): Promise<Came> {
  const variables = variablesIn(scope, field);
  const stream = client.iterate({ query: field.document, variables });
  for await (const { data, errors } of stream) return came(data, errors);
  return 'nothing';
}

async function ask(name: string, person: Person, client: Client, scope: string): Promise<Came> {
  const field = ROOT_FIELDS[name];
  if (field === undefined) throw new Error(`There is no row for ${name}.`);
  if (name.startsWith('Subscription')) return askOver(client, field, scope);
  const { data, errors } = await sendAs(gateway, person, field.document, variablesIn(scope, field));
  return came(data, errors);
}

async function withSocket<Value>(person: Person, use: (client: Client) => Promise<Value>): Promise<Value> {
  const client = createClient({
    url: `${gateway.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: { authorization: `Bearer ${JSON.stringify(person)}` },
  });
  try {
    return await use(client);
  } finally {
    await client.dispose();
  }
}

interface Asked {
  readonly name: string;
  readonly needed: Permission | null;
  readonly permissions: readonly Permission[];
  readonly came: Came;
}

/** What came of everything that they ask in a scope. */
async function askAll(
  scope: string,
  askers: readonly Asker[],
  names: readonly string[],
): Promise<readonly Asked[]> {
  const ofEach = await Promise.all(
    askers.map((asker, index) => {
      const person = personOf(asker, index);
      const { permissions } = asker;
      return withSocket(person, (client) =>
        Promise.all(
          names.flatMap((name) => {
            const needed = ROOT_FIELDS[name]?.permission ?? null;
            if (!asker.asks(needed)) return [];
            return [ask(name, person, client, scope).then((came) => ({ name, needed, permissions, came }))];
          }),
        ),
      );
    }),
  );
  return ofEach.flat();
}

const READS = IN_SCHEMA.filter((name) => !name.startsWith('Mutation'));
const CHANGES = IN_SCHEMA.filter((name) => name.startsWith('Mutation'));

function expectedAtHome({ name, needed, permissions }: Asked): Came {
  // Who may do nothing anywhere is shown no scope.
  if (name === 'Query.scopes' && permissions.length === 0) return 'nothing';
  return needed === null || permissions.includes(needed) ? 'answer' : { denied: needed };
}

function expectedAbroad(asked: Asked): Came {
  const { name, needed, permissions } = asked;
  // What is not about the scope that was asked for.
  if (needed === null) return expectedAtHome(asked);
  if (name === 'Query.auditEvents' && permissions.includes(needed)) return 'answer';
  return name === 'Query.node' || name === 'Query.nodes' ? 'nothing' : { denied: needed };
}

const told = (all: readonly Asked[], cameOf: (asked: Asked) => Came) =>
  all.map((asked) => ({ field: asked.name, permissions: asked.permissions.join(' '), came: cameOf(asked) }));

export interface Outcome {
  readonly came: readonly object[];
  readonly expected: readonly object[];
}

/** What everybody gets in their own scope: an answer to those who have the permission, a denial to all others. */
export async function askAtHome(askers: readonly Asker[]): Promise<Outcome> {
  const all = [...(await askAll(HOME, askers, READS)), ...(await askAll(HOME, askers, CHANGES))];
  return { came: told(all, ({ came }) => came), expected: told(all, expectedAtHome) };
}

/** Goes on in every scope, whoever asks. */
const OF_WATCHING = 'DescribeJobs';

/** What everybody gets in a foreign scope, with what was sent to DRS there and what the audit trail tells of it. */
export async function askAbroad(
  askers: readonly Asker[],
): Promise<Outcome & { readonly calls: readonly string[] }> {
  const [accountID = '', region = ''] = OTHER.split('/');
  const began = new Date().toISOString();
  gateway.simulator?.calls.reset();
  const reads = await askAll(OTHER, askers, READS);
  const changes = await askAll(OTHER, askers, CHANGES);
  const lines = (await trailSince(began)).map(lineOf);
  const refused = changes.map(({ name }) => lineIn(OTHER, name.slice('Mutation.'.length)));
  const all = [...reads, ...changes];
  return {
    came: [...told(all, ({ came }) => came), lines.sort()],
    expected: [...told(all, expectedAbroad), refused.sort()],
    calls: Object.keys(gateway.simulator?.calls.all({ accountID, region }) ?? {}).filter(
      (operation) => operation !== OF_WATCHING,
    ),
  };
}

const lineIn = (scope: string, action: string) => `${scope} ${action} GatewayPermissionMissing`;
const lineOf = ({ scope, action, outcome }: Line) => `${scope?.name ?? ''} ${action} ${outcome?.code ?? ''}`;

export async function openGateway(): Promise<void> {
  // Hundreds of requests of one address, and as if with logins, so that approvals can be asked for.
  const unlimited = { REQUESTS_PER_ACTOR: '0', REQUESTS_PER_ADDRESS: '0' };
  gateway = await startWithPeople({ AUTH: 'jwt', REAL_RECOVERY_APPROVAL: 'required', ...unlimited });
  approvalIDs = { [HOME]: await somebodysApproval(HOME), [OTHER]: await somebodysApproval(OTHER) };
  requestIDs = { [HOME]: await somebodysRequest(HOME), [OTHER]: await somebodysRequest(OTHER) };
}
export const closeGateway = (): Promise<void> => gateway.stop();

async function trailSince(fromDateTime: string): Promise<readonly Line[]> {
  const lines: Line[] = [];
  let after: string | null = null;
  for (let isMore = true; isMore;) {
    const page: Page = await pageOfTrail({ filter: { fromDateTime }, after });
    lines.push(...page.nodes);
    isMore = page.pageInfo.hasNextPage;
    after = page.pageInfo.endCursor;
  }
  return lines;
}

async function pageOfTrail(variables: Record<string, unknown>): Promise<Page> {
  const { data } = await gateway.send<{ auditEvents: Page }>(TRAIL, variables);
  if (data == null) throw new Error('the audit trail cannot be read');
  return data.auditEvents;
}
