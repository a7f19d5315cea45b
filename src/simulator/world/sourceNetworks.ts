// The source networks of a world. It begins with three that servers from AWS are in (one protected, one stopped, one that can't be
// replicated), and the test network, which does one thing: its recoveries fail.
import type { Tags } from '../shapes/job.js';
import type { SourceCloudProperties } from '../shapes/sourceServer.js';
import { resourceNotFound } from '../wire/errors.js';
import { toArn } from './arn.js';
import type { Chance } from './chance.js';
import type { NetworkReplication, SourceNetworkRecord } from './sourceNetworkRecord.js';
import type { SourceServerRecord } from './sourceServerRecord.js';
import type { World } from './world.js';

/** The test network: its jobs run to COMPLETED with it FAILED. */
export const FAILING_NETWORK_ID = 'sn-networkfails00000';

export interface SourceNetworkSettings {
  readonly accountID: string;
  readonly region: string;
  readonly chance: Chance;
  /** Where servers from AWS are from. */
  readonly origin: SourceCloudProperties;
}

interface FirstNetwork {
  readonly name: string;
  readonly replication: NetworkReplication;
}

const PROTECTED: NetworkReplication = { phase: 'STARTED', protectedAt: 0 };

const FIRST_NETWORKS: readonly [FirstNetwork, ...FirstNetwork[]] = [
  { name: 'production', replication: PROTECTED },
  { name: 'staging', replication: { phase: 'STOPPED' } },
  {
    name: 'shared-services',
    replication: {
      phase: 'ERROR',
      details: 'The VPC has a peering connection that cannot be replicated: remove it and start again.',
    },
  },
];

export function createSourceNetworks(
  settings: SourceNetworkSettings,
): { record: SourceNetworkRecord; tags: Tags }[] {
  const { chance } = settings;
  const first = FIRST_NETWORKS.map(({ name, replication }, index) => {
    const id = `sn-${chance.hex(17, 'source network', index)}`;
    return { record: createRecord(settings, id, vpcID(chance, index), replication), tags: { Name: name } };
  });
  const failing = createRecord(settings, FAILING_NETWORK_ID, vpcID(chance, FAILING_NETWORK_ID), PROTECTED);
  return [
    ...first,
    {
      record: { ...failing, behaviour: 'recoveryFails' },
      tags: { Name: 'test-network-recovery-fails', test: 'recoveryFails' },
    },
  ];
}

export function sourceNetworksThere(world: World): SourceNetworkRecord[] {
  return [...world.sourceNetworks.values()].filter(({ isDeleted }) => !isDeleted);
}

/** Throws ResourceNotFoundException. */
export function requireSourceNetwork(world: World, sourceNetworkID: string): SourceNetworkRecord {
  const record = world.sourceNetworks.get(sourceNetworkID);
  if (record !== undefined && !record.isDeleted) return record;
  throw resourceNotFound('SOURCE_NETWORK', sourceNetworkID);
}

/** The network that protects the VPC that a server from AWS is in, if there is one. */
export function sourceNetworkOf(world: World, server: SourceServerRecord): SourceNetworkRecord | undefined {
  const origin = server.sourceCloudProperties;
  if (origin === undefined) return undefined;
  const { chance } = world;
  const number = Math.floor(FIRST_NETWORKS.length * chance.fraction('vpc of', server.sourceServerID));
  const vpc = { vpcID: vpcID(chance, number), ...origin };
  return sourceNetworksThere(world).find((network) => protects(network, vpc));
}

export function protects(
  network: SourceNetworkRecord,
  vpc: { readonly vpcID: string; readonly originAccountID: string; readonly originRegion: string },
): boolean {
  return (
    network.sourceVpcID === vpc.vpcID &&
    network.sourceAccountID === vpc.originAccountID &&
    network.sourceRegion === vpc.originRegion
  );
}

function createRecord(
  { accountID, region, origin }: SourceNetworkSettings,
  sourceNetworkID: string,
  sourceVpcID: string,
  replication: NetworkReplication,
): SourceNetworkRecord {
  return {
    sourceNetworkID,
    arn: toArn({ accountID, region }, 'source-network', sourceNetworkID),
    sourceVpcID,
    sourceAccountID: origin.originAccountID,
    sourceRegion: origin.originRegion,
    replication,
    isDeleted: false,
  };
}

function vpcID(chance: Chance, label: string | number): string {
  return `vpc-${chance.hex(17, 'source vpc', label)}`;
}
