// Proof 19: abuse of the wire costs little memory, and those who behave are answered meanwhile.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';

import WebSocket from 'ws';

import { startMovingDrs } from '../kit/movingDrs.js';
import { type ProofRow, seededRandom } from '../kit/proof.js';
import { createMemory, type Replica, startReplica } from '../kit/replicas.js';
import { forEachOf, msUntil, pass } from '../kit/waiting.js';

export interface WireScale {
  readonly slowSenders: number;
  readonly idleSockets: number;
  readonly frameMB: number;
  readonly healthy: number;
  readonly mostHealthyMs: number;
  /** Null: it is not waited for that they are cut. */
  readonly cutWithinMs: number | null;
}

const MOST_GROWTH_MB = 100;
const MB = 1024 * 1024;
const BODY_MB = 10;
const AT_ONCE = 50;
const WARM_UP = 50;
const DRIP_EVERY_MS = 500;
const QUERY = JSON.stringify({ query: '{ __typename }' });

export async function proveWire(scale: WireScale, seed: number): Promise<ProofRow> {
  await using drs = await startMovingDrs(seededRandom(seed));
  await using memory = await createMemory();
  await using replica = await startReplica(drs, memory, {
    REQUESTS_PER_ACTOR: '0',
    REQUESTS_PER_ADDRESS: '0',
  });
  for (let time = 0; time < WARM_UP; time += 1) await askMs(replica);
  const beforeMB = rssMBOf(replica, 'VmRSS');

  const slow = await forEachOf(Array.from({ length: scale.slowSenders }), AT_ONCE, () => sendSlowly(replica));
  const idle = await forEachOf(Array.from({ length: scale.idleSockets }), AT_ONCE, (_, place) =>
    place % 2 === 0 ? openIdle(replica) : openSilent(replica),
  );
  const [bodies, frameCode, healthyMs] = await Promise.all([
    forEachOf(Array.from({ length: 5 }), 5, () => statusOfBody(replica)),
    closeCodeOf(replica, scale.frameMB),
    askInTurn(replica, scale.healthy),
  ]);
  const all = [...slow, ...idle];
  const cutMs =
    scale.cutWithinMs === null
      ? null
      : await msUntil(() => all.every((socket) => socket.destroyed), scale.cutWithinMs);
  const codes = idle.flatMap((socket) => closeCodesIn.get(socket) ?? []);
  for (const socket of all) socket.destroy();
  const grownMB = rssMBOf(replica, 'VmHWM') - beforeMB;
  const sorted = healthyMs.toSorted((left, right) => left - right);
  const worstMs = Math.round(sorted.at(-1) ?? Infinity);
  const violations = [
    ...(grownMB > MOST_GROWTH_MB ? [`memory grew by ${grownMB} MB`] : []),
    ...(worstMs > scale.mostHealthyMs ? [`a healthy request took ${worstMs} ms`] : []),
    ...(frameCode === 1009 ? [] : [`a frame of ${scale.frameMB} MB was closed with ${frameCode}`]),
    ...(bodies.every((status) => status === 413) ? [] : [`bodies of 10 MB were answered ${bodies.join()}`]),
    ...(scale.cutWithinMs !== null && cutMs === null
      ? [`${all.filter((socket) => !socket.destroyed).length} sockets were not cut`]
      : []),
    ...codes.filter((code) => code !== 4408).map((code) => `a silent WebSocket was closed with ${code}`),
  ];
  const numbers = {
    slow: slow.length,
    idle: idle.length,
    grownMB,
    healthy: sorted.length,
    p50Ms: Math.round(sorted[Math.floor(sorted.length / 2)] ?? Infinity),
    worstMs,
    cutMs: cutMs ?? '-',
    closed4408: codes.length,
  };
  return { proof: '19 abuse of the wire', numbers, seed, violations };
}

/** The codes with which silent WebSockets were closed. */
const closeCodesIn = new WeakMap<Socket, number>();

async function openTo({ url }: Replica): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined).resume(); // it is to be cut
  await once(socket, 'connect');
  return socket;
}

/** Half of the headers, and then a letter now and then. */
async function sendSlowly(replica: Replica): Promise<Socket> {
  const socket = await openTo(replica);
  socket.write('POST /graphql HTTP/1.1\r\nhost: localhost\r\nx-slow: ');
  const drip = setInterval(() => socket.write('a'), DRIP_EVERY_MS);
  socket.once('close', () => clearInterval(drip));
  return socket;
}

/** A connection on which nothing is sent. */
function openIdle(replica: Replica): Promise<Socket> {
  return openTo(replica);
}

/** A WebSocket that says nothing after the upgrade. */
async function openSilent({ url }: Replica): Promise<Socket> {
  const webSocket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  webSocket.on('error', () => undefined); // it is to be cut
  const [{ socket }] = (await once(webSocket, 'upgrade')) as [{ socket: Socket }];
  webSocket.once('close', (code) => closeCodesIn.set(socket, code));
  return socket;
}

async function statusOfBody(replica: Replica): Promise<number> {
  const socket = await openTo(replica);
  const answered = answerOf(socket);
  const length = BODY_MB * MB;
  socket.write(
    `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n`,
  );
  await pour(socket, length);
  const answer = await answered;
  socket.destroy();
  return Number(answer.toString('latin1').split(' ')[1] ?? 0);
}

/** By hand, with a mask of zeros: to mask so much would hold up the healthy requests, which are sent from here too. */
async function closeCodeOf(replica: Replica, frameMB: number): Promise<number> {
  const socket = await openTo(replica);
  const upgraded = answerOf(socket);
  socket.write(
    'GET /graphql HTTP/1.1\r\nhost: localhost\r\nconnection: upgrade\r\nupgrade: websocket\r\n' +
      'sec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n' +
      'sec-websocket-protocol: graphql-transport-ws\r\n\r\n',
  );
  await upgraded;
  const closed = answerOf(socket);
  const header = Buffer.alloc(14);
  header.set([0x82, 0xff]); // a whole binary message, masked, its length in 64 bits
  header.writeBigUInt64BE(BigInt(frameMB * MB), 2);
  socket.write(header);
  await pour(socket, frameMB * MB);
  const answer = await closed;
  socket.destroy();
  return answer[0] === 0x88 ? answer.readUInt16BE(2) : 0;
}

/** The next bytes that come; none where the connection is cut before. */
function answerOf(socket: Socket): Promise<Buffer> {
  return new Promise((resolve) => {
    socket.once('data', resolve);
    socket.once('close', () => resolve(Buffer.alloc(0)));
  });
}

/** Sends so many bytes, no faster than they are taken, until all are sent or the connection is cut. */
async function pour(socket: Socket, length: number): Promise<void> {
  const chunk = Buffer.alloc(64 * 1024);
  for (let sent = 0; sent < length && socket.writable; sent += chunk.length) {
    if (socket.write(chunk)) continue;
    await new Promise((resolve) => {
      socket.once('drain', resolve);
      socket.once('close', resolve);
    });
    socket.removeAllListeners('drain');
  }
}

async function askInTurn(replica: Replica, count: number): Promise<readonly number[]> {
  const taken = [];
  for (let time = 0; time < count; time += 1) {
    taken.push(await askMs(replica));
    await pass(10);
  }
  return taken;
}

async function askMs({ url }: Replica): Promise<number> {
  const startedAt = performance.now();
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: QUERY });
  await response.text();
  return response.status === 200 ? performance.now() - startedAt : Infinity;
}

function rssMBOf({ program }: Replica, line: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${program.pid}/status`, 'utf8');
  return Math.round(Number(new RegExp(`${line}:\\s+(\\d+)`).exec(status)?.[1] ?? NaN) / 1024);
}
