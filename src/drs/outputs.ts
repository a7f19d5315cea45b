// What an answer with a good status must hold for the change to count as done, by the kind of answer.
import type { Job } from '../domain/job.js';
import type { LaunchConfiguration } from '../domain/launchConfiguration.js';
import type { SourceNetwork } from '../domain/sourceNetwork.js';
import type { SourceServer } from '../domain/sourceServer.js';
import { toJob } from './mapping/job.js';
import { toLaunchConfiguration } from './mapping/launchConfiguration.js';
import type { MappingParts } from './mapping/mappingParts.js';
import { text, type Members } from './mapping/readers.js';
import { toSourceNetwork } from './mapping/sourceNetwork.js';
import { toSourceServer } from './mapping/sourceServer.js';

export interface Output<Value> {
  /** Null where the answer lacks what makes it a yes. */
  readonly read: (members: Members, parts: MappingParts) => { readonly value: Value } | null;
  /** What is then said of it. */
  readonly lack: string;
  /** DRS answers with no body at all where an operation has nothing to tell. */
  readonly mayBeEmpty: boolean;
}

export const JOB: Output<Job> = {
  read: ({ job }, parts) => found(toJob(job, parts)),
  lack: 'there is no job with a jobID in it',
  mayBeEmpty: false,
};

export const SOURCE_SERVER: Output<SourceServer> = {
  read: ({ sourceServer }, parts) => found(toSourceServer(sourceServer, parts)),
  lack: 'there is no sourceServer with a sourceServerID in it',
  mayBeEmpty: false,
};

/** The whole answer is the server, not a member of it. */
export const BARE_SOURCE_SERVER: Output<SourceServer> = {
  read: (members, parts) => found(toSourceServer(members, parts)),
  lack: 'there is no sourceServerID in it',
  mayBeEmpty: false,
};

export const SOURCE_NETWORK: Output<SourceNetwork> = {
  read: ({ sourceNetwork }, parts) => found(toSourceNetwork(sourceNetwork, parts)),
  lack: 'there is no sourceNetwork with a sourceNetworkID in it',
  mayBeEmpty: false,
};

/** The whole answer is the configuration. */
export const LAUNCH_CONFIGURATION: Output<LaunchConfiguration> = {
  read: (members, parts) => found(toLaunchConfiguration(members, parts)),
  lack: 'there is no sourceServerID in it',
  mayBeEmpty: false,
};

/** DRS need not name the server that replicates back; its answer is an object all the same. */
export const REVERSED_SERVER_ARN: Output<string | null> = {
  read: ({ reversedDirectionSourceServerArn }) => ({ value: text(reversedDirectionSourceServerArn) }),
  lack: '',
  mayBeEmpty: false,
};

/** The good status says it all. */
export const NOTHING: Output<null> = { read: () => ({ value: null }), lack: '', mayBeEmpty: true };

function found<Value>(value: Value | null): { readonly value: Value } | null {
  return value === null ? null : { value };
}
