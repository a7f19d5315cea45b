// DRS's Job -> ours. https://docs.aws.amazon.com/drs/latest/APIReference/API_Job.html
import {
  INITIATED_BY,
  JOB_STATUSES,
  JOB_TYPES,
  LAUNCH_STATUSES,
  type Job,
  type ParticipatingResource,
  type ParticipatingResourceID,
  type ParticipatingServer,
} from '../../domain/job.js';
import { toLaunchActionsStatus } from './launchActions.js';
import type { MappingParts } from './mappingParts.js';
import type { Notices } from './notices.js';
import {
  enumOf,
  instant,
  jobIDOf,
  object,
  objects,
  recoveryInstanceIDOf,
  sourceServerIDOf,
  tags,
  text,
  type Members,
} from './readers.js';

/** Null where there is no jobID: the one member that makes it a job. */
export function toJob(value: unknown, { scope, notices }: MappingParts): Job | null {
  const raw = object(value);
  const jobID = jobIDOf(raw?.jobID);
  if (raw === null || jobID === null) return null;
  return {
    scope,
    jobID,
    arn: text(raw.arn),
    type: enumOf('JobType', JOB_TYPES, raw.type, notices),
    initiatedBy: enumOf('InitiatedBy', INITIATED_BY, raw.initiatedBy, notices),
    creationDateTime: instant('Job.creationDateTime', raw.creationDateTime, notices),
    endDateTime: instant('Job.endDateTime', raw.endDateTime, notices),
    status: enumOf('JobStatus', JOB_STATUSES, raw.status, notices),
    participatingServers: objects(raw.participatingServers).map((each) => toServer(each, notices)),
    participatingResources: objects(raw.participatingResources).map((each) => toResource(each, notices)),
    tags: tags(raw.tags),
  };
}

function toServer(raw: Members, notices: Notices): ParticipatingServer {
  return {
    sourceServerID: sourceServerIDOf(raw.sourceServerID),
    recoveryInstanceID: recoveryInstanceIDOf(raw.recoveryInstanceID),
    launchStatus: enumOf('LaunchStatus', LAUNCH_STATUSES, raw.launchStatus, notices),
    launchActionsStatus: toLaunchActionsStatus(raw.launchActionsStatus, notices),
  };
}

function toResource(raw: Members, notices: Notices): ParticipatingResource {
  return {
    participatingResourceID: toResourceID(object(raw.participatingResourceID)),
    launchStatus: enumOf('LaunchStatus', LAUNCH_STATUSES, raw.launchStatus, notices),
  };
}

function toResourceID(union: Members | null): ParticipatingResourceID | null {
  const sourceNetworkID = text(union?.sourceNetworkID);
  if (sourceNetworkID !== null) return { kind: 'SourceNetworkParticipant', sourceNetworkID };
  const [memberName] = Object.keys(union ?? {});
  return memberName === undefined ? null : { kind: 'UnknownParticipant', memberName };
}
