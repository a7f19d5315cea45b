// The way back to AWS: ReverseReplication makes a source server that replicates the other way.
import {
  DisconnectRecoveryInstanceCommand,
  DescribeRecoverySnapshotsCommand,
  ReverseReplicationCommand,
  StartReplicationCommand,
  StopFailbackCommand,
  StopReplicationCommand,
  type RecoveryInstance,
} from '@aws-sdk/client-drs';
import { describe, expect, test } from '@jest/globals';
import {
  CATCH_UP_MS,
  FAILBACK_MS,
  failbackStateOf,
  findInstance,
  findServer,
  recover,
  startFailback,
} from './kit/recoveries.js';
import { MINUTE_MS, SECOND_MS, withSimulator, type Loan } from './kit/withSimulator.js';

// Enough that some are from AWS.
const FLEET = { servers: 24 };

async function recoverFromAws(loan: Loan, isDrill = false): Promise<RecoveryInstance> {
  const [instance] = await recover(loan, 'AWS', { isDrill });
  return instance ?? {};
}

/** Answers the id of the server that replicates the other way. */
async function reverse({ client }: Loan, { recoveryInstanceID }: RecoveryInstance): Promise<string> {
  const answer = await client.send(new ReverseReplicationCommand({ recoveryInstanceID }));
  return answer.reversedDirectionSourceServerArn?.split('/')[1] ?? '';
}

describe('ReverseReplication', () => {
  test('answers 200 with the ARN of a source server that replicates the other way', () =>
    withSimulator(async (loan) => {
      const instance = await recoverFromAws(loan);
      const { recoveryInstanceID, sourceServerID = '' } = instance;

      const answer = await loan.client.send(new ReverseReplicationCommand({ recoveryInstanceID }));

      const arn = answer.reversedDirectionSourceServerArn ?? '';
      expect(answer.$metadata.httpStatusCode).toBe(200);
      expect(arn).toMatch(/^arn:aws:drs:us-east-1:123456789012:source-server\/s-[0-9a-f]{17}$/);
      const original = await findServer(loan.client, sourceServerID);
      expect(original).toMatchObject({
        replicationDirection: 'FAILOVER',
        reversedDirectionSourceServerArn: arn,
      });
      expect(await findServer(loan.client, arn.split('/')[1] ?? '')).toMatchObject({
        arn,
        replicationDirection: 'FAILBACK',
        reversedDirectionSourceServerArn: original?.arn,
        sourceProperties: { identificationHints: { awsInstanceID: recoveryInstanceID } },
        sourceCloudProperties: { originRegion: 'us-east-1' },
        tags: { Name: original?.sourceProperties?.identificationHints?.hostname },
      });
    }, FLEET));

  test('replicates to AWS until it has caught up', () =>
    withSimulator(async (loan) => {
      const instance = await recoverFromAws(loan);
      const reversedID = await reverse(loan, instance);
      const seen = new Set<string>();
      for (let passedMs = 0; passedMs < CATCH_UP_MS; passedMs += 10 * SECOND_MS) {
        const server = await findServer(loan.client, reversedID);
        const state = await failbackStateOf(loan.client, instance.recoveryInstanceID ?? '');
        seen.add(`${server?.dataReplicationInfo?.dataReplicationState} ${state}`);
        loan.advance(10 * SECOND_MS);
      }

      expect([...seen]).toEqual([
        'INITIATING FAILBACK_NOT_READY_FOR_LAUNCH',
        'INITIAL_SYNC FAILBACK_NOT_READY_FOR_LAUNCH',
        'CONTINUOUS FAILBACK_READY_FOR_LAUNCH',
      ]);
    }, FLEET));

  test('counts bytes and steps while it replicates', () =>
    withSimulator(async (loan) => {
      const instance = await recoverFromAws(loan);
      const reversedID = await reverse(loan, instance);
      loan.advance(30 * SECOND_MS);
      const initiating = (await findServer(loan.client, reversedID))?.dataReplicationInfo;
      loan.advance(3 * MINUTE_MS);
      const syncing = (await findServer(loan.client, reversedID))?.dataReplicationInfo;

      const statuses = initiating?.dataReplicationInitiation?.steps?.map(({ status }) => status) ?? [];
      expect(statuses).toHaveLength(11);
      expect([...new Set(statuses)]).toEqual(['SUCCEEDED', 'IN_PROGRESS', 'NOT_STARTED']);
      const [disk] = syncing?.replicatedDisks ?? [];
      expect(disk?.replicatedStorageBytes).toBeGreaterThan(0);
      expect(disk?.replicatedStorageBytes).toBeLessThan(disk?.totalStorageBytes ?? 0);
      expect(syncing?.etaDateTime).toMatch(/^2026-03-01T12:\d\d:\d\d\.\d{3}Z$/);
    }, FLEET));

  test('leads to a failback launch', () =>
    withSimulator(async (loan) => {
      const instance = await recoverFromAws(loan);
      const id = instance.recoveryInstanceID ?? '';
      await reverse(loan, instance);
      loan.advance(CATCH_UP_MS);

      await startFailback(loan.client, id);
      loan.advance(FAILBACK_MS);

      expect(await findInstance(loan.client, id)).toMatchObject({
        originEnvironment: 'AWS',
        failback: { state: 'FAILBACK_COMPLETED', failbackToOriginalServer: false },
        dataReplicationInfo: { dataReplicationState: 'CONTINUOUS', stagingAvailabilityZone: 'us-west-2a' },
      });
    }, FLEET));

  test('does not begin by itself', () =>
    withSimulator(async (loan) => {
      const { recoveryInstanceID: id = '' } = await recoverFromAws(loan);
      loan.advance(24 * 60 * MINUTE_MS);

      expect(await failbackStateOf(loan.client, id)).toBe('FAILBACK_NOT_STARTED');
    }, FLEET));

  test('refuses an instance that did not originate in AWS, and one of a drill', () =>
    withSimulator(async (loan) => {
      const [fromDataCentre = {}] = await recover(loan, 'ON_PREMISES');
      const ofDrill = await recoverFromAws(loan, true);

      for (const instance of [fromDataCentre, ofDrill]) {
        await expect(reverse(loan, instance)).rejects.toMatchObject({
          name: 'ValidationException',
          fieldList: [{ name: 'recoveryInstanceID' }],
        });
      }
    }, FLEET));

  test('refuses what is reversed already, what is disconnected and what is not there', () =>
    withSimulator(async (loan) => {
      const [first = {}, second = {}] = await recover(loan, 'AWS', { count: 2 });
      await reverse(loan, first);
      await loan.client.send(
        new DisconnectRecoveryInstanceCommand({ recoveryInstanceID: second.recoveryInstanceID }),
      );

      await expect(reverse(loan, first)).rejects.toMatchObject({ name: 'ConflictException' });
      await expect(reverse(loan, second)).rejects.toMatchObject({ name: 'ConflictException' });
      await expect(reverse(loan, { recoveryInstanceID: 'i-00000000000000000' })).rejects.toMatchObject({
        name: 'ResourceNotFoundException',
      });
    }, FLEET));

  test('is undone by StopFailback, and may be begun again', () =>
    withSimulator(async (loan) => {
      const instance = await recoverFromAws(loan);
      const reversedID = await reverse(loan, instance);
      await loan.client.send(new StopFailbackCommand({ recoveryInstanceID: instance.recoveryInstanceID }));

      expect(await findServer(loan.client, reversedID)).toBeUndefined();
      expect(await findServer(loan.client, instance.sourceServerID ?? '')).not.toHaveProperty(
        'reversedDirectionSourceServerArn',
      );
      loan.advance(MINUTE_MS);
      expect(await reverse(loan, instance)).not.toBe(reversedID);
    }, FLEET));

  test('is cut off when the instance is disconnected', () =>
    withSimulator(async (loan) => {
      const { client } = loan;
      const instance = await recoverFromAws(loan);
      const { recoveryInstanceID } = instance;
      const reversedID = await reverse(loan, instance);
      loan.advance(CATCH_UP_MS);

      await client.send(new DisconnectRecoveryInstanceCommand({ recoveryInstanceID }));

      const replication = (await findServer(client, reversedID))?.dataReplicationInfo;
      expect(replication).toMatchObject({ dataReplicationState: 'DISCONNECTED' });
      expect(replication).not.toHaveProperty('lagDuration');
    }, FLEET));

  test('has snapshots only once it has caught up, and none when it is stopped', () =>
    withSimulator(async (loan) => {
      const { client } = loan;
      const sourceServerID = await reverse(loan, await recoverFromAws(loan));
      const counts: (number | undefined)[] = [];
      const count = async (): Promise<void> => {
        const { items } = await client.send(new DescribeRecoverySnapshotsCommand({ sourceServerID }));
        counts.push(items?.length);
      };

      await count();
      loan.advance(CATCH_UP_MS + 11 * MINUTE_MS);
      await count();
      await client.send(new StopReplicationCommand({ sourceServerID }));
      await count();

      expect(counts).toEqual([0, expect.any(Number), 0]);
      expect(counts[1]).toBeGreaterThan(0);
      expect((await findServer(client, sourceServerID))?.dataReplicationInfo).toMatchObject({
        dataReplicationState: 'STOPPED',
      });
    }, FLEET));

  test('stays cut off without its instance, also when its replication was started anew', () =>
    withSimulator(async (loan) => {
      const { client } = loan;
      const instance = await recoverFromAws(loan);
      const { recoveryInstanceID } = instance;
      const sourceServerID = await reverse(loan, instance);
      await client.send(new StopReplicationCommand({ sourceServerID }));
      await client.send(new StartReplicationCommand({ sourceServerID }));

      await client.send(new DisconnectRecoveryInstanceCommand({ recoveryInstanceID }));

      expect((await findServer(client, sourceServerID))?.dataReplicationInfo).toMatchObject({
        dataReplicationState: 'DISCONNECTED',
      });
    }, FLEET));
});
