// STS, which lends credentials for the other accounts.
import { AssumeRoleCommand, GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { describe, expect, test } from '@jest/globals';
import { assumeRole, FIRST_ACCOUNT, roleArn, SECOND_ACCOUNT, withAccounts } from './kit/accounts.js';
import { rawSender, signedForSts } from './kit/rawRequest.js';
import { MINUTE_MS, SECOND_MS, STARTED_AT, withSimulator } from './kit/withSimulator.js';

const IDENTITY = 'Action=GetCallerIdentity&Version=2011-06-15';
const USER = `arn:aws:iam::${FIRST_ACCOUNT}:user/simulator`;

describe('AssumeRole', () => {
  test('lends temporary credentials for an hour, by the clock of the simulator', () =>
    withAccounts(async ({ sts }) => {
      const answer = await sts.send(
        new AssumeRoleCommand({ RoleArn: roleArn('drs-gateway'), RoleSessionName: 'me@example.com' }),
      );

      expect(answer.Credentials).toEqual({
        AccessKeyId: expect.stringMatching(/^ASIA[A-Z2-7]{16}$/),
        SecretAccessKey: expect.stringMatching(/^[A-Za-z0-9+/]{40}$/),
        SessionToken: expect.stringMatching(/^[A-Za-z0-9+/]{200}$/),
        Expiration: new Date(STARTED_AT + 60 * MINUTE_MS),
      });
      expect(answer.AssumedRoleUser).toEqual({
        Arn: `arn:aws:sts::${SECOND_ACCOUNT}:assumed-role/drs-gateway/me@example.com`,
        AssumedRoleId: expect.stringMatching(/^AROA[A-Z0-9]{17}:me@example\.com$/),
      });
      expect(answer.$metadata.requestId).toMatch(/^[0-9a-f-]{36}$/);
    }));

  test('lends other credentials each time', () =>
    withAccounts(async ({ sts }) => {
      const [one, two] = [await assumeRole(sts), await assumeRole(sts)];

      expect(one.accessKeyId).not.toBe(two.accessKeyId);
      expect(one.sessionToken).not.toBe(two.sessionToken);
    }));

  test.each([900, 43_200])('lends them for %d seconds where that is asked for', (DurationSeconds) =>
    withAccounts(async ({ sts }) => {
      const input = { RoleArn: roleArn('drs-gateway'), RoleSessionName: 'test', DurationSeconds };

      const { Credentials } = await sts.send(new AssumeRoleCommand(input));

      expect(Credentials?.Expiration).toEqual(new Date(STARTED_AT + DurationSeconds * SECOND_MS));
    }),
  );

  test('wants the external id of a role that has one', () =>
    withAccounts(async ({ sts }) => {
      const RoleArn = roleArn('drs-gateway-external');
      const denied = { name: 'AccessDenied', $metadata: { httpStatusCode: 403 } };

      await expect(assumeRole(sts, { RoleArn })).rejects.toMatchObject(denied);
      await expect(assumeRole(sts, { RoleArn, ExternalId: 'wrong' })).rejects.toMatchObject(denied);
      await expect(
        assumeRole(sts, { RoleArn, ExternalId: 'drs-gateway-external-id' }),
      ).resolves.toBeDefined();
    }));

  test.each([
    roleArn('drs-gateway-denied'),
    roleArn('no-such-role'),
    roleArn('drs-gateway', '000000000000'),
    roleArn('path/drs-gateway'),
  ])('is denied for %s, as STS words it', (RoleArn) =>
    withAccounts(async ({ sts }) => {
      await expect(assumeRole(sts, { RoleArn })).rejects.toMatchObject({
        name: 'AccessDenied',
        message: `User: ${USER} is not authorized to perform: sts:AssumeRole on resource: ${RoleArn}`,
        $fault: 'client',
        $metadata: { httpStatusCode: 403 },
      });
    }),
  );

  test.each([
    [
      { RoleArn: undefined },
      "1 validation error detected: Value null at 'roleArn' failed to satisfy constraint: Member must not be null",
    ],
    [
      { RoleArn: 'arn:aws:iam::1' },
      "Value 'arn:aws:iam::1' at 'roleArn' failed to satisfy constraint: Member must have length greater than or equal to 20",
    ],
    [{ RoleArn: 'arn:aws:iam::1:role/drs-gateway' }, 'arn:aws:iam::1:role/drs-gateway is invalid'],
    [
      { RoleArn: `arn:aws:iam::${SECOND_ACCOUNT}:user/<&'">` },
      `arn:aws:iam::${SECOND_ACCOUNT}:user/<&'"> is invalid`,
    ],
    [
      { RoleSessionName: 'x' },
      "at 'roleSessionName' failed to satisfy constraint: Member must have length greater than or equal to 2",
    ],
    [{ RoleSessionName: 'x'.repeat(65) }, 'Member must have length less than or equal to 64'],
    [
      { RoleSessionName: 'a b' },
      "Value 'a b' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*",
    ],
    [{ ExternalId: '!' }, '2 validation errors detected: '],
    [
      { DurationSeconds: 899 },
      "Value '899' at 'durationSeconds' failed to satisfy constraint: Member must have value greater than or equal to 900",
    ],
    [{ DurationSeconds: 43_201 }, 'Member must have value less than or equal to 43200'],
    [{ DurationSeconds: 1000.5 }, 'Member must be an integer'],
  ])('is a ValidationError with %j', (input, complaint) =>
    withAccounts(async ({ simulator, sts }) => {
      const request = { RoleArn: roleArn('drs-gateway'), RoleSessionName: 'test', ...input };

      const refused = sts.send(
        new AssumeRoleCommand(request as ConstructorParameters<typeof AssumeRoleCommand>[0]),
      );

      await expect(refused).rejects.toMatchObject({
        name: 'ValidationError',
        message: expect.stringContaining(complaint),
        $metadata: { httpStatusCode: 400 },
      });
      expect(simulator.sessions.current().issued).toBe(0);
    }),
  );

  test('can be called in a session too, but then for an hour at most', () =>
    withAccounts(async ({ sts, stsOf }) => {
      const chained = stsOf(await assumeRole(sts));
      const RoleArn = roleArn('drs-gateway', FIRST_ACCOUNT);

      await expect(assumeRole(chained, { RoleArn, DurationSeconds: 3601 })).rejects.toMatchObject({
        name: 'ValidationError',
        message: expect.stringContaining('role chaining'),
      });
      const keys = await assumeRole(chained, { RoleArn, DurationSeconds: 3600 });
      const identity = await stsOf(keys).send(new GetCallerIdentityCommand({}));
      expect(identity.Account).toBe(FIRST_ACCOUNT);
    }));

  test('names the session where a session is denied', () =>
    withAccounts(async ({ sts, stsOf }) => {
      const chained = stsOf(await assumeRole(sts));

      await expect(assumeRole(chained, { RoleArn: roleArn('drs-gateway-denied') })).rejects.toMatchObject({
        message: expect.stringContaining(
          `User: arn:aws:sts::${SECOND_ACCOUNT}:assumed-role/drs-gateway/test is not`,
        ),
      });
    }));
});

describe('GetCallerIdentity', () => {
  test('tells of a user of the first account, or of the role that was assumed', () =>
    withAccounts(async ({ sts, stsOf }) => {
      const keys = await assumeRole(sts);

      const user = await sts.send(new GetCallerIdentityCommand({}));
      const role = await stsOf(keys).send(new GetCallerIdentityCommand({}));

      expect(user).toMatchObject({ Account: FIRST_ACCOUNT, Arn: USER });
      expect(role).toMatchObject({
        Account: SECOND_ACCOUNT,
        Arn: `arn:aws:sts::${SECOND_ACCOUNT}:assumed-role/drs-gateway/test`,
        UserId: expect.stringMatching(/^AROA[A-Z0-9]{17}:test$/),
      });
    }));
});

describe('the wire of STS', () => {
  test('carries XML, with the request id of the header in it', () =>
    withSimulator(async ({ send }) => {
      const { status, headers, body } = await send('/', { headers: signedForSts(), body: IDENTITY });

      expect([status, headers['content-type']]).toEqual([200, 'text/xml']);
      expect(body).toContain('<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">');
      expect(body).toContain(`<RequestId>${String(headers['x-amzn-requestid'])}</RequestId>`);
    }));

  test('takes the action from the query as well', () =>
    withSimulator(async ({ send }) => {
      const { body } = await send(`/?${IDENTITY}`, { method: 'GET', headers: signedForSts() });

      expect(body).toContain(`<Arn>${USER}</Arn>`);
    }));

  test.each([
    ['Action=GetSessionToken&Version=2011-06-15', 'operation GetSessionToken for version 2011-06-15'],
    ['Action=toString&Version=2011-06-15', 'operation toString for version 2011-06-15'],
    ['Action=GetCallerIdentity', 'operation GetCallerIdentity for version NO_VERSION_SPECIFIED'],
    ['', 'operation NO_OPERATION_SPECIFIED for version NO_VERSION_SPECIFIED'],
  ])('does not know the operation of %j', (sent, complaint) =>
    withSimulator(async ({ send }) => {
      const { status, body } = await send('/', { headers: signedForSts(), body: sent });

      expect(status).toBe(400);
      expect(body).toContain('<Code>InvalidAction</Code>');
      expect(body).toContain(`<Message>Could not find ${complaint}</Message>`);
    }),
  );

  test.each([
    [{}, 403, 'MissingAuthenticationToken'],
    [{ authorization: 'anything' }, 400, 'IncompleteSignature'],
    [signedForSts({ region: 'nowhere' }), 403, 'SignatureDoesNotMatch'],
    [signedForSts({ service: 'drs' }), 403, 'SignatureDoesNotMatch'],
  ])('refuses a request with the headers %j', (headers, status, code) =>
    withSimulator(async ({ send }) => {
      const answer = await send('/', { headers, body: IDENTITY });

      expect(answer.status).toBe(status);
      expect(answer.body).toContain(`<Error><Type>Sender</Type><Code>${code}</Code>`);
    }),
  );

  test('carries the signs that XML has for itself', () =>
    withAccounts(async ({ simulator }) => {
      const body = 'Version=%3C%26%22%00&Action=%3E';

      const answer = await rawSender(simulator.port)('/', { headers: signedForSts(), body });

      expect(answer.body).toContain('operation &#62; for version &#60;&#38;&#34;\uFFFD</Message>');
    }));
});
