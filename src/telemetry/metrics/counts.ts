// What is counted as it happens: the port `Metrics`, as series of Prometheus. Each name, with what it means, is in docs/operations.md too.
import type { Registry } from 'prom-client';

import { INITIATED_BY } from '../../domain/job.js';
import type { JobOutcome } from '../../domain/jobOutcome.js';
import type { DrsMetrics, HttpMetrics, JobMetrics, Metrics, StoreMetrics } from '../ports.js';
import { Counted, Timed } from './series.js';

/** In seconds. An answer out of memory takes one millisecond, one that waits for DRS seconds. */
const ANSWER_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const CALL_SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const TURN_SECONDS = [0.001, 0.01, 0.1, 0.5, 1, 2.5, 5, 10];
const EVENT_SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];
const STORE_SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5];

/** Close codes that servers and clients of this protocol use; a client may send any other. */
const CLOSE_CODES = new Set([
  1000, 1001, 1002, 1003, 1005, 1006, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 4400, 4401, 4403, 4406,
  4408, 4409, 4429, 4499, 4500,
]);

/** How a job may have gone when it is over. */
const OUTCOMES: readonly JobOutcome[] = ['SUCCEEDED', 'PARTIALLY_SUCCEEDED', 'FAILED', 'UNDETERMINED'];

/** Registers all of them. */
export function createCounts(registry: Registry): Metrics {
  return {
    http: httpCounts(registry),
    drs: drsCounts(registry),
    jobs: jobCounts(registry),
    store: storeCounts(registry),
  };
}

function httpCounts(registry: Registry): HttpMetrics {
  return {
    ...operationCounts(registry),
    ...requestCounts(registry),
    ...socketCounts(registry),
    ...eventCounts(registry),
  };
}

function operationCounts(
  registry: Registry,
): Pick<HttpMetrics, 'operationAnswered' | 'rootAnswered' | 'rootKnown'> {
  const durations = new Timed(
    registry,
    {
      name: 'drs_gateway_operation_duration_seconds',
      help: 'Queries and mutations over HTTP, from the arrival of the request to the end of its answer.',
      labelNames: ['type', 'field', 'status'],
    },
    ANSWER_SECONDS,
  );
  const results = new Counted(registry, {
    name: 'drs_gateway_results_total',
    help: 'Answers of root fields of queries and mutations, by __typename: typed errors are their own.',
    labelNames: ['type', 'field', 'result'],
  });
  return {
    operationAnswered: ({ type, field, status, ms }) => durations.time([type, field, status], ms),
    rootAnswered: ({ type, field, result }) => results.add([type, field, result]),
    rootKnown: ({ type, field, result }) => results.add([type, field, result], 0),
  };
}

function requestCounts(
  registry: Registry,
): Pick<HttpMetrics, 'requestAnswered' | 'refused' | 'graphqlError'> {
  const requests = new Counted(registry, {
    name: 'drs_gateway_http_requests_total',
    help: 'Requests over HTTP that were answered, by route and status.',
    labelNames: ['route', 'status'],
  });
  const refusals = new Counted(registry, {
    name: 'drs_gateway_refusals_total',
    help: 'What was refused before it was executed: logins, limits, documents, upgrades.',
    labelNames: ['door', 'code', 'limit'],
  });
  const errors = new Counted(registry, {
    name: 'drs_gateway_graphql_errors_total',
    help: 'Errors in errors[] of what was executed, by code; INTERNAL_SERVER_ERROR is a bug.',
    labelNames: ['door', 'code'],
  });
  errors.add(['http', 'INTERNAL_SERVER_ERROR'], 0);
  errors.add(['websocket', 'INTERNAL_SERVER_ERROR'], 0);
  return {
    requestAnswered: (route, status) => requests.add([route, String(status)]),
    refused: (door, code, limit = '') => refusals.add([door, code, limit]),
    graphqlError: (door, code) => errors.add([door, code]),
  };
}

function socketCounts(registry: Registry): Pick<HttpMetrics, 'socketOpened' | 'socketClosed'> {
  const opened = new Counted(registry, {
    name: 'drs_gateway_sockets_opened_total',
    help: 'WebSockets that were opened.',
    labelNames: [],
  });
  const closed = new Counted(registry, {
    name: 'drs_gateway_sockets_closed_total',
    help: 'WebSockets that were closed, by close code.',
    labelNames: ['code'],
  });
  opened.add([], 0);
  return {
    socketOpened: () => opened.add([]),
    socketClosed: (code) => closed.add([CLOSE_CODES.has(code) ? String(code) : 'other']),
  };
}

function eventCounts(registry: Registry): Pick<HttpMetrics, 'subscriptionStarted' | 'eventSent'> {
  const started = new Counted(registry, {
    name: 'drs_gateway_subscriptions_started_total',
    help: 'Subscriptions that were started.',
    labelNames: ['field'],
  });
  const events = new Counted(registry, {
    name: 'drs_gateway_events_total',
    help: 'Events handed to sockets, by __typename.',
    labelNames: ['field', 'event'],
  });
  const delays = new Timed(
    registry,
    {
      name: 'drs_gateway_event_delay_seconds',
      help: 'From the reading of DRS that showed a change to handing the event to a socket; of changes that came while it was watched.',
      labelNames: ['field'],
    },
    EVENT_SECONDS,
  );
  return {
    subscriptionStarted: (field) => started.add([field]),
    eventSent: ({ field, result }, delayMs) => {
      events.add([field, result]);
      if (delayMs !== null) delays.time([field], delayMs);
    },
  };
}

/** Attempts beyond are one: no call is sent more often today, and a label must not grow with a setting. */
const MOST_ATTEMPTS = 5;

/** What matters most, and how it fails: the first failure must be seen as an increase, and of one that was not there before there is none. */
const OPERATIONS = [
  'DescribeJobs',
  'DescribeJobLogItems',
  'DescribeSourceServers',
  'StartRecovery',
  'TerminateRecoveryInstances',
];
const FAILURES = [
  'CredentialsRefused',
  'AccessDeniedError',
  'ThrottlingError',
  'InternalServerError',
  'ServiceUnavailableError',
];

function drsCounts(registry: Registry): DrsMetrics {
  const calls = new Counted(registry, {
    name: 'drs_gateway_drs_calls_total',
    help: 'Sendings of calls to DRS, by result (ok or the kind of failure) and attempt.',
    labelNames: ['scope', 'operation', 'result', 'attempt'],
  });
  const durations = new Timed(
    registry,
    {
      name: 'drs_gateway_drs_call_duration_seconds',
      help: 'Sendings of calls to DRS, from the turn in the rate budget to the end of the answer.',
      labelNames: ['scope', 'operation'],
    },
    CALL_SECONDS,
  );
  const turns = new Timed(
    registry,
    {
      name: 'drs_gateway_drs_turn_wait_seconds',
      help: 'How long calls waited for their turn in the rate budget.',
      labelNames: ['scope', 'urgency', 'granted'],
    },
    TURN_SECONDS,
  );
  return {
    scopeServed: (scope) => {
      for (const operation of OPERATIONS)
        for (const result of FAILURES) calls.add([scope, operation, result, '1'], 0);
    },
    callEnded: ({ scope, operation, result, attempt, ms }) => {
      calls.add([scope, operation, result, attempt >= MOST_ATTEMPTS ? '5+' : String(attempt)]);
      durations.time([scope, operation], ms);
    },
    turnTaken: ({ scope, urgency, isGranted, ms }) =>
      turns.time([scope, urgency, isGranted ? 'yes' : 'no'], ms),
  };
}

function jobCounts(registry: Registry): JobMetrics {
  const seen = new Counted(registry, {
    name: 'drs_gateway_jobs_seen_total',
    help: 'Jobs that appeared in DRS, whoever started them, counted by the replica that watches.',
    labelNames: ['scope', 'initiated_by'],
  });
  const ended = new Counted(registry, {
    name: 'drs_gateway_jobs_ended_total',
    help: 'Jobs that ended, by outcome, counted by the replica that watches.',
    labelNames: ['scope', 'initiated_by', 'outcome'],
  });
  const leases = new Counted(registry, {
    name: 'drs_gateway_lease_changes_total',
    help: 'How often this replica took the lease of a scope, and lost it.',
    labelNames: ['scope', 'change'],
  });
  return {
    scopeServed: (scope) => {
      for (const change of ['taken', 'lost']) leases.add([scope, change], 0);
      for (const initiatedBy of INITIATED_BY) {
        seen.add([scope, initiatedBy], 0);
        for (const outcome of OUTCOMES) ended.add([scope, initiatedBy, outcome], 0);
      }
    },
    jobSeen: (scope, initiatedBy) => seen.add([scope, initiatedBy]),
    jobEnded: (scope, initiatedBy, outcome) => ended.add([scope, initiatedBy, outcome]),
    leaseTaken: (scope) => leases.add([scope, 'taken']),
    leaseLost: (scope) => leases.add([scope, 'lost']),
  };
}

function storeCounts(registry: Registry): StoreMetrics {
  const durations = new Timed(
    registry,
    {
      name: 'drs_gateway_store_operation_duration_seconds',
      help: 'Operations of the database; unavailable: it could not answer.',
      labelNames: ['operation', 'result'],
    },
    STORE_SECONDS,
  );
  return {
    operationBegun: (operation) => {
      // Most take less than the clock's millisecond.
      const startedAtMs = performance.now();
      return (result) => durations.time([operation, result], performance.now() - startedAtMs);
    },
  };
}
