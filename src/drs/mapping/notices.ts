// What DRS sends and this version does not understand is told once, not once a poll.
import type { Logger } from '../../recovery/ports.js';

export interface Notices {
  /** A value that is not in our list of the enum. */
  unknownEnumValue(enumName: string, raw: string): void;
  /** A member that should hold a point in time and does not. */
  oddTimestamp(member: string): void;
  /** An item without the id that makes it one; it was left out. */
  droppedItem(noun: string): void;
}

// Overflow rule: once so many different things were told, new ones stay untold.
const MAX_TOLD = 500;
const MAX_RAW_LENGTH = 100;

/** Notices for the life of one adapter. */
export function createNotices(logger: Logger): Notices {
  const told = new Set<string>();
  const tell = (event: string, fields: Readonly<Record<string, string>>) => {
    const key = JSON.stringify([event, fields]);
    if (told.has(key) || told.size >= MAX_TOLD) return;
    told.add(key);
    logger.warn(fields, event);
  };
  return {
    unknownEnumValue: (enumName, raw) =>
      tell('drs.unknownEnumValue', { enumName, raw: raw.slice(0, MAX_RAW_LENGTH) }),
    oddTimestamp: (member) => tell('drs.oddTimestamp', { member }),
    droppedItem: (noun) => tell('drs.droppedItem', { noun }),
  };
}
