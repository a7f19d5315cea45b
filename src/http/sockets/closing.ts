// How a socket is told why it ends.
// https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md and https://www.iana.org/assignments/websocket
/** Clients come back at once: stock graphql-ws clients take it for no error of theirs. */
export const GOING_AWAY = 1001;
export const GOING_AWAY_REASON = 'Going away: connect anew, and go on from your last cursor';
/** Clients come back later, or elsewhere. */
export const TRY_AGAIN_LATER = 1013;

/** A close frame has no room for more: https://www.rfc-editor.org/rfc/rfc6455#section-5.5 */
const MOST_REASON_BYTES = 123;
const ELLIPSIS = '…';

/** The reason, cut between two characters where it is too long for a close frame. */
export function closeReason(reason: string): string {
  if (Buffer.byteLength(reason) <= MOST_REASON_BYTES) return reason;
  const room = new Uint8Array(MOST_REASON_BYTES - Buffer.byteLength(ELLIPSIS));
  return `${reason.slice(0, new TextEncoder().encodeInto(reason, room).read)}${ELLIPSIS}`;
}
