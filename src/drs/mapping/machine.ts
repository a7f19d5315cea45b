// What an agent finds out about its machine -> ours. https://docs.aws.amazon.com/drs/latest/APIReference/API_SourceProperties.html
// https://docs.aws.amazon.com/drs/latest/APIReference/API_RecoveryInstanceProperties.html
import type { MachineProperties } from '../../domain/machine.js';
import type { RecoveryInstanceProperties } from '../../domain/recovery.js';
import { SOURCE_SERVER_ARCHITECTURES, type SourceProperties } from '../../domain/sourceServer.js';
import type { Notices } from './notices.js';
import { enumOf, flag, instant, int64, object, objects, text, texts, type Members } from './readers.js';

export function toSourceProperties(raw: Members | null, notices: Notices): SourceProperties | null {
  if (raw === null) return null;
  return {
    ...toMachine(raw, 'SourceProperties', notices),
    recommendedInstanceType: text(raw.recommendedInstanceType),
    disks: objects(raw.disks).map((disk) => ({
      deviceName: text(disk.deviceName),
      bytes: int64(disk.bytes),
    })),
    supportsNitroInstances: flag(raw.supportsNitroInstances),
    architecture: enumOf(
      'SourceServerArchitecture',
      SOURCE_SERVER_ARCHITECTURES,
      raw.architecture,
      notices,
      (value) => value.toUpperCase(),
    ),
  };
}

export function toRecoveryInstanceProperties(
  raw: Members | null,
  notices: Notices,
): RecoveryInstanceProperties | null {
  if (raw === null) return null;
  return {
    ...toMachine(raw, 'RecoveryInstanceProperties', notices),
    disks: objects(raw.disks).map((disk) => ({
      internalDeviceName: text(disk.internalDeviceName),
      bytes: int64(disk.bytes),
      ebsVolumeID: text(disk.ebsVolumeID),
    })),
  };
}

function toMachine(raw: Members, shape: string, notices: Notices): MachineProperties {
  const hints = object(raw.identificationHints);
  const os = object(raw.os);
  return {
    lastUpdatedDateTime: instant(`${shape}.lastUpdatedDateTime`, raw.lastUpdatedDateTime, notices),
    identificationHints: hints && {
      fqdn: text(hints.fqdn),
      hostname: text(hints.hostname),
      vmWareUuid: text(hints.vmWareUuid),
      awsInstanceID: text(hints.awsInstanceID),
    },
    networkInterfaces: objects(raw.networkInterfaces).map((each) => ({
      macAddress: text(each.macAddress),
      ips: texts(each.ips),
      isPrimary: flag(each.isPrimary),
    })),
    cpus: objects(raw.cpus).map((cpu) => ({ cores: int64(cpu.cores), modelName: text(cpu.modelName) })),
    ramBytes: int64(raw.ramBytes),
    os: os && { fullString: text(os.fullString) },
  };
}
