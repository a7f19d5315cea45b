// Writing to a socket, so that a reader who is slow holds back its own streams, its own questions and nothing else.
import type { WebSocket } from 'ws';

/** While more than this waits to be written, nothing more is read from the socket: answers cannot pile up. */
const MOST_WAITING_BYTES = 256 * 1024;

/**
 * Resolves when the message is written, or the socket is closing and takes no more. Where the connection is gone its close follows, and
 * ends whatever runs on it: nothing is to be said of the message.
 */
export function send(socket: WebSocket, data: string): Promise<void> {
  return new Promise((resolve) => {
    if (socket.readyState !== socket.OPEN) {
      resolve();
      return;
    }
    socket.send(data, () => {
      if (socket.isPaused && socket.bufferedAmount <= MOST_WAITING_BYTES) socket.resume();
      resolve();
    });
    if (socket.bufferedAmount > MOST_WAITING_BYTES) socket.pause();
  });
}
