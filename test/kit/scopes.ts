// Two accounts and two regions behind one gateway, by roles of the simulator's STS.
import { startTestGateway, type TestGateway } from './gateway.js';

export const HOME = '123456789012/us-east-1';
export const OTHER = '210987654321/us-east-1';
export const ABROAD = '210987654321/eu-west-1';
export const SCOPES = JSON.stringify([
  { accountID: '123456789012', region: 'us-east-1' },
  {
    accountID: '210987654321',
    region: 'us-east-1',
    roleArn: 'arn:aws:iam::210987654321:role/drs-gateway-external',
    externalID: 'drs-gateway-external-id',
  },
  {
    accountID: '210987654321',
    region: 'eu-west-1',
    roleArn: 'arn:aws:iam::210987654321:role/drs-gateway',
  },
]);
const ORDINARY = /^s-[0-9a-f]{17}$/;

export interface Listed {
  readonly nodes: readonly { readonly sourceServerID: string; readonly scope: { readonly name: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly scopeFailures: readonly { readonly scope: { readonly name: string }; readonly error: object }[];
}

export const LIST = `query ($first: Int, $after: String, $scopes: [ID!]) {
  sourceServers(first: $first, after: $after, scopes: $scopes) {
    nodes { sourceServerID scope { name } }
    pageInfo { hasNextPage endCursor }
    scopeFailures { scope { name } error { __typename message } }
  } }`;
const START = `mutation ($input: StartRecoveryInput!) { startRecovery(input: $input) {
  __typename
  ... on StartRecoverySuccess { isReplay job { jobID id scope { name } } }
  ... on ValidationError { fieldList { name message } }
  ... on RecoveryError { message code } } }`;

/** A gateway over three scopes of a simulator, with three ordinary servers in each. */
export function startOverScopes(): Promise<TestGateway> {
  return startTestGateway({ DRS_SCOPES: SCOPES, SIMULATOR_SERVERS: '3' });
}

/** A page of source servers, 200 unless told. */
export async function list(gateway: TestGateway, variables: object = {}): Promise<Listed> {
  const { data, errors } = await gateway.send<{ sourceServers: Listed }>(LIST, { first: 200, ...variables });
  if (data?.sourceServers == null) throw new Error(JSON.stringify(errors));
  return data.sourceServers;
}

/** The ordinary servers of a scope. */
export async function serversOf(gateway: TestGateway, scope: string): Promise<readonly string[]> {
  const { nodes } = await list(gateway, { scopes: [scope] });
  return nodes.map(({ sourceServerID }) => sourceServerID).filter((id) => ORDINARY.test(id));
}

/** Starts a drill. */
export async function start(gateway: TestGateway, input: object): Promise<Record<string, unknown>> {
  const { data, errors } = await gateway.send<{ startRecovery: Record<string, unknown> }>(START, {
    input: { isDrill: true, ...input },
  });
  if (data?.startRecovery == null) throw new Error(JSON.stringify(errors));
  return data.startRecovery;
}

/** From now on DRS denies everything there. */
export function failIn(gateway: TestGateway, scope: string): void {
  const [accountID = '', region = ''] = scope.split('/');
  gateway.simulator?.faults.add({
    kind: 'status',
    status: 403,
    errorType: 'AccessDeniedException',
    body: '{"message":"User is not authorized"}',
    contentType: 'application/json',
    accountID,
    region,
  });
}
