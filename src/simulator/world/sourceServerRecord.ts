// What the simulator keeps of a source server: everything about it that does not change while it runs.
import type { DiskVolumeStatus, SourceCloudProperties, SourceProperties } from '../shapes/sourceServer.js';
import type { Situation } from './situationServers.js';
import type { TestBehaviour } from './testServers.js';

export interface SourceServerRecord {
  readonly sourceServerID: string;
  readonly arn: string;
  readonly addedAt: number;
  readonly firstByteAt: number;
  readonly properties: Omit<SourceProperties, 'lastUpdatedDateTime'>;
  readonly sourceCloudProperties?: SourceCloudProperties;
  readonly agentVersion: string;
  readonly stagingAvailabilityZone: string;
  /** Set on servers whose replication servers are on an Outpost. */
  readonly stagingOutpostArn?: string;
  /** Set on servers that are extended from another account. */
  readonly stagingSourceServerArn?: string;
  /** DRS checks what the volumes of servers from AWS were made of. */
  readonly bootVolumeStatus: DiskVolumeStatus;
  readonly runsPostLaunchActions: boolean;
  /** Set on test servers only. */
  readonly behaviour?: TestBehaviour;
  /** Set on servers in a situation only. `since` is what the situation reckons from. */
  readonly situation?: { readonly is: Situation; readonly since: number };
}
