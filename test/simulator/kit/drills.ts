// What most tests do with jobs.
import {
  DescribeJobLogItemsCommand,
  DescribeJobsCommand,
  DescribeRecoveryInstancesCommand,
  StartRecoveryCommand,
  type DrsClient,
  type Job,
  type JobLog,
  type RecoveryInstance,
} from '@aws-sdk/client-drs';
import { STARTED_AT } from './withSimulator.js';

export async function startDrill(client: DrsClient, ...sourceServerIDs: readonly string[]): Promise<string> {
  const sourceServers = sourceServerIDs.map((sourceServerID) => ({ sourceServerID }));
  const { job } = await client.send(new StartRecoveryCommand({ sourceServers, isDrill: true }));
  return job?.jobID ?? '';
}

export async function findJob(client: DrsClient, jobID: string): Promise<Job | undefined> {
  const { items } = await client.send(new DescribeJobsCommand({ filters: { jobIDs: [jobID] } }));
  return items?.[0];
}

export async function readLog(client: DrsClient, jobID: string): Promise<JobLog[]> {
  const { items } = await client.send(new DescribeJobLogItemsCommand({ jobID }));
  return items ?? [];
}

/** Without the one that was launched before the simulator began. */
export async function listInstances(client: DrsClient): Promise<RecoveryInstance[]> {
  const { items = [] } = await client.send(new DescribeRecoveryInstancesCommand({}));
  return items.filter(({ sourceServerID }) => sourceServerID !== 's-recovered00000000');
}

/** Without those that ended before the simulator began. */
export async function countJobs(client: DrsClient): Promise<number> {
  const filters = { fromDate: new Date(STARTED_AT).toISOString() };
  const { items } = await client.send(new DescribeJobsCommand({ filters, maxResults: 1000 }));
  return items?.length ?? 0;
}
