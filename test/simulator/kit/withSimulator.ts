// Lends a simulator with a clock that only the test moves, a real SDK client, and a raw one for what the SDK hides.
import { DrsClient } from '@aws-sdk/client-drs';
import { startSimulator, type Simulator, type SimulatorOptions } from '../../../src/simulator/simulator.js';
import { rawSender, type RawSender } from './rawRequest.js';

export const STARTED_AT = Date.parse('2026-03-01T12:00:00.000Z');
export const SECOND_MS = 1000;
export const MINUTE_MS = 60_000;

export interface Loan {
  readonly simulator: Simulator;
  readonly client: DrsClient;
  readonly send: RawSender;
  readonly advance: (byMs: number) => void;
}

export async function withSimulator(
  use: (loan: Loan) => Promise<void>,
  options: Partial<SimulatorOptions> = {},
): Promise<void> {
  let now = STARTED_AT;
  const simulator = await startSimulator({
    port: 0,
    speed: 1,
    servers: 8,
    seed: 'test',
    now: () => now,
    ...options,
  });
  const client = createClient(simulator.url);
  try {
    await use({ simulator, client, send: rawSender(simulator.port), advance: (byMs) => (now += byMs) });
  } finally {
    client.destroy();
    await simulator.stop();
  }
}

export function createClient(endpoint: string): DrsClient {
  return new DrsClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  });
}
