// What GET /_simulator answers.

export const HELP = {
  what: 'A simulator of AWS Elastic Disaster Recovery. Everything outside /_simulator speaks the DRS API.',
  requests: {
    'GET /_simulator/faults': 'the active faults',
    'PUT /_simulator/faults': 'replace all: one fault or a list of them',
    'POST /_simulator/faults': 'add one fault',
    'DELETE /_simulator/faults': 'remove all',
    'GET /_simulator/calls': 'requests received, by operation',
    'DELETE /_simulator/calls': 'count from zero again',
    'GET /_simulator/clock': 'what time the simulator has',
    'POST /_simulator/clock': 'advance it: {"advanceMs": 60000}',
    'GET /_simulator/quotas': 'how much may run at once',
    'PUT /_simulator/quotas':
      'change any of them: {"concurrentJobs": 20, "serversPerJob": 100, "serversInAllJobs": 500}',
  },
  scope: {
    operation: 'only this operation, such as "StartRecovery"; absent: all',
    times: 'disturb so many requests, then go; absent: until removed',
    skip: 'let so many matching requests pass first',
    probability: 'from 0 to 1',
  },
  faults: [
    { kind: 'latency', ms: 2000 },
    { kind: 'throttle' },
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
