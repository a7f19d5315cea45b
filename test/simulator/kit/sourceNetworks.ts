// What most tests do with source networks.
import {
  AssociateSourceNetworkStackCommand,
  DescribeSourceNetworksCommand,
  StartSourceNetworkRecoveryCommand,
  type DrsClient,
  type Job,
  type SourceNetwork,
  type StartSourceNetworkRecoveryCommandInput,
} from '@aws-sdk/client-drs';
import { readLog } from './drills.js';
import { MINUTE_MS, type Loan } from './withSimulator.js';

/** Longer than any recovery of networks takes. */
export const NETWORK_RECOVERY_MS = 8 * MINUTE_MS;

export const FAILING_NETWORK = 'sn-networkfails00000';

export async function listNetworks(client: DrsClient): Promise<SourceNetwork[]> {
  return (await client.send(new DescribeSourceNetworksCommand({}))).items ?? [];
}

/** By what it is called: `production` is protected, `staging` stopped, `shared-services` in error. */
export async function networkNamed(client: DrsClient, name: string): Promise<SourceNetwork> {
  return (await listNetworks(client)).find(({ tags }) => tags?.Name === name) ?? {};
}

export async function networkIDNamed(client: DrsClient, name: string): Promise<string> {
  return (await networkNamed(client, name)).sourceNetworkID ?? '';
}

export async function findNetwork(client: DrsClient, id: string): Promise<SourceNetwork | undefined> {
  const filters = { sourceNetworkIDs: [id] };
  return (await client.send(new DescribeSourceNetworksCommand({ filters }))).items?.[0];
}

export async function recoverNetworks(
  client: DrsClient,
  input: StartSourceNetworkRecoveryCommandInput,
): Promise<Partial<Job>> {
  return (await client.send(new StartSourceNetworkRecoveryCommand(input))).job ?? {};
}

/** Deploys the protected network, and answers its id when it is done. */
export async function deploy({ client, advance }: Loan, cfnStackName?: string): Promise<string> {
  const sourceNetworkID = await networkIDNamed(client, 'production');
  await recoverNetworks(client, {
    sourceNetworks: [{ sourceNetworkID, ...(cfnStackName === undefined ? {} : { cfnStackName }) }],
  });
  advance(NETWORK_RECOVERY_MS);
  return sourceNetworkID;
}

export function associate(client: DrsClient, sourceNetworkID: string, cfnStackName: string) {
  return client.send(new AssociateSourceNetworkStackCommand({ sourceNetworkID, cfnStackName }));
}

export async function eventsOf(client: DrsClient, jobID = ''): Promise<(string | undefined)[]> {
  return (await readLog(client, jobID)).map(({ event }) => event);
}
