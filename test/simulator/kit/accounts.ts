// Lends clients of other accounts and regions: a real STS client, and DRS clients with what it gave.
import { DescribeSourceServersCommand, DrsClient } from '@aws-sdk/client-drs';
import { AssumeRoleCommand, STSClient, type AssumeRoleCommandInput } from '@aws-sdk/client-sts';
import type { Signer } from './rawRequest.js';
import { withSimulator, type Loan } from './withSimulator.js';

export const FIRST_ACCOUNT = '123456789012';
export const SECOND_ACCOUNT = '210987654321';

export interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

export interface AccountsLoan extends Loan {
  /** With credentials that no AssumeRole made. */
  readonly sts: STSClient;
  readonly stsOf: (keys: Keys) => STSClient;
  readonly drsOf: (at: { readonly keys?: Keys; readonly region?: string }) => DrsClient;
}

const ANY_KEYS: Keys = { accessKeyId: 'test', secretAccessKey: 'test' };

export async function withAccounts(
  use: (loan: AccountsLoan) => Promise<void>,
  options: Parameters<typeof withSimulator>[1] = {},
): Promise<void> {
  await withSimulator(async (loan) => {
    const opened: { destroy(): void }[] = [];
    const keep = <Client extends { destroy(): void }>(client: Client): Client => {
      opened.push(client);
      return client;
    };
    const endpoint = loan.simulator.url;
    const stsOf = (credentials: Keys) =>
      keep(new STSClient({ endpoint, region: 'us-east-1', credentials, maxAttempts: 1 }));
    const drsOf: AccountsLoan['drsOf'] = ({ keys = ANY_KEYS, region = 'us-east-1' }) =>
      keep(new DrsClient({ endpoint, region, credentials: keys, maxAttempts: 1 }));
    try {
      await use({ ...loan, sts: stsOf(ANY_KEYS), stsOf, drsOf });
    } finally {
      for (const client of opened) client.destroy();
    }
  }, options);
}

/** A role of the second account that asks for nothing, unless something else is said. */
export async function assumeRole(sts: STSClient, input: Partial<AssumeRoleCommandInput> = {}): Promise<Keys> {
  const { Credentials } = await sts.send(
    new AssumeRoleCommand({ RoleArn: roleArn('drs-gateway'), RoleSessionName: 'test', ...input }),
  );
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = Credentials ?? {};
  return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken };
}

export function roleArn(name: string, accountID = SECOND_ACCOUNT): string {
  return `arn:aws:iam::${accountID}:role/${name}`;
}

export function signerOf({ accessKeyId, sessionToken }: Keys): Signer {
  return { accessKeyID: accessKeyId, ...(sessionToken === undefined ? {} : { sessionToken }) };
}

export async function listServerIDs(client: DrsClient): Promise<string[]> {
  const { items = [] } = await client.send(new DescribeSourceServersCommand({ maxResults: 1000 }));
  return items.map(({ sourceServerID = '' }) => sourceServerID);
}
