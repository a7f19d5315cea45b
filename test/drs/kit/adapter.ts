// The adapter in front of a raw server, on a manual clock whose short waits pass by themselves.
import { afterEach } from '@jest/globals';
import { createDrs, type Drs, type DrsOptions } from '../../../src/drs/drs.js';
import type { JobID, SourceServerID } from '../../../src/domain/ids.js';
import type { StartRecoveryCommand } from '../../../src/recovery/ports.js';
import { SCOPE } from '../../domain/kit/jobs.js';
import { ManualClock } from '../../kit/manualClock.js';
import { startRawServer, type Behaviour, type RawServer } from '../../kit/rawServer.js';
import { recordingLogger, type RecordingLogger } from '../../kit/recordingLogger.js';

export const JOB_ID = 'drsjob-30eb24d442e3c9e10' as JobID;
export const SERVER_ID = 's-0123456789abcdef0' as SourceServerID;

export interface Bench {
  readonly drs: Drs;
  readonly server: RawServer;
  readonly clock: ManualClock;
  readonly logger: RecordingLogger;
}

const opened: (() => Promise<void> | void)[] = [];

afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

/** An adapter that speaks to a server with this behaviour; both are closed after the test. */
export async function bench(behave: Behaviour, options: Partial<DrsOptions> = {}): Promise<Bench> {
  const server = await startRawServer(behave);
  opened.push(server.close);
  return { server, ...adapter({ endpoint: server.endpoint, ...options }) };
}

/** An adapter alone. */
export function adapter(options: Partial<DrsOptions>): Omit<Bench, 'server'> {
  const clock = new ManualClock({ passesBelowMs: 2999 });
  const logger = recordingLogger();
  const drs = createDrs({
    scope: SCOPE,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'a-secret-of-the-test' },
    clock,
    logger,
    ...options,
  });
  opened.push(() => drs.close());
  return { drs, clock, logger };
}

export function aDrill(overrides: Partial<StartRecoveryCommand> = {}): StartRecoveryCommand {
  return {
    sourceServers: [{ sourceServerID: SERVER_ID, recoverySnapshotID: null }],
    isDrill: true,
    tags: [{ key: 'request', value: 'a-tag-value' }],
    ...overrides,
  };
}
