// DRS's JobLog -> ours. https://docs.aws.amazon.com/drs/latest/APIReference/API_JobLog.html
import {
  JOB_LOG_EVENTS,
  type ConversionProperties,
  type ConversionVolume,
  type EventResourceData,
  type JobLogEventData,
  type JobLogItem,
} from '../../domain/jobLogItem.js';
import type { MappingParts } from './mappingParts.js';
import {
  entries,
  enumOf,
  flag,
  instant,
  int64,
  integer,
  object,
  objects,
  text,
  type Members,
} from './readers.js';

/** Null where it is no object; every member of a log item is optional. */
export function toJobLogItem(value: unknown, { notices }: MappingParts): JobLogItem | null {
  const raw = object(value);
  if (raw === null) return null;
  return {
    logDateTime: instant('JobLog.logDateTime', raw.logDateTime, notices),
    event: enumOf('JobLogEvent', JOB_LOG_EVENTS, raw.event, notices),
    eventData: toEventData(object(raw.eventData)),
  };
}

function toEventData(raw: Members | null): JobLogEventData | null {
  if (raw === null) return null;
  return {
    sourceServerID: text(raw.sourceServerID),
    conversionServerID: text(raw.conversionServerID),
    targetInstanceID: text(raw.targetInstanceID),
    rawError: text(raw.rawError),
    // Newer than the SDK (2026), so they are in no type of it.
    attemptCount: integer(raw.attemptCount),
    maxAttemptsCount: integer(raw.maxAttemptsCount),
    conversionProperties: toConversionProperties(object(raw.conversionProperties)),
    eventResourceData: toEventResourceData(object(raw.eventResourceData)),
  };
}

function toConversionProperties(raw: Members | null): ConversionProperties | null {
  if (raw === null) return null;
  return {
    rootVolumeName: text(raw.rootVolumeName),
    forceUefi: flag(raw.forceUefi),
    dataTimestamp: text(raw.dataTimestamp),
    volumes: toVolumes(raw),
  };
}

/** A volume that is named in any of the three maps is a volume. */
function toVolumes(raw: Members): readonly ConversionVolume[] {
  const [sizes, codes, conversions] = [
    new Map(entries(raw.volumeToVolumeSize)),
    new Map(entries(raw.volumeToProductCodes)),
    new Map(entries(raw.volumeToConversionMap)),
  ];
  const names = new Set([...sizes.keys(), ...codes.keys(), ...conversions.keys()]);
  return [...names].sort().map((volumeName) => ({
    volumeName,
    size: int64(sizes.get(volumeName)),
    productCodes: objects(codes.get(volumeName)).map((code) => ({
      productCodeId: text(code.productCodeId),
      productCodeMode: text(code.productCodeMode),
    })),
    snapshots: entries(conversions.get(volumeName)).flatMap(([fromSnapshotID, toSnapshotID]) =>
      typeof toSnapshotID === 'string' ? [{ fromSnapshotID, toSnapshotID }] : [],
    ),
  }));
}

function toEventResourceData(union: Members | null): EventResourceData | null {
  const network = object(union?.sourceNetworkData);
  if (network !== null) {
    return {
      kind: 'SourceNetworkData',
      sourceNetworkID: text(network.sourceNetworkID),
      sourceVpc: text(network.sourceVpc),
      targetVpc: text(network.targetVpc),
      stackName: text(network.stackName),
    };
  }
  const [memberName] = Object.keys(union ?? {});
  return memberName === undefined ? null : { kind: 'UnknownEventResourceData', memberName };
}
