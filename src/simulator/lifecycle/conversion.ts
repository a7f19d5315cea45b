// What a conversion log item says about the volumes it converts.
import type { ConversionProperties } from '../shapes/job.js';
import { toTimestamp } from '../wire/timestamps.js';
import type { Chance } from '../world/chance.js';
import type { SourceServerRecord } from '../world/sourceServerRecord.js';

export function conversionProperties(
  chance: Chance,
  jobID: string,
  server: SourceServerRecord,
  dataTakenAt: number,
): ConversionProperties {
  const volumes = server.properties.disks.map(({ deviceName, bytes }) => ({
    volume: volumeID(chance, jobID, server.sourceServerID, deviceName),
    bytes,
    from: `snap-${chance.hex(17, 'source snapshot', jobID, server.sourceServerID, deviceName)}`,
    to: `snap-${chance.hex(17, 'converted snapshot', jobID, server.sourceServerID, deviceName)}`,
  }));
  return {
    volumeToConversionMap: Object.fromEntries(
      volumes.map(({ volume, from, to }) => [volume, { [from]: to }]),
    ),
    rootVolumeName: volumes[0]?.volume ?? '',
    forceUefi: false,
    dataTimestamp: toTimestamp(dataTakenAt),
    volumeToVolumeSize: Object.fromEntries(volumes.map(({ volume, bytes }) => [volume, bytes])),
    volumeToProductCodes: Object.fromEntries(volumes.map(({ volume }) => [volume, []])),
  };
}

/** Of the two lengths that DRS's pattern allows, the one that its length limit allows as well. */
export function volumeID(chance: Chance, jobID: string, sourceServerID: string, deviceName: string): string {
  return `vol-${chance.hex(8, 'volume', jobID, sourceServerID, deviceName)}`;
}
