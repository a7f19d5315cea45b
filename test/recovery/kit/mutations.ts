// An input for each mutation besides startRecovery, what DRS may be sent and answer to it, and how it is asked for.
import { type Actor, ANONYMOUS } from '../../../src/domain/actor.js';
import { known } from '../../../src/domain/drsEnum.js';
import type { SourceNetworkID } from '../../../src/domain/ids.js';
import type { Job, Tag } from '../../../src/domain/job.js';
import type { Permission } from '../../../src/domain/permission.js';
import type { DrsActions, DrsAnswer } from '../../../src/recovery/actionPorts.js';
import { aJob, aResource, aServer, instanceIDOf, jobIDOf, serverIDOf } from '../../domain/kit/jobs.js';
import type { ActionName } from './actions.js';
import type { StartBench } from './startDrs.js';

export const NETWORK = 'sn-00000000000000001' as SourceNetworkID;
export const INSTANCES = [instanceIDOf(1), instanceIDOf(2)];
export const ARN = 'arn:aws:drs:us-east-1:111122223333:source-server/s-00000000000000001';
export const TAGS: readonly Tag[] = [{ key: 'team', value: 'planted-secret' }];

/** An answer as a client may see it: the kind of a success or an error, and whatever else it has. */
export type Answered = Readonly<Record<string, unknown>> & { readonly kind: string };

export interface Sample {
  readonly input: Readonly<Record<string, unknown>>;
  readonly permission: Permission;
}

export type JobStartName =
  | 'terminateRecoveryInstances'
  | 'startFailbackLaunch'
  | 'startSourceNetworkRecovery'
  | 'associateSourceNetworkStack';
export type ChangeName = Exclude<ActionName, JobStartName>;

export const JOB_STARTS: Readonly<Record<JobStartName, Sample>> = {
  terminateRecoveryInstances: { input: { recoveryInstanceIDs: INSTANCES }, permission: 'instance:terminate' },
  startFailbackLaunch: { input: { recoveryInstanceIDs: INSTANCES, tags: TAGS }, permission: 'failback:run' },
  startSourceNetworkRecovery: {
    input: {
      sourceNetworks: [{ sourceNetworkID: NETWORK, cfnStackName: 'net-1' }],
      deployAsNew: true,
      tags: TAGS,
    },
    permission: 'network:recover',
  },
  associateSourceNetworkStack: {
    input: { sourceNetworkID: NETWORK, cfnStackName: 'net-1' },
    permission: 'network:recover',
  },
};

const instance = { recoveryInstanceID: instanceIDOf(1) };
const server = { sourceServerID: serverIDOf(1) };
const network = { sourceNetworkID: NETWORK };

export const CHANGES: Readonly<Record<ChangeName, Sample>> = {
  stopFailback: { input: instance, permission: 'failback:run' },
  reverseReplication: { input: instance, permission: 'failback:run' },
  disconnectRecoveryInstance: { input: instance, permission: 'instance:disconnect' },
  deleteRecoveryInstance: { input: instance, permission: 'instance:disconnect' },
  startReplication: { input: server, permission: 'replication:control' },
  stopReplication: { input: server, permission: 'replication:control' },
  disconnectSourceServer: { input: server, permission: 'server:disconnect' },
  updateLaunchConfiguration: {
    input: { ...server, name: 'small', launchDisposition: 'STOPPED', licensing: { osByol: true } },
    permission: 'configuration:write',
  },
  startSourceNetworkReplication: { input: network, permission: 'network:control' },
  stopSourceNetworkReplication: { input: network, permission: 'network:control' },
  deleteJob: { input: { jobID: jobIDOf(1) }, permission: 'job:delete' },
  initializeService: { input: {}, permission: 'service:initialize' },
  tagResource: { input: { resourceArn: ARN, tags: TAGS }, permission: 'tags:write' },
  untagResource: { input: { resourceArn: ARN, tagKeys: ['team'] }, permission: 'tags:write' },
};

export const SAMPLES: Readonly<Record<ActionName, Sample>> = { ...JOB_STARTS, ...CHANGES };
export const JOB_START_NAMES = Object.keys(JOB_STARTS) as readonly JobStartName[];
export const CHANGE_NAMES = Object.keys(CHANGES) as readonly ChangeName[];
export const ACTION_NAMES = Object.keys(SAMPLES) as readonly ActionName[];

/** Calls the mutation as a resolver does: with whatever the schema let through. */
export function mutate(
  { recovery }: StartBench,
  action: ActionName,
  input: object = SAMPLES[action].input,
  actor: Actor = ANONYMOUS,
): Promise<Answered> {
  const call = recovery[action] as unknown as (actor: Actor, input: object) => Promise<Answered>;
  return call(actor, input);
}

/** DRS that gives whatever it is sent these answers in turn; the last one goes on. */
export function answering(
  ...answers: readonly [DrsAnswer<unknown>, ...DrsAnswer<unknown>[]]
): Partial<DrsActions> {
  let number = 0;
  const answer = () => Promise.resolve(answers[Math.min(number++, answers.length - 1)]);
  return Object.fromEntries(ACTION_NAMES.map((action) => [action, answer]));
}

export function done(value: unknown): DrsAnswer<unknown> {
  return { kind: 'done', value, awsRequestID: 'aws-request-9' };
}

/** The job that DRS shows for what was sent: with the tags that came with it, by what and to what it does. */
export function jobOfAction(action: JobStartName, command: unknown, overrides: Partial<Job> = {}): Job {
  const { tags = [] } = command as { readonly tags?: readonly Tag[] };
  const servers = INSTANCES.map((recoveryInstanceID, index) =>
    aServer({ sourceServerID: serverIDOf(index + 1), recoveryInstanceID }),
  );
  const isOfNetwork = action === 'startSourceNetworkRecovery' || action === 'associateSourceNetworkStack';
  return aJob({
    type: known(action === 'terminateRecoveryInstances' ? 'TERMINATE' : 'LAUNCH'),
    initiatedBy: known(
      (
        {
          terminateRecoveryInstances: 'TERMINATE_RECOVERY_INSTANCES',
          startFailbackLaunch: 'FAILBACK',
          startSourceNetworkRecovery: 'CREATE_NETWORK_RECOVERY',
          associateSourceNetworkStack: 'ASSOCIATE_NETWORK_RECOVERY',
        } as const
      )[action],
    ),
    participatingServers: isOfNetwork ? [] : servers,
    participatingResources: isOfNetwork ? [aResource()] : [],
    tags,
    ...overrides,
  });
}
