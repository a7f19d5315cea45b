// A gateway that cannot start says so soon, whatever it had opened before, and leaves nothing open: the same folder can be used again.
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type Config, parseConfig } from '../../src/config.js';
import { startGateway } from '../../src/gateway/gateway.js';
import { createSystemClock } from '../../src/process/systemClock.js';
import { recordingLogger } from '../kit/recordingLogger.js';

let folder = '';
let taken: Server;

function configOf(): Config {
  const parsed = parseConfig({ PORT: '0', SIMULATOR_PORT: '0', DATA_DIR: folder, EXPLORER: 'off' });
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return parsed.config;
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** What keeps the HTTP server from being built or from listening; each is met once everything else has begun. */
const OBSTACLES: readonly (readonly [string, (config: Config) => Partial<Config>])[] = [
  ['its port is taken', () => ({ port: portOf(taken) })],
  ['its port is none', () => ({ port: 70_000 })],
  ['its host is none of this machine', () => ({ host: '192.0.2.1' })],
  ['a proxy is no address', ({ traffic }) => ({ traffic: { ...traffic, trustedProxies: ['nobody'] } })],
];

describe('a gateway that cannot start', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'failed-start-'));
    taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
  });
  afterAll(async () => {
    taken.close();
    await rm(folder, { recursive: true, force: true });
  });

  it.each(OBSTACLES)('because %s says so, and lets go of all that it had', async (_, obstacle) => {
    const config = configOf();
    const logger = recordingLogger();

    for (let time = 0; time < 5; time += 1) {
      const starting = startGateway({ ...config, ...obstacle(config) }, createSystemClock(), logger);
      await expect(starting).rejects.toThrow(/./);
    }
    const gateway = await startGateway(config, createSystemClock(), logger);
    const health = await fetch(`${gateway.url}/healthz`);
    await gateway.stop();

    expect(health.status).toBe(200);
    expect(logger.of('stopFailed')).toEqual([]);
  });
});
