// A real recovery that needs two persons, the whole way: HTTP and WebSocket, the gateway's own store, and the simulator behind it.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type LoggedInGateway, startLoggedInGateway } from '../kit/loggedInGateway.js';

const START = /* GraphQL */ `
  mutation ($input: StartRecoveryInput!) {
    startRecovery(input: $input) {
      __typename
      ... on RecoveryError {
        code
        isRetryable
      }
      ... on ApprovalRequiredError {
        approval {
          approvalID
          status
        }
      }
      ... on StartRecoverySuccess {
        requestID
        job {
          jobID
        }
      }
    }
  }
`;
const APPROVE = /* GraphQL */ `
  mutation ($input: ApproveRecoveryInput!) {
    approveRecovery(input: $input) {
      __typename
      ... on RecoveryError {
        code
      }
      ... on ApproveRecoverySuccess {
        approval {
          status
        }
      }
    }
  }
`;
const UPDATES = /* GraphQL */ `
  subscription {
    recoveryApprovalUpdates {
      __typename
      ... on RecoveryApproval {
        approvalID
        status
        comment
        requestedBy {
          name
        }
        decidedBy {
          name
        }
        input {
          reason
          isDrill
          sourceServers {
            sourceServerID
          }
        }
      }
    }
  }
`;
const AFTERWARDS = /* GraphQL */ `
  query ($approvalID: ID!, $requestID: ID!) {
    recoveryApproval(approvalID: $approvalID) {
      ... on RecoveryApproval {
        status
        request {
          requestID
          state
        }
      }
    }
    recoveryApprovals(filter: { statuses: [USED] }) {
      nodes {
        approvalID
      }
    }
    recoveryRequest(requestID: $requestID) {
      ... on RecoveryRequest {
        approval {
          approvalID
          decidedBy {
            name
          }
        }
      }
    }
    auditEvents(filter: { requestID: $approvalID }) {
      nodes {
        action
        actor {
          name
        }
        outcome {
          type
        }
        input {
          __typename
          ... on RememberedApproveRecoveryInput {
            approvalID
            comment
          }
        }
      }
    }
  }
`;

interface Started {
  readonly startRecovery: {
    readonly __typename: string;
    readonly requestID?: string;
    readonly approval?: { readonly approvalID: string };
  };
}

let gateway: LoggedInGateway;
let sourceServerID: string;

beforeAll(async () => {
  gateway = await startLoggedInGateway();
  const { sourceServers } = await gateway.ask<{
    sourceServers: { nodes: readonly { sourceServerID: string }[] };
  }>('alice', '{ sourceServers(first: 1) { nodes { sourceServerID } } }');
  sourceServerID = sourceServers.nodes[0]?.sourceServerID ?? '';
});

afterAll(() => gateway.stop());

describe('a real recovery that needs two persons', () => {
  it('is asked for, approved by somebody who watches, sent again, and starts', async () => {
    const input = { isDrill: false, sourceServers: [{ sourceServerID }], reason: 'the site is down' };
    const updates = gateway.watch<object>('bob', UPDATES);

    const asked = await gateway.ask<Started>('alice', START, { input });
    const approvalID = asked.startRecovery.approval?.approvalID ?? '';
    const pending = await updates.next();
    const own = await gateway.ask('alice', APPROVE, { input: { approvalID } });
    const approval = { input: { approvalID, comment: 'seen it' } };
    const other = await gateway.ask('bob', APPROVE, approval);
    const decided = await updates.next();
    const started = await gateway.ask<Started>('alice', START, { input });
    const used = await updates.next();
    const { requestID } = started.startRecovery;
    const afterwards = await gateway.ask<object>('bob', AFTERWARDS, { approvalID, requestID });

    expect(asked.startRecovery).toEqual({
      __typename: 'ApprovalRequiredError',
      code: 'GatewayApprovalRequired',
      isRetryable: true,
      approval: { approvalID, status: 'PENDING' },
    });
    expect(pending.value).toEqual({
      __typename: 'RecoveryApproval',
      approvalID,
      status: 'PENDING',
      comment: null,
      requestedBy: { name: 'alice' },
      decidedBy: null,
      input: { reason: 'the site is down', isDrill: false, sourceServers: [{ sourceServerID }] },
    });
    expect(own).toEqual({ approveRecovery: { __typename: 'AccessDeniedError', code: 'GatewayOwnApproval' } });
    expect(other).toMatchObject({ approveRecovery: { approval: { status: 'APPROVED' } } });
    expect(decided.value).toMatchObject({
      status: 'APPROVED',
      decidedBy: { name: 'bob' },
      comment: 'seen it',
    });
    expect(started.startRecovery.__typename).toBe('StartRecoverySuccess');
    expect(used.value).toMatchObject({ approvalID, status: 'USED' });
    const startLine = { action: 'startRecovery', actor: { name: 'alice' } };
    expect(afterwards).toMatchObject({
      recoveryApproval: { status: 'USED', request: { requestID, state: 'STARTED' } },
      recoveryApprovals: { nodes: [{ approvalID }] },
      recoveryRequest: { approval: { approvalID, decidedBy: { name: 'bob' } } },
      auditEvents: {
        nodes: [
          {
            action: 'approveRecovery',
            actor: { name: 'bob' },
            outcome: { type: 'ApproveRecoverySuccess' },
            input: { __typename: 'RememberedApproveRecoveryInput', approvalID, comment: 'seen it' },
          },
          { action: 'approveRecovery', actor: { name: 'alice' }, outcome: { type: 'AccessDeniedError' } },
          { ...startLine, outcome: { type: 'ApprovalRequiredError' } },
        ],
      },
    });
  });
});
