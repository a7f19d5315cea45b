// Makes the source servers: as many ordinary ones as asked for, always the same for the same seed, then the test servers.
import type { Tags } from '../shapes/job.js';
import type { SourceCloudProperties, SourceProperties } from '../shapes/sourceServer.js';
import { toArn } from './arn.js';
import type { Chance } from './chance.js';
import {
  AGENT_VERSION,
  CPU_MODEL,
  OPERATING_SYSTEMS,
  ROLES,
  toBytes,
  type MachineRole,
} from './fleetCatalog.js';
import type { SourceServerRecord } from './sourceServerRecord.js';
import { TEST_SERVERS, type TestServer } from './testServers.js';

export interface FleetSettings {
  readonly servers: number;
  readonly startedAt: number;
  readonly accountID: string;
  readonly region: string;
  readonly chance: Chance;
}

interface FleetMember {
  readonly record: SourceServerRecord;
  readonly tags: Tags;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export function createFleet(settings: FleetSettings): FleetMember[] {
  return [
    ...Array.from({ length: settings.servers }, (_, index) => ordinaryServer(settings, index)),
    ...TEST_SERVERS.map((testServer) => toTestServer(settings, testServer)),
  ];
}

function ordinaryServer(settings: FleetSettings, index: number): FleetMember {
  const role = ROLES[index % ROLES.length] ?? ROLES[0];
  const number = String(Math.floor(index / ROLES.length) + 1).padStart(2, '0');
  const sourceServerID = `s-${settings.chance.hex(17, 'source server', index)}`;
  const fromAws = settings.chance.fraction('origin', sourceServerID) < 0.25;
  return {
    record: {
      ...createRecord(settings, sourceServerID, `${role.name}-${number}`, role, fromAws),
      runsPostLaunchActions: index % 4 === 1,
    },
    tags: { Name: `${role.name}-${number}`, role: role.name, wave: String((index % 3) + 1) },
  };
}

function toTestServer(
  settings: FleetSettings,
  { sourceServerID, hostname, behaviour }: TestServer,
): FleetMember {
  const record = createRecord(settings, sourceServerID, hostname, ROLES[0], false);
  return {
    record: { ...record, runsPostLaunchActions: false, behaviour },
    tags: { Name: hostname, test: behaviour },
  };
}

function createRecord(
  settings: FleetSettings,
  sourceServerID: string,
  hostname: string,
  role: MachineRole,
  fromAws: boolean,
): Omit<SourceServerRecord, 'runsPostLaunchActions'> {
  const { chance, accountID, region, startedAt } = settings;
  const addedAt = Math.floor(startedAt - (30 + 300 * chance.fraction('added', sourceServerID)) * DAY_MS);
  return {
    sourceServerID,
    arn: toArn(settings, 'source-server', sourceServerID),
    addedAt,
    firstByteAt: addedAt + Math.floor(HOUR_MS * chance.fraction('first byte', sourceServerID)),
    properties: createProperties(chance, sourceServerID, hostname, role, fromAws),
    ...(fromAws ? { sourceCloudProperties: originOf(accountID, region) } : {}),
    agentVersion: AGENT_VERSION,
    stagingAvailabilityZone: `${region}${chance.pick(['a', 'b', 'c'], 'zone', sourceServerID)}`,
  };
}

function createProperties(
  chance: Chance,
  sourceServerID: string,
  hostname: string,
  role: MachineRole,
  fromAws: boolean,
): SourceServerRecord['properties'] {
  const os = chance.pick(OPERATING_SYSTEMS, 'os', sourceServerID);
  return {
    recommendedInstanceType: role.instanceType,
    identificationHints: {
      fqdn: `${hostname}.example.internal`,
      hostname,
      ...(fromAws
        ? { awsInstanceID: `i-${chance.hex(17, 'ec2', sourceServerID)}` }
        : { vmWareUuid: chance.uuid('vmware', sourceServerID) }),
    },
    networkInterfaces: [createNetworkInterface(chance, sourceServerID)],
    disks: role.diskGib.map((gib, index) => ({
      deviceName: os.devices[index] ?? os.devices[0],
      bytes: toBytes(gib),
    })),
    cpus: [{ cores: role.cores, modelName: CPU_MODEL }],
    ramBytes: toBytes(role.ramGib),
    os: { fullString: os.fullString },
    supportsNitroInstances: true,
    architecture: 'x86_64',
  };
}

function createNetworkInterface(
  chance: Chance,
  sourceServerID: string,
): SourceProperties['networkInterfaces'][number] {
  const octet = (label: string): number => 1 + Math.floor(254 * chance.fraction(label, sourceServerID));
  const mac = chance.hex(10, 'mac', sourceServerID).match(/../g) ?? [];
  return {
    macAddress: ['02', ...mac].join(':'),
    ips: [`10.20.${octet('ip 3')}.${octet('ip 4')}`],
    isPrimary: true,
  };
}

/** Where servers from AWS are from. */
export function originOf(originAccountID: string, region: string): SourceCloudProperties {
  const originRegion = region === 'us-west-2' ? 'us-east-1' : 'us-west-2';
  return { originAccountID, originRegion, originAvailabilityZone: `${originRegion}a` };
}
