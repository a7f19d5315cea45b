// Jobs that are started past the page, so that there is something on it.
import type { TestGateway } from '../../kit/gateway.js';

const SERVERS = 'query ($first: Int) { sourceServers(first: $first) { nodes { sourceServerID } } }';
const START = `mutation ($servers: [StartRecoverySourceServerInput!]!, $isDrill: Boolean!) {
  startRecovery(input: { isDrill: $isDrill, sourceServers: $servers }) {
    ... on StartRecoverySuccess { job { jobID } } ... on RecoveryError { message } } }`;

/** The ids of the first source servers that the gateway lists. */
export async function serversOf(gateway: TestGateway, count: number): Promise<readonly string[]> {
  const { data } = await gateway.send<{ sourceServers: { nodes: { sourceServerID: string }[] } }>(SERVERS, {
    first: count,
  });
  return data?.sourceServers.nodes.map(({ sourceServerID }) => sourceServerID) ?? [];
}

/** Starts a drill, or a real recovery, of these servers and gives its job's id. Throws what the gateway answered where there is no job. */
export async function startJob(
  gateway: TestGateway,
  sourceServerIDs: readonly string[],
  isDrill = true,
): Promise<string> {
  const servers = sourceServerIDs.map((sourceServerID) => ({ sourceServerID }));
  const { data } = await gateway.send<{ startRecovery: { job?: { jobID: string } } }>(START, {
    servers,
    isDrill,
  });
  const jobID = data?.startRecovery.job?.jobID;
  if (jobID === undefined) throw new Error(JSON.stringify(data));
  return jobID;
}
