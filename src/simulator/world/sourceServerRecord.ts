// What the simulator keeps of a source server: everything about it that does not change while it runs.
import type { SourceCloudProperties, SourceProperties } from '../shapes/sourceServer.js';
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
  readonly runsPostLaunchActions: boolean;
  /** Set on test servers only. */
  readonly behaviour?: TestBehaviour;
}
