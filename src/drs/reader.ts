// The operations of DRS that read jobs, servers and what they are recovered from and to, each in its own words; how they are read is in read.ts.
import {
  DescribeJobLogItemsCommand,
  DescribeJobsCommand,
  DescribeRecoveryInstancesCommand,
  DescribeRecoverySnapshotsCommand,
  DescribeSourceServersCommand,
} from '@aws-sdk/client-drs';
import { success, type Result } from '../domain/failure.js';
import type { DrsReader, Page } from '../recovery/ports.js';
import { toJob } from './mapping/job.js';
import { toJobLogItem } from './mapping/jobLogItem.js';
import { toRecoveryInstance } from './mapping/recoveryInstance.js';
import { toRecoverySnapshot } from './mapping/recoverySnapshot.js';
import {
  fromJobFilter,
  fromJobID,
  fromRecoveryInstanceFilter,
  fromRecoverySnapshotFilter,
  fromSourceServerFilter,
} from './mapping/requests.js';
import { toSourceServer } from './mapping/sourceServer.js';
import { readPage, type PageCall, type ReadParts } from './read.js';

const JOBS = { operation: 'DescribeJobs', noun: 'Job', toItem: toJob };
const LOG_ITEMS = { operation: 'DescribeJobLogItems', noun: 'JobLog', toItem: toJobLogItem };
const SERVERS = { operation: 'DescribeSourceServers', noun: 'SourceServer', toItem: toSourceServer };
const SNAPSHOTS = {
  operation: 'DescribeRecoverySnapshots',
  noun: 'RecoverySnapshot',
  toItem: toRecoverySnapshot,
};
const INSTANCES = {
  operation: 'DescribeRecoveryInstances',
  noun: 'RecoveryInstance',
  toItem: toRecoveryInstance,
};

export function createReader(parts: ReadParts): DrsReader {
  return {
    describeJobs: (filter, page, options) => {
      const send: Send = (client) => client.send(new DescribeJobsCommand(fromJobFilter(filter, page)));
      return hasEmptyList(filter.jobIDs) ? nothing() : readPage(parts, { ...JOBS, send }, options);
    },
    describeJobLogItems: (jobID, page, options) => {
      const send: Send = (client) => client.send(new DescribeJobLogItemsCommand(fromJobID(jobID, page)));
      return readPage(parts, { ...LOG_ITEMS, send }, options);
    },
    describeSourceServers: (filter, page, options) => {
      if (hasEmptyList(filter.sourceServerIDs, filter.stagingAccountIDs)) return nothing();
      const input = fromSourceServerFilter(filter, page);
      const send: Send = (client) => client.send(new DescribeSourceServersCommand(input));
      return readPage(parts, { ...SERVERS, send }, options);
    },
    describeRecoverySnapshots: (sourceServerID, filter, page, options) => {
      const input = fromRecoverySnapshotFilter(sourceServerID, filter, page);
      const send: Send = (client) => client.send(new DescribeRecoverySnapshotsCommand(input));
      return readPage(parts, { ...SNAPSHOTS, send }, options);
    },
    describeRecoveryInstances: (filter, page, options) => {
      if (hasEmptyList(filter.recoveryInstanceIDs, filter.sourceServerIDs)) return nothing();
      const input = fromRecoveryInstanceFilter(filter, page);
      const send: Send = (client) => client.send(new DescribeRecoveryInstancesCommand(input));
      return readPage(parts, { ...INSTANCES, send }, options);
    },
  };
}

type Send = PageCall<unknown>['send'];

/** On the wire an empty list of ids means all of them; asked for none, we answer with none. */
export function hasEmptyList(...lists: readonly (readonly string[] | undefined)[]): boolean {
  return lists.some((list) => list?.length === 0);
}

/** The page of who was asked for none. */
export function nothing<Item>(): Promise<Result<Page<Item>>> {
  return Promise.resolve(success({ items: [], nextToken: null }));
}
