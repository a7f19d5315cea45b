// Servers in a situation: what each is in never changes by itself, so that every state DRS knows can be met whenever one looks.
// (Whoever stops one and starts it again has an ordinary server that begins anew.)
//
//   situation     what is shown                                              what a launch of the latest state does
//   stalled       STALLED, AGENT_NOT_SEEN for days; its snapshots are old    SNAPSHOT_FAIL, USING_PREVIOUS_SNAPSHOT, launches
//   initialSync   INITIAL_SYNC, going on, never done; no snapshot            SNAPSHOT_FAIL, this server is FAILED
//   noSnapshots   CONTINUOUS, but no recovery snapshot                       launches
//   lagging       BACKLOG, hours behind; its snapshots too                   launches what it was hours ago
//   recovered     a recovery instance, launched days before the simulator began   replaces that instance
//   drilled       a drill 200 days before the simulator began, cleaned up    launches
//   extended      its staging area is in another account                     launches
//   noTemplate    its launch configuration has no EC2 launch template        launches

export type Situation =
  'stalled' | 'initialSync' | 'noSnapshots' | 'lagging' | 'recovered' | 'drilled' | 'extended' | 'noTemplate';

export interface SituationServer {
  readonly sourceServerID: string;
  readonly hostname: string;
  readonly situation: Situation;
}

/** In the order in which they are listed, after the test servers. */
export const SITUATION_SERVERS: readonly SituationServer[] = [
  { sourceServerID: 's-stalled0000000000', hostname: 'test-agent-not-seen', situation: 'stalled' },
  { sourceServerID: 's-initialsync000000', hostname: 'test-initial-sync', situation: 'initialSync' },
  { sourceServerID: 's-nosnapshots000000', hostname: 'test-no-snapshots', situation: 'noSnapshots' },
  { sourceServerID: 's-lagging0000000000', hostname: 'test-lagging', situation: 'lagging' },
  { sourceServerID: 's-recovered00000000', hostname: 'test-recovered', situation: 'recovered' },
  { sourceServerID: 's-drilled0000000000', hostname: 'test-drilled-long-ago', situation: 'drilled' },
  { sourceServerID: 's-extended000000000', hostname: 'test-extended', situation: 'extended' },
  { sourceServerID: 's-notemplate0000000', hostname: 'test-no-launch-template', situation: 'noTemplate' },
];

/** The jobs that `s-recovered00000000` and `s-drilled0000000000` were in before the simulator began. */
export const PAST_JOB_IDS = {
  recovery: 'drsjob-recovered00000000',
  drill: 'drsjob-drilled0000000000',
  drillCleanUp: 'drsjob-terminated0000000',
} as const;
