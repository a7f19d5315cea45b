// What the machines of an ordinary data centre look like. Data only.

const GIB = 1024 ** 3;

export interface MachineRole {
  readonly name: string;
  readonly cores: number;
  readonly ramGib: number;
  readonly diskGib: readonly [number, ...number[]];
  /** Of the fifth generation, on which everything but old or foreign systems runs. */
  readonly instanceType: string;
  /** Set where all machines of this role run the same. */
  readonly os?: OperatingSystem;
  readonly hasBackupNetwork?: true;
}

export interface OperatingSystem {
  readonly fullString: string;
  readonly devices: readonly [string, string, string];
  /** What stands in the place of the 5 of `m5.large`. */
  readonly generation?: '4' | '6g';
}

const LINUX_DEVICES = ['/dev/sda', '/dev/sdb', '/dev/sdc'] as const;
const WINDOWS_DEVICES = ['c:0', 'd:1', 'e:2'] as const;

/** Too old for the drivers of Nitro instances. */
const OLD_LINUX: OperatingSystem = {
  fullString: 'Linux version 2.6.32-754.35.1.el6.x86_64 (CentOS 6.10)',
  devices: LINUX_DEVICES,
  generation: '4',
};
const ARM_LINUX: OperatingSystem = {
  fullString: 'Linux version 6.1.90-99.173.amzn2023.aarch64 (Amazon Linux 2023)',
  devices: ['/dev/nvme0n1', '/dev/nvme1n1', '/dev/nvme2n1'],
  generation: '6g',
};

export const ROLES: readonly [MachineRole, ...MachineRole[]] = [
  { name: 'web', cores: 2, ramGib: 8, diskGib: [40], instanceType: 'm5.large' },
  { name: 'app', cores: 4, ramGib: 16, diskGib: [60, 100], instanceType: 'm5.xlarge' },
  {
    name: 'db',
    cores: 16,
    ramGib: 128,
    diskGib: [100, 2048, 4096],
    instanceType: 'r5.4xlarge',
    hasBackupNetwork: true,
  },
  { name: 'cache', cores: 4, ramGib: 32, diskGib: [40], instanceType: 'r5.xlarge' },
  { name: 'auth', cores: 2, ramGib: 8, diskGib: [80], instanceType: 'm5.large' },
  {
    name: 'files',
    cores: 4,
    ramGib: 16,
    diskGib: [80, 8192],
    instanceType: 'm5.xlarge',
    hasBackupNetwork: true,
  },
  { name: 'mail', cores: 4, ramGib: 16, diskGib: [60, 512], instanceType: 'm5.xlarge', os: OLD_LINUX },
  { name: 'batch', cores: 8, ramGib: 16, diskGib: [60, 250], instanceType: 'c5.2xlarge', os: ARM_LINUX },
];

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
export const ARM_CPU_MODEL = 'Neoverse-N1';
export const AGENT_VERSION = '4.5.20';

export function toBytes(gib: number): number {
  return gib * GIB;
}
