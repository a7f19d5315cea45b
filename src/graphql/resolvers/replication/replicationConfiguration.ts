import type { Resolvers } from '../../__generated__/resolvers.js';
import { knownOf, rawOf } from '../values.js';

export const replicationConfiguration: Pick<
  Resolvers,
  | 'ReplicationConfiguration'
  | 'ReplicationConfigurationTemplate'
  | 'ReplicationConfigurationReplicatedDisk'
  | 'PITPolicyRule'
> = {
  ReplicationConfiguration: {
    defaultLargeStagingDiskType: ({ defaultLargeStagingDiskType }) => knownOf(defaultLargeStagingDiskType),
    rawDefaultLargeStagingDiskType: ({ defaultLargeStagingDiskType }) => rawOf(defaultLargeStagingDiskType),
    ebsEncryption: ({ ebsEncryption }) => knownOf(ebsEncryption),
    rawEbsEncryption: ({ ebsEncryption }) => rawOf(ebsEncryption),
    dataPlaneRouting: ({ dataPlaneRouting }) => knownOf(dataPlaneRouting),
    rawDataPlaneRouting: ({ dataPlaneRouting }) => rawOf(dataPlaneRouting),
    internetProtocol: ({ internetProtocol }) => knownOf(internetProtocol),
    rawInternetProtocol: ({ internetProtocol }) => rawOf(internetProtocol),
  },
  ReplicationConfigurationTemplate: {
    defaultLargeStagingDiskType: ({ defaultLargeStagingDiskType }) => knownOf(defaultLargeStagingDiskType),
    rawDefaultLargeStagingDiskType: ({ defaultLargeStagingDiskType }) => rawOf(defaultLargeStagingDiskType),
    ebsEncryption: ({ ebsEncryption }) => knownOf(ebsEncryption),
    rawEbsEncryption: ({ ebsEncryption }) => rawOf(ebsEncryption),
    dataPlaneRouting: ({ dataPlaneRouting }) => knownOf(dataPlaneRouting),
    rawDataPlaneRouting: ({ dataPlaneRouting }) => rawOf(dataPlaneRouting),
    internetProtocol: ({ internetProtocol }) => knownOf(internetProtocol),
    rawInternetProtocol: ({ internetProtocol }) => rawOf(internetProtocol),
  },
  ReplicationConfigurationReplicatedDisk: {
    stagingDiskType: ({ stagingDiskType }) => knownOf(stagingDiskType),
    rawStagingDiskType: ({ stagingDiskType }) => rawOf(stagingDiskType),
    optimizedStagingDiskType: ({ optimizedStagingDiskType }) => knownOf(optimizedStagingDiskType),
    rawOptimizedStagingDiskType: ({ optimizedStagingDiskType }) => rawOf(optimizedStagingDiskType),
  },
  PITPolicyRule: {
    units: ({ units }) => knownOf(units),
    rawUnits: ({ units }) => rawOf(units),
  },
};
