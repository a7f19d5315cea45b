// The adapter to AWS DRS: one per scope, made of two SDK clients that never repeat anything by themselves. What is sent
// again, and when, is decided in read.ts and write.ts alone.
import { DrsClient } from '@aws-sdk/client-drs';
import type { DrsActions } from '../recovery/actionPorts.js';
import type { Clock, DrsReader, DrsWriter, Logger } from '../recovery/ports.js';
import { createActions } from './actions.js';
import type { DrsSetupReader } from '../recovery/setupPorts.js';
import {
  type BudgetReading,
  type DrsMetrics,
  NO_METRICS,
  NO_TRACING,
  type Tracing,
} from '../telemetry/ports.js';
import type { CallParts } from './call.js';
import type { GaveUp } from '../recovery/deadline.js';
import { destroyAgents } from './http.js';
import { createLane } from './lane.js';
import { createNotices } from './mapping/notices.js';
import { createRateBudget, type RateBudget } from './rateBudget.js';
import type { ReadParts } from './read.js';
import { createReader } from './reader.js';
import type { Role } from './role/assumeRole.js';
import { createRoleCredentials, type RoleCredentials } from './role/roleCredentials.js';
import { createSetupReader } from './setupReader.js';

/** Where DRS is, and how long and how often it may be asked. */
export interface DrsOptions {
  /** The scope's name: what is read carries it. */
  readonly scope: string;
  /** Undefined: the SDK's own chain (AWS_REGION, the profile). */
  readonly region: string | undefined;
  /** Undefined: the SDK's own choice (AWS_ENDPOINT_URL_DRS, else the region's). */
  readonly endpoint?: string | undefined;
  /** Undefined: the SDK's own chain (environment, profile, SSO, web identity, container, instance). */
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string } | undefined;
  /** Assumed with those credentials, and used in their place. Undefined: they are used themselves. */
  readonly role?: Role | undefined;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Absent: nothing is counted. */
  readonly metrics?: DrsMetrics | undefined;
  /** Default: none. */
  readonly tracing?: Tracing | undefined;
  /** Calls of all kinds together, of all replicas, on average; bursts of twice as many. DRS publishes no limits. Default 10. */
  readonly callsPerSecond?: number | undefined;
  readonly timeouts?: DrsTimeouts | undefined;
}

/** In milliseconds. */
export interface DrsTimeouts {
  /** To the end of the TLS handshake. Default 3,000. */
  readonly connectMs?: number | undefined;
  /** One attempt of a read, its whole answer included. Default 10,000. */
  readonly readMs?: number | undefined;
  /** One sending of a change, its whole answer included. Default 30,000. */
  readonly writeMs?: number | undefined;
  /** A read with its repeats and waits. Default 20,000. */
  readonly readTotalMs?: number | undefined;
}

/** DRS of one account and region. */
export interface Drs extends DrsReader, DrsSetupReader, DrsWriter, DrsActions {
  /** How many calls may be made at this moment. */
  budget(): BudgetReading;
  /** The part of the budget that is this replica's, where several serve the scope. */
  readonly sharing: Pick<RateBudget, 'isShort' | 'onShort' | 'setShare'>;
  /** Gives up reads and what waits for its turn; a change that was sent is still waited for. Later calls fail at once. */
  close(): void;
}

/**
 * Builds the adapter; connects to nothing yet. Its methods never throw and never reject: see DrsReader, DrsWriter and
 * DrsActions for what they answer. https://docs.aws.amazon.com/drs/latest/APIReference/Welcome.html
 */
export function createDrs(options: DrsOptions): Drs {
  const { scope, clock, logger, metrics = NO_METRICS.drs, tracing = NO_TRACING, timeouts = {} } = options;
  const closing = new AbortController();
  const role = createRole(options, closing.signal);
  const config = sdkConfigOf(options, role);
  const budget = createRateBudget(clock, options.callsPerSecond ?? 10);
  const parts = {
    scope,
    clock,
    logger,
    metrics,
    tracing,
    budget,
    notices: createNotices(logger),
    connectMs: timeouts.connectMs ?? 3000,
    role,
    closing: closing.signal,
  } satisfies CallParts & { closing: AbortSignal };
  const { reads, writes } = createLanes(config, timeouts);
  const readParts: ReadParts = { ...parts, lane: reads, totalMs: timeouts.readTotalMs ?? 20_000 };
  return {
    ...createReader(readParts),
    ...createSetupReader(readParts),
    ...createActions({ ...parts, lane: writes }),
    budget: () => budget.reading(),
    sharing: budget,
    close: () => {
      closing.abort('closed' satisfies GaveUp);
      budget.close();
      destroyAgents(reads.agents);
    },
  };
}

function createLanes(config: ReturnType<typeof sdkConfigOf>, { readMs, writeMs }: DrsTimeouts) {
  const reads = createLane({ config, keepAlive: true, urgency: 'read', attemptMs: readMs ?? 10_000 });
  // A connection that went stale in the pool would make the fate of a change unclear, so each change has its own.
  const writes = createLane({ config, keepAlive: false, urgency: 'write', attemptMs: writeMs ?? 30_000 });
  return { reads, writes };
}

/** The region as the SDK resolves it (AWS_REGION, the profile) where none is given; null where none is set: every call then says so. */
export async function resolveRegion(region: string | undefined): Promise<string | null> {
  const client = new DrsClient({ ...(region !== undefined && { region }) });
  try {
    return await client.config.region();
  } catch {
    return null;
  } finally {
    client.destroy();
  }
}

function createRole(
  { role, region, credentials: base, clock, logger, tracing = NO_TRACING }: DrsOptions,
  closing: AbortSignal,
): RoleCredentials | null {
  return role === undefined
    ? null
    : createRoleCredentials({ role, region, base, clock, logger, tracing, closing });
}

/** Only what is set: an undefined member would keep the SDK from its own chain. */
function sdkConfigOf({ region, endpoint, credentials: own }: DrsOptions, role: RoleCredentials | null) {
  const credentials = role?.provide ?? own;
  return {
    ...(region !== undefined && { region }),
    ...(endpoint !== undefined && { endpoint }),
    ...(credentials !== undefined && { credentials }),
  };
}
