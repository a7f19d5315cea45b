// Makes up the machine behind a source server: what the agent on it would report.
import type { CPU, NetworkInterface } from '../shapes/sourceServer.js';
import type { Chance } from './chance.js';
import { ARM_CPU_MODEL, CPU_MODEL, OPERATING_SYSTEMS, toBytes, type MachineRole } from './fleetCatalog.js';
import type { SourceServerRecord } from './sourceServerRecord.js';

const CORES_PER_SOCKET = 8;

export function createMachine(
  chance: Chance,
  sourceServerID: string,
  hostname: string,
  role: MachineRole,
  fromAws: boolean,
): SourceServerRecord['properties'] {
  const os = role.os ?? chance.pick(OPERATING_SYSTEMS, 'os', sourceServerID);
  const isArm = os.generation === '6g';
  return {
    recommendedInstanceType: role.instanceType.replace('5', os.generation ?? '5'),
    identificationHints: {
      fqdn: `${hostname}.example.internal`,
      hostname,
      ...(fromAws
        ? { awsInstanceID: `i-${chance.hex(17, 'ec2', sourceServerID)}` }
        : { vmWareUuid: chance.uuid('vmware', sourceServerID) }),
    },
    networkInterfaces: networkInterfacesOf(chance, sourceServerID, role),
    disks: role.diskGib.map((gib, index) => ({
      deviceName: os.devices[index] ?? os.devices[0],
      bytes: toBytes(gib),
    })),
    cpus: socketsOf(role.cores, isArm ? ARM_CPU_MODEL : CPU_MODEL),
    ramBytes: toBytes(role.ramGib),
    os: { fullString: os.fullString },
    supportsNitroInstances: os.generation !== '4',
    architecture: isArm ? 'arm64' : 'x86_64',
  };
}

function socketsOf(cores: number, modelName: string): CPU[] {
  const sockets = Math.ceil(cores / CORES_PER_SOCKET);
  return Array.from({ length: sockets }, () => ({ cores: cores / sockets, modelName }));
}

function networkInterfacesOf(chance: Chance, sourceServerID: string, role: MachineRole): NetworkInterface[] {
  const octet = (label: string): number => 1 + Math.floor(254 * chance.fraction(label, sourceServerID));
  const mac = (label: string): string =>
    ['02', ...(chance.hex(10, label, sourceServerID).match(/../g) ?? [])].join(':');
  const host = `${octet('ip 3')}.${octet('ip 4')}`;
  return [
    { macAddress: mac('mac'), ips: [`10.20.${host}`], isPrimary: true },
    ...(role.hasBackupNetwork === true
      ? [{ macAddress: mac('backup mac'), ips: [`10.120.${host}`], isPrimary: false }]
      : []),
  ];
}
