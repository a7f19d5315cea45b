// What GET /_simulator answers.
import { ROLES } from '../sts/roles.js';
import { UNINITIALIZED_REGION } from '../world/world.js';

export const HELP = {
  what: 'A simulator of AWS Elastic Disaster Recovery. Everything outside /_simulator speaks the DRS API, or that of STS.',
  requests: {
    'GET /_simulator/faults': 'the active faults',
    'PUT /_simulator/faults': 'replace all: one fault or a list of them',
    'POST /_simulator/faults': 'add one fault',
    'DELETE /_simulator/faults': 'remove all',
    'GET /_simulator/calls':
      'requests received, by operation; ?accountID=123456789012&region=us-east-1: only those for there',
    'DELETE /_simulator/calls': 'count from zero again',
    'GET /_simulator/clock': 'what time the simulator has',
    'POST /_simulator/clock': 'advance it: {"advanceMs": 60000}',
    'GET /_simulator/quotas': 'how much may run at once; ?accountID=123456789012&region=us-east-1: there',
    'PUT /_simulator/quotas':
      'change any of them: {"concurrentJobs": 20, "serversPerJob": 100, "serversInAllJobs": 500}, everywhere or with "accountID" and "region"',
    'GET /_simulator/sessions': 'sessions that AssumeRole began',
    'PUT /_simulator/sessions':
      'let new ones last so long, whatever is asked for: {"sessionSeconds": 5}; null: as long as is asked for',
    'DELETE /_simulator/sessions': 'let all expire now',
  },
  scope: {
    operation: 'only this operation, such as "StartRecovery"; absent: all',
    times: 'disturb so many requests, then go; absent: until removed',
    skip: 'let so many matching requests pass first',
    probability: 'from 0 to 1',
    accountID: 'only requests for this account, such as "210987654321"; absent: all',
    region: 'only requests for this region, such as "eu-west-1"; absent: all',
  },
  accounts:
    'Each account has servers of its own in each region. The region is the one that a request is signed for; the account is the first, or that of the role assumed with AssumeRole on this port.',
  roles: ROLES.map(
    ({ name, externalID, isAssumable }) =>
      `arn:aws:iam::<account>:role/${name}` +
      (externalID === undefined ? '' : `, with the external id ${externalID}`) +
      (isAssumable ? '' : ', which may not be assumed'),
  ),
  uninitialized: `In ${UNINITIALIZED_REGION} nothing works until InitializeService was called, by each account for itself.`,
  faults: [
    { kind: 'latency', ms: 2000 },
    { kind: 'throttle', accountID: '210987654321', region: 'eu-west-1' },
    { kind: 'internalError' },
    { kind: 'status', status: 502, body: '<html>Bad Gateway</html>', contentType: 'text/html' },
    {
      kind: 'status',
      status: 409,
      body: '{"message":"busy"}',
      contentType: 'application/json',
      errorType: 'ConflictException',
    },
    { kind: 'resetBefore' },
    { kind: 'resetAfter', operation: 'StartRecovery', times: 1 },
    { kind: 'hang' },
    { kind: 'cutBody', bytes: 20 },
    { kind: 'emptyBody' },
    { kind: 'unknownEnums' },
    { kind: 'nulls', members: ['creationDateTime'] },
    { kind: 'jobsLate', ms: 5000 },
    { kind: 'fixedPageSize', size: 2 },
  ],
} as const;
