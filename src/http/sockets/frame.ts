// A text message of a server as one frame whose first part is each client's own and whose last part is shared: ws would copy the two
// together for every client, or send them as a message of several frames. https://www.rfc-editor.org/rfc/rfc6455#section-5.2

/** The message is whole, and is text. */
const WHOLE_TEXT = 0x81;
const [LENGTH_OF_2_BYTES, LENGTH_OF_8_BYTES] = [126, 127];

/** The head of the frame, and the text with which the message begins; `restBytes` follow. */
export function frameHead(text: string, textBytes: number, restBytes: number): Buffer {
  const bytes = textBytes + restBytes;
  const head = Buffer.allocUnsafe(lengthOfHead(bytes) + textBytes);
  head[0] = WHOLE_TEXT;
  const at = writeLength(head, bytes);
  head.write(text, at);
  return head;
}

function lengthOfHead(bytes: number): number {
  if (bytes < LENGTH_OF_2_BYTES) return 2;
  return bytes < 2 ** 16 ? 4 : 10;
}

/** Gives the place behind it. */
function writeLength(head: Buffer, bytes: number): number {
  if (bytes < LENGTH_OF_2_BYTES) return head.writeUInt8(bytes, 1);
  if (bytes < 2 ** 16) {
    head[1] = LENGTH_OF_2_BYTES;
    return head.writeUInt16BE(bytes, 2);
  }
  head[1] = LENGTH_OF_8_BYTES;
  head.writeUInt32BE(Math.floor(bytes / 2 ** 32), 2);
  return head.writeUInt32BE(bytes % 2 ** 32, 6);
}
