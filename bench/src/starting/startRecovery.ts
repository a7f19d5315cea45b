// The mutation that is measured, as a portal sends it.
import type { GraphQLAnswer, GraphQLClient } from '../kit/graphqlClient.js';

const START = `mutation ($input: StartRecoveryInput!) { startRecovery(input: $input) {
  __typename ... on StartRecoverySuccess { job { jobID status } } } }`;

/** Starts a drill of one server; a key makes the gateway remember it for repeats too. */
export function startRecovery(
  client: GraphQLClient,
  number: number,
  idempotencyKey: string | null = null,
): Promise<GraphQLAnswer> {
  const sourceServerID = `s-${number.toString(16).padStart(17, '0')}`;
  const key = idempotencyKey === null ? {} : { idempotencyKey };
  return client.send(START, { input: { sourceServers: [{ sourceServerID }], isDrill: true, ...key } });
}

/** The type of its result. */
export function resultOf({ data, errors }: GraphQLAnswer): string {
  const result = data?.startRecovery as { readonly __typename: string } | null | undefined;
  return result?.__typename ?? errors[0]?.message ?? 'nothing';
}
