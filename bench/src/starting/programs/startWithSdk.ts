// The bare call.
import { DrsClient, type Job, StartRecoveryCommand } from '@aws-sdk/client-drs';

export interface StartInput {
  readonly sourceServers: readonly { readonly sourceServerID: string }[];
  readonly isDrill: boolean;
}

/** Calls StartRecovery with the SDK's defaults. */
export function startWithSdk(endpoint: string): (input: StartInput) => Promise<Job | undefined> {
  const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };
  const client = new DrsClient({ endpoint, region: 'us-east-1', credentials });
  return async ({ sourceServers, isDrill }) => {
    const command = new StartRecoveryCommand({ sourceServers: [...sourceServers], isDrill });
    return (await client.send(command)).job;
  };
}
