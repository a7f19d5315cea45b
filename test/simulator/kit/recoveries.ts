// What most tests do with recovery instances: launch one of a server from a data centre or from AWS, and look at it.
import {
  DescribeRecoveryInstancesCommand,
  DescribeSourceServersCommand,
  StartFailbackLaunchCommand,
  StartRecoveryCommand,
  type DrsClient,
  type RecoveryInstance,
  type SourceServer,
} from '@aws-sdk/client-drs';
import { ordinaryServerIDs } from './servers.js';
import { MINUTE_MS, SECOND_MS, type Loan } from './withSimulator.js';

type Origin = 'ON_PREMISES' | 'AWS';

/** Longer than any recovery takes. */
export const RECOVERY_MS = 21 * MINUTE_MS;
/** Longer than a failback client takes to boot and to catch up. */
export const CATCH_UP_MS = 20 * MINUTE_MS;
/** Longer than a failback launch takes. */
export const FAILBACK_MS = 18 * MINUTE_MS;

export async function findServer(
  client: DrsClient,
  sourceServerID: string,
): Promise<SourceServer | undefined> {
  const { items } = await client.send(
    new DescribeSourceServersCommand({ filters: { sourceServerIDs: [sourceServerID] } }),
  );
  return items?.[0];
}

export async function serversFrom(client: DrsClient, origin: Origin): Promise<SourceServer[]> {
  const ordinary = await ordinaryServerIDs(client);
  const { items = [] } = await client.send(new DescribeSourceServersCommand({ maxResults: 1000 }));
  return items
    .filter(({ sourceServerID = '' }) => ordinary.includes(sourceServerID))
    .filter(
      ({ sourceCloudProperties }) => (sourceCloudProperties === undefined) === (origin === 'ON_PREMISES'),
    );
}

/** Recovers the first servers of that origin, and answers their instances when they run. */
export async function recover(
  { client, advance }: Pick<Loan, 'client' | 'advance'>,
  origin: Origin,
  { isDrill = false, count = 1 } = {},
): Promise<RecoveryInstance[]> {
  const servers = (await serversFrom(client, origin)).slice(0, count);
  const sourceServers = servers.map(({ sourceServerID = '' }) => ({ sourceServerID }));
  await client.send(new StartRecoveryCommand({ sourceServers, isDrill }));
  advance(RECOVERY_MS);
  const filters = { sourceServerIDs: sourceServers.map(({ sourceServerID }) => sourceServerID) };
  const { items = [] } = await client.send(new DescribeRecoveryInstancesCommand({ filters }));
  return items;
}

export async function findInstance(client: DrsClient, id: string): Promise<RecoveryInstance | undefined> {
  const { items } = await client.send(
    new DescribeRecoveryInstancesCommand({ filters: { recoveryInstanceIDs: [id] } }),
  );
  return items?.[0];
}

export async function failbackStateOf(client: DrsClient, id: string): Promise<string | undefined> {
  return (await findInstance(client, id))?.failback?.state;
}

export async function startFailback(client: DrsClient, ...recoveryInstanceIDs: readonly string[]) {
  const { job } = await client.send(
    new StartFailbackLaunchCommand({ recoveryInstanceIDs: [...recoveryInstanceIDs] }),
  );
  return job;
}

/** Of a server in a data centre. */
export async function recoverOne(loan: Loan, isDrill = false): Promise<{ id: string; serverID: string }> {
  const [instance] = await recover(loan, 'ON_PREMISES', { isDrill });
  return { id: instance?.recoveryInstanceID ?? '', serverID: instance?.sourceServerID ?? '' };
}

/** Also ready to fail back. */
export async function recoverReady(loan: Loan): Promise<{ id: string; serverID: string }> {
  const recovered = await recoverOne(loan);
  loan.advance(CATCH_UP_MS);
  return recovered;
}

/** What there is to see while time passes, each value once. */
export async function watch<T>(loan: Loan, forMs: number, look: () => Promise<T>): Promise<T[]> {
  const seen: T[] = [];
  for (let passedMs = 0; passedMs < forMs; passedMs += 10 * SECOND_MS) {
    const value = await look();
    if (seen.at(-1) !== value) seen.push(value);
    loan.advance(10 * SECOND_MS);
  }
  return seen;
}
