// The ports' words -> the input of the SDK's commands. What is undefined is left out, and a filter without members as well.
import type {
  DescribeJobLogItemsCommandInput,
  DescribeJobsCommandInput,
  DescribeRecoveryInstancesCommandInput,
  DescribeRecoverySnapshotsCommandInput,
  DescribeSourceNetworksCommandInput,
  DescribeSourceServersCommandInput,
  StartRecoveryCommandInput,
} from '@aws-sdk/client-drs';
import type {
  JobFilter,
  PageRequest,
  RecoveryInstanceFilter,
  RecoverySnapshotFilter,
  SourceServerFilter,
  StartRecoveryCommand,
} from '../../recovery/ports.js';
import type { SourceNetworkFilter } from '../../recovery/setupPorts.js';

type Defined<Shape> = { [Name in keyof Shape]?: Mutable<Exclude<Shape[Name], undefined>> };
type Mutable<Value> = Value extends readonly (infer Element)[] ? Element[] : Value;

export function fromJobFilter(filter: JobFilter, page: PageRequest): DescribeJobsCommandInput {
  const { jobIDs, fromDate, toDate } = filter;
  return { ...filtersOf({ jobIDs, fromDate, toDate }), ...pageOf(page) };
}

export function fromJobID(jobID: string, page: PageRequest): DescribeJobLogItemsCommandInput {
  return { jobID, ...pageOf(page) };
}

export function fromSourceServerFilter(
  filter: SourceServerFilter,
  page: PageRequest,
): DescribeSourceServersCommandInput {
  const { sourceServerIDs, hardwareId, stagingAccountIDs } = filter;
  return { ...filtersOf({ sourceServerIDs, hardwareId, stagingAccountIDs }), ...pageOf(page) };
}

export function fromRecoverySnapshotFilter(
  sourceServerID: string,
  filter: RecoverySnapshotFilter,
  page: PageRequest,
): DescribeRecoverySnapshotsCommandInput {
  const { fromDateTime, toDateTime, order } = filter;
  return {
    sourceServerID,
    ...filtersOf({ fromDateTime, toDateTime }),
    ...defined({ order }),
    ...pageOf(page),
  };
}

export function fromRecoveryInstanceFilter(
  filter: RecoveryInstanceFilter,
  page: PageRequest,
): DescribeRecoveryInstancesCommandInput {
  const { recoveryInstanceIDs, sourceServerIDs } = filter;
  return { ...filtersOf({ recoveryInstanceIDs, sourceServerIDs }), ...pageOf(page) };
}

export function fromSourceNetworkFilter(
  filter: SourceNetworkFilter,
  page: PageRequest,
): DescribeSourceNetworksCommandInput {
  const { sourceNetworkIDs, originAccountID, originRegion } = filter;
  return { ...filtersOf({ sourceNetworkIDs, originAccountID, originRegion }), ...pageOf(page) };
}

export function fromStartRecovery(command: StartRecoveryCommand): StartRecoveryCommandInput {
  return {
    isDrill: command.isDrill,
    sourceServers: command.sourceServers.map(({ sourceServerID, recoverySnapshotID }) =>
      recoverySnapshotID === null ? { sourceServerID } : { sourceServerID, recoverySnapshotID },
    ),
    tags: Object.fromEntries(command.tags.map(({ key, value }) => [key, value])),
  };
}

/** Members that are undefined are left out. */
export function pageOf({ maxResults, nextToken }: PageRequest) {
  return defined({ maxResults, nextToken });
}

function filtersOf<Shape extends object>(members: Shape): { filters?: Defined<Shape> } {
  const filters = defined(members);
  return Object.keys(filters).length === 0 ? {} : { filters };
}

/** Leaves out what is undefined. */
export function defined<Shape extends object>(members: Shape): Defined<Shape> {
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== undefined),
  ) as Defined<Shape>;
}
