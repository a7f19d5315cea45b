// What the simulator keeps of a source network. What is true at an instant is read off its replication and its last recovery.

export interface SourceNetworkRecord {
  readonly sourceNetworkID: string;
  readonly arn: string;
  readonly sourceVpcID: string;
  readonly sourceAccountID: string;
  readonly sourceRegion: string;
  readonly replication: NetworkReplication;
  /** What was deployed when the last recovery began. */
  readonly stack?: NetworkStack;
  readonly lastRecovery?: NetworkRecovery;
  /** Set on the test network only. */
  readonly behaviour?: 'recoveryFails';
  /** It is kept all the same: the networks that a world begins with would come back at the next start. */
  readonly isDeleted: boolean;
}

export type NetworkReplication =
  | { readonly phase: 'STOPPED' }
  /** IN_PROGRESS, then PROTECTED. */
  | { readonly phase: 'STARTED'; readonly protectedAt: number }
  | { readonly phase: 'ERROR'; readonly details: string };

/** A CloudFormation stack, and the VPC in it. */
export interface NetworkStack {
  readonly name: string;
  readonly vpcID: string;
}

export interface NetworkRecovery {
  readonly jobID: string;
  readonly calledAt: number;
  readonly endsAt: number;
  readonly kind: NetworkRecoveryKind;
  readonly succeeds: boolean;
  readonly stack: NetworkStack;
}

/** Deploys a new stack, updates the one that is there, or takes one that somebody else deployed. */
export type NetworkRecoveryKind = 'CREATE' | 'UPDATE' | 'ASSOCIATE';

export function stackAt({ stack, lastRecovery }: SourceNetworkRecord, now: number): NetworkStack | undefined {
  const isDeployed = lastRecovery?.succeeds === true && lastRecovery.endsAt <= now;
  return isDeployed ? lastRecovery.stack : stack;
}
