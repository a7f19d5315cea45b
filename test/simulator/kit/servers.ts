// The ids of the ordinary source servers, in the order in which they are listed.
import { DescribeSourceServersCommand, type DrsClient } from '@aws-sdk/client-drs';

export async function ordinaryServerIDs(client: DrsClient): Promise<string[]> {
  const { items = [] } = await client.send(new DescribeSourceServersCommand({ maxResults: 1000 }));
  return items.map(({ sourceServerID = '' }) => sourceServerID).filter((id) => /^s-[0-9a-f]{17}$/.test(id));
}
