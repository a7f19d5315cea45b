// The README's graphql-ws client, run as it stands there, through a network that fails once.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { startTestGateway, takeAll, type TestGateway } from '../kit/gateway.js';

// Inside the project, so that it finds the packages that it imports.
const SCRIPT = new URL('../../dist/readmeWatcher.mjs', import.meta.url).pathname;

interface CuttableProxy {
  readonly port: number;
  cut(): void;
  close(): void;
}

async function startProxy(targetPort: number): Promise<CuttableProxy> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    const target = connect(targetPort, '127.0.0.1');
    for (const each of [socket, target]) {
      sockets.add(each);
      each.on('error', () => each.destroy());
      each.on('close', () => sockets.delete(each));
    }
    socket.pipe(target).pipe(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = () => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    cut,
    close: () => {
      cut();
      server.close();
    },
  };
}

describe("the README's watcher", () => {
  let gateway: TestGateway;
  let proxy: CuttableProxy;

  beforeEach(async () => {
    gateway = await startTestGateway({ SIMULATOR_SPEED: '100' });
    proxy = await startProxy(Number(new URL(gateway.url).port));
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const script = /```js\n(.*?)```/s.exec(readme)?.[1] ?? '';
    writeFileSync(SCRIPT, script.replace('127.0.0.1:4000', `127.0.0.1:${proxy.port}`));
  });
  afterEach(async () => {
    proxy.close();
    rmSync(SCRIPT);
    await gateway.stop();
  });

  it('follows a job to its end through a cut, with nothing missed and nothing repeated', async () => {
    const started = await gateway.send<{ startRecovery: { job: { jobID: string } } }>(
      'mutation { startRecovery(input: { isDrill: true, sourceServers: [{ sourceServerID: "s-launchfails000000" }] }) { ... on StartRecoverySuccess { job { jobID } } } }',
    );
    const jobID = started.data?.startRecovery.job.jobID ?? '';
    const uncut = takeAll(
      gateway.subscribe(
        'subscription ($id: ID!) { jobUpdates(jobID: $id) { __typename ... on JobUpdate { cursor } } }',
        { id: jobID },
      ),
    );

    const child = spawn(process.execPath, [SCRIPT, jobID], { stdio: ['ignore', 'pipe', 'pipe'] });
    let [printed, complained] = ['', ''];
    child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()));
    child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    while (printed.split('\n').length < 3) await once(child.stdout, 'data');
    proxy.cut();
    const [code] = (await once(child, 'close')) as [number];

    const events = printed
      .trim()
      .split('\n')
      .map(
        (line) =>
          JSON.parse(line) as {
            cursor: string;
            isFinal: boolean;
            isResync: boolean;
            job: { outcome: string };
          },
      );
    const expected = (await uncut).map((event) => event.cursor);
    expect({ code, complained: complained.trim() }).toEqual({ code: 0, complained: 'cut off: 1006' });
    expect(events.map((event) => event.cursor)).toEqual(expected.slice(-events.length));
    // Two were printed before the cut. How many readings of DRS show the rest depends on how busy the machine is.
    expect(events.length).toBeGreaterThan(2);
    expect(events.some((event) => event.isResync)).toBe(false);
    expect(events.at(-1)).toMatchObject({ isFinal: true, job: { outcome: 'FAILED' } });
  });
});
