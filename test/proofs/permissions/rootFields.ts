// What each root field asks for, and how to ask it something that is there, or that DRS knows nothing of. Mutations name things that do
// not exist, so that who may make them changes nothing.
import type { Permission } from '../../../src/domain/permission.js';

export interface RootField {
  /** Null: for everybody, and what they are shown is their own. */
  readonly permission: Permission | null;
  readonly document: string;
  /** Variables besides `scope`, the name of a scope. */
  readonly variables?: Readonly<Record<string, unknown>>;
}

const JOB = { jobID: 'drsjob-conflict000000000' };
const SERVER = { sourceServerID: 's-conflict000000000' };
const NO_SERVER = { sourceServerID: 's-notfound000000000' };
const NO_INSTANCE = { recoveryInstanceID: 'i-0123456789abcdef0' };
const NO_INSTANCES = { recoveryInstanceIDs: ['i-0123456789abcdef0'] };
const NO_NETWORK = { sourceNetworkID: 'sn-notfound000000000' };
/** In the words of every error. */
const ERROR = '... on RecoveryError { code message } ... on AccessDeniedError { missingPermission }';

function lookUp(permission: Permission, field: string, variables: Record<string, unknown>): RootField {
  const [[name] = ['']] = Object.entries(variables);
  const document = `query ($scope: ID!, $${name}: ID!) { ${field}(${name}: $${name}, scope: $scope) { __typename ${ERROR} } }`;
  return { permission, document, variables };
}

function list(permission: Permission, field: string, more = ''): RootField {
  return {
    permission,
    document: `query ($scope: ID!) { ${field}(scopes: [$scope]${more}) { nodes { __typename } } }`,
  };
}

function change(permission: Permission, field: string, input: Record<string, unknown>): RootField {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
  return {
    permission,
    document: `mutation ($input: ${type}!) { ${field}(input: $input) { __typename ${ERROR} } }`,
    variables: { input },
  };
}

function decision(field: string): RootField {
  const document = `mutation ($approvalID: ID!) { ${field}(input: { approvalID: $approvalID }) { __typename ${ERROR} } }`;
  return { permission: 'recovery:approve', document };
}

const START = { isDrill: true, sourceServers: [NO_SERVER] };
const arnIn = (kind: string, id: string) => `arn:aws:drs:us-east-1:123456789012:${kind}/${id}`;

/** By the name of the type and of the field. */
export const ROOT_FIELDS: Readonly<Record<string, RootField>> = {
  'Query.viewer': { permission: null, document: '{ viewer { name } }' },
  'Query.scopes': { permission: null, document: '{ scopes { name } }' },
  'Query.node': {
    permission: 'server:read',
    document: 'query ($id: ID!) { node(id: $id) { __typename } }',
    variables: { arn: ['source-server', SERVER.sourceServerID] },
  },
  'Query.nodes': {
    permission: 'job:read',
    document: 'query ($id: ID!) { nodes(ids: [$id]) { __typename } }',
    variables: { arn: ['job', JOB.jobID] },
  },
  'Query.job': lookUp('job:read', 'job', JOB),
  'Query.jobs': list('job:read', 'jobs'),
  'Query.sourceServer': lookUp('server:read', 'sourceServer', SERVER),
  'Query.sourceServers': list('server:read', 'sourceServers'),
  'Query.recoveryInstance': lookUp('server:read', 'recoveryInstance', NO_INSTANCE),
  'Query.recoveryInstances': list('server:read', 'recoveryInstances'),
  'Query.sourceNetwork': lookUp('server:read', 'sourceNetwork', NO_NETWORK),
  'Query.sourceNetworks': list('server:read', 'sourceNetworks'),
  'Query.launchConfigurationTemplates': list('server:read', 'launchConfigurationTemplates'),
  'Query.replicationConfigurationTemplates': list('server:read', 'replicationConfigurationTemplates'),
  'Query.stagingAccounts': list('server:read', 'stagingAccounts'),
  'Query.extensibleSourceServers': list(
    'server:read',
    'extensibleSourceServers',
    ', stagingAccountID: "111122223333"',
  ),
  'Query.recoveryPreflight': {
    permission: 'server:read',
    document: `query ($input: StartRecoveryInput!) { recoveryPreflight(input: $input) { __typename ${ERROR} } }`,
    variables: { input: START },
  },
  // Of somebody else's request; the test puts its id in.
  'Query.recoveryRequest': {
    permission: 'job:read',
    document: `query ($requestID: ID!) { recoveryRequest(requestID: $requestID) { __typename ${ERROR} } }`,
    variables: { requestID: null },
  },
  'Query.recoveryApproval': {
    permission: null,
    document: `query ($approvalID: ID!) { recoveryApproval(approvalID: $approvalID) { __typename ${ERROR} } }`,
  },
  'Query.recoveryApprovals': {
    permission: null,
    document: 'query ($scope: ID!) { recoveryApprovals(scopes: [$scope]) { nodes { __typename } } }',
  },
  'Query.auditEvents': {
    permission: 'audit:read',
    document: '{ auditEvents { nodes { __typename scope { name } } } }',
  },
  'Mutation.startRecovery': change('recovery:drill', 'startRecovery', START),
  'Mutation.approveRecovery': decision('approveRecovery'),
  'Mutation.rejectRecovery': decision('rejectRecovery'),
  'Mutation.terminateRecoveryInstances': change(
    'instance:terminate',
    'terminateRecoveryInstances',
    NO_INSTANCES,
  ),
  'Mutation.startFailbackLaunch': change('failback:run', 'startFailbackLaunch', NO_INSTANCES),
  'Mutation.stopFailback': change('failback:run', 'stopFailback', NO_INSTANCE),
  'Mutation.reverseReplication': change('failback:run', 'reverseReplication', NO_INSTANCE),
  'Mutation.disconnectRecoveryInstance': change(
    'instance:disconnect',
    'disconnectRecoveryInstance',
    NO_INSTANCE,
  ),
  'Mutation.deleteRecoveryInstance': change('instance:disconnect', 'deleteRecoveryInstance', NO_INSTANCE),
  'Mutation.startReplication': change('replication:control', 'startReplication', NO_SERVER),
  'Mutation.stopReplication': change('replication:control', 'stopReplication', NO_SERVER),
  'Mutation.disconnectSourceServer': change('server:disconnect', 'disconnectSourceServer', NO_SERVER),
  'Mutation.updateLaunchConfiguration': change('configuration:write', 'updateLaunchConfiguration', {
    ...NO_SERVER,
    name: 'small',
  }),
  'Mutation.startSourceNetworkRecovery': change('network:recover', 'startSourceNetworkRecovery', {
    sourceNetworks: [NO_NETWORK],
  }),
  'Mutation.associateSourceNetworkStack': change('network:recover', 'associateSourceNetworkStack', {
    ...NO_NETWORK,
    cfnStackName: 'stack',
  }),
  'Mutation.startSourceNetworkReplication': change(
    'network:control',
    'startSourceNetworkReplication',
    NO_NETWORK,
  ),
  'Mutation.stopSourceNetworkReplication': change(
    'network:control',
    'stopSourceNetworkReplication',
    NO_NETWORK,
  ),
  'Mutation.deleteJob': change('job:delete', 'deleteJob', { jobID: 'drsjob-notfound000000000' }),
  'Mutation.initializeService': change('service:initialize', 'initializeService', {}),
  'Mutation.tagResource': change('tags:write', 'tagResource', {
    resourceArn: arnIn('source-server', NO_SERVER.sourceServerID),
    tags: [{ key: 'Team', value: 'payments' }],
  }),
  'Mutation.untagResource': change('tags:write', 'untagResource', {
    resourceArn: arnIn('source-server', NO_SERVER.sourceServerID),
    tagKeys: ['Team'],
  }),
  'Subscription.jobUpdates': {
    permission: 'job:read',
    document: `subscription ($scope: ID!, $jobID: ID!) { jobUpdates(jobID: $jobID, scope: $scope) { __typename ${ERROR} } }`,
    variables: JOB,
  },
  'Subscription.jobActivity': {
    permission: 'job:read',
    document: `subscription ($scope: ID!) { jobActivity(scopes: [$scope]) { __typename ${ERROR} } }`,
  },
  // Who may see none is told nothing, for as long as they like: so they ask where they are told of a mistake at once.
  'Subscription.recoveryApprovalUpdates': {
    permission: null,
    document: `subscription { recoveryApprovalUpdates(scopes: ["nowhere"]) { __typename ${ERROR} } }`,
  },
  'Subscription.recoveryRequestUpdates': {
    permission: 'job:read',
    document: `subscription ($requestID: ID!) { recoveryRequestUpdates(requestID: $requestID) { __typename ${ERROR} } }`,
    variables: { requestID: null },
  },
};
