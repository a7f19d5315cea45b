// The places in the job log that clients keep, with a version in front.
import { z } from 'zod';

import { fromOpaque, toOpaque } from '../../recovery/opaque.js';

/** A place in one log: behind the entry with this sequence number, which was an entry of this job. */
export interface Cursor {
  /** Names the log; another log (another account and region, or a store that was lost) has other sequence numbers. */
  readonly logID: string;
  readonly sequence: number;
  readonly jobID: string;
}

const format = z.tuple([z.literal(1), z.string(), z.int().min(-1), z.string()]);

/** Writes a cursor as the text that clients see. */
export function encodeCursor({ logID, sequence, jobID }: Cursor): string {
  return toOpaque([1, logID, sequence, jobID]);
}

/** Reads what a client handed in; `null` where it is no cursor of ours. */
export function parseCursor(text: string): Cursor | null {
  const parsed = fromOpaque(text, format);
  if (parsed === null) return null;
  const [, logID, sequence, jobID] = parsed;
  return { logID, sequence, jobID };
}
