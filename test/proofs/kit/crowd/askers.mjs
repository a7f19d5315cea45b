// Queries that really are under way at the same time: each on a connection of its own that was opened before, all sent in one go.
import { connect } from 'node:net';
import { performance } from 'node:perf_hooks';
import { clearTimeout, setTimeout } from 'node:timers';
import { URL } from 'node:url';

const AT_ONCE = 200;
const MOST_ANSWER_MS = 120_000;
const HEAD_END = '\r\n\r\n';

/** Sends each body once, all at the same time, and counts what the answers begin with (`Job`: the job that was asked for). */
export async function ask({ url, bodies }) {
  const { hostname, port, host } = new URL(url);
  const sockets = await openAll(bodies.length, hostname, Number(port), host);
  const startedAtMs = performance.now();
  const answers = await Promise.all(sockets.map((socket, place) => askOne(socket, host, bodies[place])));
  const seconds = (performance.now() - startedAtMs) / 1_000;
  for (const socket of sockets) socket.destroy();
  return { answers, seconds };
}

/** Each has been answered once, so that the gateway keeps it open. */
async function openAll(count, hostname, port, host) {
  const places = Array.from({ length: count }, (_, place) => place).values();
  const sockets = [];
  const worker = async () => {
    for (const place of places) {
      const socket = connect({ host: hostname, port, noDelay: true });
      socket.on('error', () => undefined); // whoever waits for an answer hears of its close
      await answerOf(socket, `GET /healthz HTTP/1.1\r\nhost: ${host}\r\n\r\n`);
      sockets[place] = socket;
    }
  };
  await Promise.all(Array.from({ length: Math.min(count, AT_ONCE) }, worker));
  return sockets;
}

function askOne(socket, host, body) {
  const head = `POST /graphql HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}`;
  return answerOf(socket, `${head}${HEAD_END}${body}`).catch((error) => String(error));
}

/** The body of one answer, which says its length. */
function answerOf(socket, request) {
  return new Promise((resolve, reject) => {
    let text = '';
    const end = (settle, value) => {
      clearTimeout(late);
      socket.off('data', hear).off('close', closed);
      settle(value);
    };
    const hear = (chunk) => {
      text += chunk.toString('latin1');
      const headEnd = text.indexOf(HEAD_END);
      if (headEnd < 0) return;
      const length = Number(/content-length: (\d+)/i.exec(text.slice(0, headEnd))?.[1]);
      const body = text.slice(headEnd + HEAD_END.length);
      if (Number.isNaN(length)) end(reject, new Error('an answer does not say its length'));
      else if (body.length >= length) end(resolve, body);
    };
    const closed = () => end(reject, new Error('the connection was closed before the answer'));
    const late = setTimeout(() => end(reject, new Error('no answer in time')), MOST_ANSWER_MS);
    socket.on('data', hear).once('close', closed);
    socket.write(request);
  });
}
