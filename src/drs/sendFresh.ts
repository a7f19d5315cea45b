// One sending, and one more with fresh credentials where DRS said that it no longer knows those it was signed with: a definite no,
// after which nothing was done.
import { sendOnce, type Call, type CallParts, type CallResult, type Patience } from './call.js';
import { isStaleCredentials } from './callFailure.js';
import type { Lane } from './lane.js';

/** Sends once, or twice where the role's credentials were stale. Never throws, unless `call` does. */
export async function sendFresh(
  parts: CallParts,
  lane: Lane,
  call: Call,
  attemptNumber: number,
  patience: Patience,
): Promise<CallResult> {
  const result = await sendOnce(parts, lane, call, attemptNumber, patience);
  if (result.ok || parts.role === null || !isStaleCredentials(result)) return result;
  return sendOnce(parts, lane, call, attemptNumber, patience);
}
