// What the use cases send to DRS besides StartRecovery, in the words of the domain. src/drs provides it, src/gateway joins it.
import type { DrsFailure } from '../domain/failure.js';
import type { JobID, RecoveryInstanceID, SourceNetworkID, SourceServerID } from '../domain/ids.js';
import type { Job, Tag } from '../domain/job.js';
import type {
  LaunchConfiguration,
  LaunchDisposition,
  RecoveryMode,
  TargetInstanceTypeRightSizingMethod,
} from '../domain/launchConfiguration.js';
import type { SourceNetwork } from '../domain/sourceNetwork.js';
import type { SourceServer } from '../domain/sourceServer.js';

/**
 * What DRS answered to a change. `refused` is a definite no: nothing was done. `unclear` may have been done: the answer was lost,
 * unreadable, a 5xx, or a success that lacks what makes it one; `failure` says how it showed itself.
 */
export type DrsAnswer<Value> =
  | {
      readonly kind: 'done';
      readonly value: Value;
      /** AWS's id of the request; null where AWS gave none. */
      readonly awsRequestID: string | null;
    }
  | { readonly kind: 'refused'; readonly failure: DrsFailure }
  | { readonly kind: 'unclear'; readonly failure: DrsFailure };

/** One operation of DRS. Nothing leaves after `sendByMs` (milliseconds since 1970): then the answer is `refused`. */
type Send<Command, Value> = (command: Command, sendByMs: number) => Promise<DrsAnswer<Value>>;

export interface RecoveryInstancesCommand {
  /** 1 to 200. */
  readonly recoveryInstanceIDs: readonly RecoveryInstanceID[];
}
export interface FailbackLaunchCommand extends RecoveryInstancesCommand {
  readonly tags: readonly Tag[];
}
export interface RecoveryInstanceCommand {
  readonly recoveryInstanceID: RecoveryInstanceID;
}
export interface SourceServerCommand {
  readonly sourceServerID: SourceServerID;
}
export interface SourceNetworkCommand {
  readonly sourceNetworkID: SourceNetworkID;
}
/** What is undefined stays as it is. */
export interface LaunchConfigurationCommand extends SourceServerCommand {
  readonly name?: string | undefined;
  readonly launchDisposition?: LaunchDisposition | undefined;
  readonly targetInstanceTypeRightSizingMethod?: TargetInstanceTypeRightSizingMethod | undefined;
  readonly copyPrivateIp?: boolean | undefined;
  readonly copyTags?: boolean | undefined;
  readonly licensing?: { readonly osByol?: boolean | undefined } | undefined;
  readonly postLaunchEnabled?: boolean | undefined;
  readonly launchIntoInstanceProperties?: { readonly launchIntoEC2InstanceID: string } | undefined;
  readonly recoveryMode?: RecoveryMode | undefined;
}
export interface SourceNetworkRecoveryCommand {
  /** 1 to 100. */
  readonly sourceNetworks: readonly {
    readonly sourceNetworkID: SourceNetworkID;
    readonly cfnStackName: string | null;
  }[];
  /** Null: DRS's own default. */
  readonly deployAsNew: boolean | null;
  readonly tags: readonly Tag[];
}
export interface SourceNetworkStackCommand extends SourceNetworkCommand {
  readonly cfnStackName: string;
}

/** The operations that change something. Each is sent at most once unless DRS definitely did not take it. Never throws. */
export interface DrsActions {
  readonly terminateRecoveryInstances: Send<RecoveryInstancesCommand, Job>;
  readonly startFailbackLaunch: Send<FailbackLaunchCommand, Job>;
  readonly stopFailback: Send<RecoveryInstanceCommand, null>;
  /** The ARN of the source server that replicates back; null where DRS names none. */
  readonly reverseReplication: Send<RecoveryInstanceCommand, string | null>;
  readonly disconnectRecoveryInstance: Send<RecoveryInstanceCommand, null>;
  readonly deleteRecoveryInstance: Send<RecoveryInstanceCommand, null>;
  readonly startReplication: Send<SourceServerCommand, SourceServer>;
  readonly stopReplication: Send<SourceServerCommand, SourceServer>;
  readonly disconnectSourceServer: Send<SourceServerCommand, SourceServer>;
  readonly updateLaunchConfiguration: Send<LaunchConfigurationCommand, LaunchConfiguration>;
  readonly startSourceNetworkRecovery: Send<SourceNetworkRecoveryCommand, Job>;
  readonly associateSourceNetworkStack: Send<SourceNetworkStackCommand, Job>;
  readonly startSourceNetworkReplication: Send<SourceNetworkCommand, SourceNetwork>;
  readonly stopSourceNetworkReplication: Send<SourceNetworkCommand, SourceNetwork>;
  readonly deleteJob: Send<{ readonly jobID: JobID }, null>;
  readonly initializeService: Send<Readonly<Record<string, never>>, null>;
  readonly tagResource: Send<{ readonly resourceArn: string; readonly tags: readonly Tag[] }, null>;
  readonly untagResource: Send<{ readonly resourceArn: string; readonly tagKeys: readonly string[] }, null>;
}
