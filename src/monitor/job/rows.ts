// One row of the timeline for each server of a job, of all that is known of it.
import type { JobDetailFragment, LogItemFragment } from '../__generated__/graphql.js';
import type { WatchedJob } from '../live/jobWatch.js';
import { serverName } from '../parts/serverName.js';
import { type Stage, stagesOf } from './stages.js';

type Participant = JobDetailFragment['participatingServers'][number];
type Reported = NonNullable<NonNullable<WatchedJob['report']>['recoveryReport']>['servers'][number];

export interface Row {
  readonly sourceServerID: string;
  /** Null where nobody told it. */
  readonly hostname: string | null;
  readonly launchStatus: Participant['launchStatus'];
  readonly rawLaunchStatus: string | null;
  readonly stages: readonly Stage[];
  readonly ec2InstanceID: string | null;
  /** Where AWS's console shows it; null for an instance of the simulator. */
  readonly consoleURL: string | null;
  readonly failure: Reported['failure'];
  readonly actionFailures: readonly string[];
}

export function rowsOf(watched: WatchedJob, job: JobDetailFragment): readonly Row[] {
  const { report, log } = watched;
  const logOf = Map.groupBy(log, (item: LogItemFragment) => item.eventData?.sourceServerID ?? '');
  const reportedOf = new Map(
    report?.recoveryReport?.servers.map((server) => [server.sourceServerID, server] as const) ?? [],
  );
  const hostnameOf = hostnamesOf(report);
  return job.participatingServers.map((server) => {
    const sourceServerID = server.sourceServerID ?? 'not told';
    const reported = reportedOf.get(server.sourceServerID) ?? null;
    const facts = { server, reported, log: logOf.get(sourceServerID) ?? [] };
    const ec2InstanceID = reported?.recoveryInstance?.ec2InstanceID ?? null;
    return {
      sourceServerID,
      hostname: hostnameOf.get(server.sourceServerID) ?? null,
      launchStatus: server.launchStatus,
      rawLaunchStatus: server.rawLaunchStatus,
      stages: stagesOf(factsOf(facts, watched.actionsChangedAt.get(sourceServerID) ?? null, job)),
      ec2InstanceID,
      consoleURL: consoleURLOf(job.scope, ec2InstanceID),
      failure: reported?.failure ?? null,
      actionFailures: actionFailuresOf(server),
    };
  });
}

interface Known {
  readonly server: Participant;
  readonly reported: Reported | null;
  readonly log: readonly LogItemFragment[];
}

function factsOf({ server, reported, log }: Known, actionsChangedAt: string | null, job: JobDetailFragment) {
  const { launchStatus, launchActionsStatus } = server;
  return {
    log,
    launchStatus,
    launchedAt: reported?.launchedAt ?? null,
    actionsFrom: launchActionsStatus?.ssmAgentDiscoveryDatetime ?? null,
    actionStates: launchActionsStatus?.runs.map(({ status }) => status) ?? [],
    actionsChangedAt,
    jobEndedAt: job.endDateTime,
  };
}

function hostnamesOf(report: WatchedJob['report']) {
  const servers = report?.participatingServers ?? [];
  return new Map(
    servers.map(({ sourceServerID, sourceServer }) => [sourceServerID, serverName(sourceServer)]),
  );
}

function actionFailuresOf({ launchActionsStatus }: Participant): readonly string[] {
  const failed = launchActionsStatus?.runs.filter(({ status }) => status === 'FAILED') ?? [];
  return failed.map(
    ({ failureReason, action }) =>
      `${action?.name ?? 'a post-launch action'}: ${failureReason ?? 'no reason told'}`,
  );
}

function consoleURLOf(
  { name, region }: JobDetailFragment['scope'],
  instanceID: string | null,
): string | null {
  if (instanceID === null || name.startsWith('simulator/')) return null;
  return `https://${region}.console.aws.amazon.com/ec2/home?region=${region}#InstanceDetails:instanceId=${instanceID}`;
}
