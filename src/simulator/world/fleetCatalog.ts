// What the machines of an ordinary data centre look like. Data only.

const GIB = 1024 ** 3;

export interface MachineRole {
  readonly name: string;
  readonly cores: number;
  readonly ramGib: number;
  readonly diskGib: readonly [number, ...number[]];
  readonly instanceType: string;
}

export interface OperatingSystem {
  readonly fullString: string;
  readonly devices: readonly [string, string, string];
}

export const ROLES: readonly [MachineRole, ...MachineRole[]] = [
  { name: 'web', cores: 2, ramGib: 8, diskGib: [40], instanceType: 'm5.large' },
  { name: 'app', cores: 4, ramGib: 16, diskGib: [60, 100], instanceType: 'm5.xlarge' },
  { name: 'db', cores: 16, ramGib: 128, diskGib: [100, 2048, 4096], instanceType: 'r5.4xlarge' },
  { name: 'cache', cores: 4, ramGib: 32, diskGib: [40], instanceType: 'r5.xlarge' },
  { name: 'auth', cores: 2, ramGib: 8, diskGib: [80], instanceType: 'm5.large' },
  { name: 'files', cores: 4, ramGib: 16, diskGib: [80, 8192], instanceType: 'm5.xlarge' },
  { name: 'mail', cores: 4, ramGib: 16, diskGib: [60, 512], instanceType: 'm5.xlarge' },
  { name: 'batch', cores: 8, ramGib: 16, diskGib: [60, 250], instanceType: 'c5.2xlarge' },
];

const LINUX_DEVICES = ['/dev/sda', '/dev/sdb', '/dev/sdc'] as const;
const WINDOWS_DEVICES = ['c:0', 'd:1', 'e:2'] as const;

export const OPERATING_SYSTEMS: readonly [OperatingSystem, ...OperatingSystem[]] = [
  {
    fullString: 'Linux version 5.14.0-427.13.1.el9_4.x86_64 (Red Hat Enterprise Linux 9.4)',
    devices: LINUX_DEVICES,
  },
  { fullString: 'Linux version 6.1.0-21-amd64 (Debian GNU/Linux 12)', devices: LINUX_DEVICES },
  { fullString: 'Linux version 5.15.0-107-generic (Ubuntu 22.04.4 LTS)', devices: LINUX_DEVICES },
  { fullString: 'Microsoft Windows Server 2019 Datacenter', devices: WINDOWS_DEVICES },
  { fullString: 'Microsoft Windows Server 2022 Standard', devices: WINDOWS_DEVICES },
];

export const CPU_MODEL = 'Intel(R) Xeon(R) Platinum 8259CL CPU @ 2.50GHz';
export const AGENT_VERSION = '4.5.20';

export function toBytes(gib: number): number {
  return gib * GIB;
}
