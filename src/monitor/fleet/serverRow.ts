// A source server as the fleet shows it: its replication and its drills, in words.
import type { FleetServerFragment } from '../__generated__/graphql.js';
import { durationMs, words } from '../parts/format.js';
import { serverName } from '../parts/serverName.js';

/** As the tags have it. */
type Tone = 'good' | 'running' | 'unsure' | 'bad';
type Drill = NonNullable<NonNullable<FleetServerFragment['drillReadiness']>['lastDrill']> | null;

export interface ServerRow {
  /** Unique over all scopes. */
  readonly key: string;
  readonly sourceServerID: string;
  readonly scope: string;
  readonly name: string;
  /** As DRS spells it where this page does not know it. */
  readonly state: string;
  readonly stateText: string;
  readonly tone: Tone;
  /** Null where DRS does not tell it. */
  readonly lagMs: number | null;
  readonly etaAt: string | null;
  readonly error: { readonly text: string; readonly raw: string } | null;
  readonly hasProblem: boolean;
  /** Null: could not be read. */
  readonly isOverdue: boolean | null;
  readonly lastSuccessAt: string | null;
  readonly lastDrill: Drill;
  readonly isHistoryComplete: boolean;
}

const STATES: Readonly<Record<string, { readonly tone: Tone; readonly isProblem: boolean }>> = {
  CONTINUOUS: { tone: 'good', isProblem: false },
  INITIATING: { tone: 'running', isProblem: false },
  INITIAL_SYNC: { tone: 'running', isProblem: false },
  CREATING_SNAPSHOT: { tone: 'running', isProblem: false },
  RESCAN: { tone: 'running', isProblem: false },
  BACKLOG: { tone: 'unsure', isProblem: true },
  PAUSED: { tone: 'unsure', isProblem: true },
  STOPPED: { tone: 'bad', isProblem: true },
  STALLED: { tone: 'bad', isProblem: true },
  DISCONNECTED: { tone: 'bad', isProblem: true },
};

/** As it is for people. A replication that is not told is a problem: nothing says that it goes well. */
export function serverRow(server: FleetServerFragment): ServerRow {
  const { scope, sourceServerID, dataReplicationInfo: info, drillReadiness } = server;
  const state = stateOf(info);
  const { tone, isProblem } = STATES[state] ?? { tone: 'unsure', isProblem: true };
  const error = errorOf(info?.dataReplicationError ?? null);
  return {
    key: `${scope.name} ${sourceServerID}`,
    sourceServerID,
    scope: scope.name,
    name: serverName(server) ?? sourceServerID,
    state,
    stateText: STATES[state] === undefined ? state : words(state),
    tone,
    lagMs: durationMs(info?.lagDuration),
    etaAt: info?.etaDateTime ?? null,
    error,
    hasProblem: isProblem || error !== null,
    isOverdue: drillReadiness?.isOverdue ?? null,
    lastSuccessAt: drillReadiness?.lastSuccessfulDrill?.startedAt ?? null,
    lastDrill: drillReadiness?.lastDrill ?? null,
    isHistoryComplete: drillReadiness?.isHistoryComplete ?? false,
  };
}

function stateOf(info: FleetServerFragment['dataReplicationInfo']): string {
  const known = info?.dataReplicationState ?? null;
  return known === null || known === 'UNKNOWN' ? (info?.rawDataReplicationState ?? 'not told') : known;
}

/** Each begins where the schema's description of the value does. */
const ERRORS: Readonly<Record<string, string>> = {
  AGENT_NOT_SEEN:
    'DRS has not heard of the agent. Look whether the server runs and reaches DRS on TCP port 443.',
  SNAPSHOTS_FAILURE: 'Snapshots fail.',
  NOT_CONVERGING:
    'Data change faster than they are copied. More bandwidth, or a larger replication server, helps.',
  UNSTABLE_NETWORK: 'The network fails now and then.',
  FAILED_TO_CREATE_SECURITY_GROUP: 'The security group of the replication server could not be made.',
  FAILED_TO_LAUNCH_REPLICATION_SERVER: 'The replication server could not be launched.',
  FAILED_TO_BOOT_REPLICATION_SERVER: 'The replication server did not boot.',
  FAILED_TO_AUTHENTICATE_WITH_SERVICE: 'The replication server could not log in to DRS.',
  FAILED_TO_DOWNLOAD_REPLICATION_SOFTWARE: 'The replication server could not fetch its software.',
  FAILED_TO_CREATE_STAGING_DISKS: 'Staging disks could not be made.',
  FAILED_TO_ATTACH_STAGING_DISKS: 'Staging disks could not be attached.',
  FAILED_TO_PAIR_REPLICATION_SERVER_WITH_AGENT: 'The replication server and the agent could not be paired.',
  FAILED_TO_CONNECT_AGENT_TO_REPLICATION_SERVER:
    'The agent could not connect to the replication server. Look whether TCP port 1500 is open to it.',
  FAILED_TO_START_DATA_TRANSFER: 'Data did not begin to flow.',
};

type ReplicationError = NonNullable<FleetServerFragment['dataReplicationInfo']>['dataReplicationError'];

function errorOf(error: ReplicationError): ServerRow['error'] {
  if (error === null) return null;
  const raw = [error.rawErrorString, error.rawError].filter((part) => part !== null).join(': ');
  const text = ERRORS[error.error ?? ''] ?? 'Replication has an error that this page does not know.';
  return { text, raw: raw === '' ? 'not told' : raw };
}
