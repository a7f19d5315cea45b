// The test servers: as payment sandboxes have test cards, source servers that always do one thing when StartRecovery
// gets them. What each does is in refusals/, in operations/startRecovery.ts and in lifecycle/.

export type TestBehaviour =
  | 'conflict'
  | 'quotaExceeded'
  | 'throttled'
  | 'uninitialized'
  | 'internalError'
  | 'invalid'
  | 'accessDenied'
  | 'lostAnswer'
  | 'noAnswer'
  | 'launchFails';

export interface TestServer {
  readonly sourceServerID: string;
  readonly hostname: string;
  readonly behaviour: TestBehaviour;
}

/** In the order in which they are listed. `s-notfound000000000` is missing on purpose: nobody knows it. */
export const TEST_SERVERS: readonly TestServer[] = [
  { sourceServerID: 's-conflict000000000', hostname: 'test-always-in-a-job', behaviour: 'conflict' },
  { sourceServerID: 's-quotaexceeded0000', hostname: 'test-quota-exceeded', behaviour: 'quotaExceeded' },
  { sourceServerID: 's-throttled00000000', hostname: 'test-throttled', behaviour: 'throttled' },
  {
    sourceServerID: 's-uninitialized0000',
    hostname: 'test-uninitialized-account',
    behaviour: 'uninitialized',
  },
  { sourceServerID: 's-internalerror0000', hostname: 'test-internal-error', behaviour: 'internalError' },
  { sourceServerID: 's-invalid0000000000', hostname: 'test-invalid', behaviour: 'invalid' },
  { sourceServerID: 's-accessdenied00000', hostname: 'test-access-denied', behaviour: 'accessDenied' },
  {
    sourceServerID: 's-lostanswer0000000',
    hostname: 'test-starts-but-answer-is-lost',
    behaviour: 'lostAnswer',
  },
  {
    sourceServerID: 's-noanswer000000000',
    hostname: 'test-no-answer-nothing-started',
    behaviour: 'noAnswer',
  },
  { sourceServerID: 's-launchfails000000', hostname: 'test-launch-fails', behaviour: 'launchFails' },
];

/** The job that `s-conflict000000000` is in: it starts with the simulator and never ends. */
export const ENDLESS_JOB_ID = 'drsjob-conflict000000000';
