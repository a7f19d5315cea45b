// Makes the source servers: as many ordinary ones as asked for, always the same for the same seed, then the test servers and
// the servers in a situation.
import type { Tags } from '../shapes/job.js';
import type { SourceCloudProperties } from '../shapes/sourceServer.js';
import { toArn } from './arn.js';
import type { Chance } from './chance.js';
import { AGENT_VERSION, ROLES, type MachineRole } from './fleetCatalog.js';
import { createMachine } from './machine.js';
import { createSituation } from './situation.js';
import { SITUATION_SERVERS, type SituationServer } from './situationServers.js';
import type { SourceServerRecord } from './sourceServerRecord.js';
import { TEST_SERVERS, type TestServer } from './testServers.js';

export interface FleetSettings extends RecordSettings {
  readonly servers: number;
}

interface RecordSettings {
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
    ...SITUATION_SERVERS.map((server, index) => toSituationServer(settings, server, index)),
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
      ...(index % 12 === 5 ? { stagingOutpostArn: outpostArn(settings, settings.region) } : {}),
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

function toSituationServer(
  settings: FleetSettings,
  { sourceServerID, hostname, situation }: SituationServer,
  index: number,
): FleetMember {
  const record = createRecord(
    settings,
    sourceServerID,
    hostname,
    ROLES[index % ROLES.length] ?? ROLES[0],
    false,
  );
  return {
    record: { ...record, ...createSituation(settings, situation), runsPostLaunchActions: false },
    tags: { Name: hostname, test: situation },
  };
}

/** A record of a server that was added some time before `startedAt`. */
export function createRecord(
  settings: RecordSettings,
  sourceServerID: string,
  hostname: string,
  role: MachineRole,
  fromAws: boolean,
): Omit<SourceServerRecord, 'runsPostLaunchActions'> {
  const { chance, region, startedAt } = settings;
  const addedAt = Math.floor(startedAt - (30 + 300 * chance.fraction('added', sourceServerID)) * DAY_MS);
  const isMarketplace = fromAws && chance.fraction('marketplace', sourceServerID) < 0.3;
  return {
    sourceServerID,
    arn: toArn(settings, 'source-server', sourceServerID),
    addedAt,
    firstByteAt: addedAt + Math.floor(HOUR_MS * chance.fraction('first byte', sourceServerID)),
    properties: createMachine(chance, sourceServerID, hostname, role, fromAws),
    ...(fromAws ? { sourceCloudProperties: originOfServer(settings, sourceServerID) } : {}),
    agentVersion: AGENT_VERSION,
    stagingAvailabilityZone: `${region}${chance.pick(['a', 'b', 'c'], 'zone', sourceServerID)}`,
    bootVolumeStatus: isMarketplace ? 'CONTAINS_MARKETPLACE_PRODUCT_CODES' : 'REGULAR',
  };
}

function originOfServer(settings: RecordSettings, sourceServerID: string): SourceCloudProperties {
  const origin = originOf(settings.accountID, settings.region);
  const isOnOutpost = settings.chance.fraction('source outpost', sourceServerID) < 0.25;
  return isOnOutpost ? { ...origin, sourceOutpostArn: outpostArn(settings, origin.originRegion) } : origin;
}

function outpostArn({ accountID, chance }: RecordSettings, region: string): string {
  return `arn:aws:outposts:${region}:${accountID}:outpost/op-${chance.hex(17, 'outpost', region)}`;
}

/** Where servers from AWS are from. */
export function originOf(originAccountID: string, region: string): SourceCloudProperties {
  const originRegion = region === 'us-west-2' ? 'us-east-1' : 'us-west-2';
  return { originAccountID, originRegion, originAvailabilityZone: `${originRegion}a` };
}
