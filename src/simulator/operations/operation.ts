// What an operation is: its place on the wire, the rule its input must pass, and what it does to the world.
import { assertInitialized } from '../refusals/assertInitialized.js';
import { parseInput } from '../validation/parseInput.js';
import type { InputOf, StructureRule } from '../validation/rule.js';
import { isJsonObject } from '../wire/json.js';
import type { World } from '../world/world.js';

export type OperationName =
  | 'StartRecovery'
  | 'TerminateRecoveryInstances'
  | 'DescribeJobs'
  | 'DescribeJobLogItems'
  | 'DescribeSourceServers'
  | 'DescribeRecoverySnapshots'
  | 'DescribeRecoveryInstances'
  | 'InitializeService'
  | 'TagResource'
  | 'UntagResource'
  | 'ListTagsForResource'
  | 'DeleteJob'
  | 'GetLaunchConfiguration'
  | 'UpdateLaunchConfiguration'
  | 'DescribeLaunchConfigurationTemplates'
  | 'ListLaunchActions'
  | 'GetReplicationConfiguration'
  | 'DescribeReplicationConfigurationTemplates'
  | 'StartReplication'
  | 'StopReplication'
  | 'RetryDataReplication'
  | 'DisconnectSourceServer'
  | 'ListExtensibleSourceServers'
  | 'ListStagingAccounts'
  | 'CreateExtendedSourceServer'
  | 'StartFailbackLaunch'
  | 'StopFailback'
  | 'ReverseReplication'
  | 'DisconnectRecoveryInstance'
  | 'DeleteRecoveryInstance'
  | 'GetFailbackReplicationConfiguration'
  | 'UpdateFailbackReplicationConfiguration'
  | 'DescribeSourceNetworks'
  | 'CreateSourceNetwork'
  | 'DeleteSourceNetwork'
  | 'StartSourceNetworkReplication'
  | 'StopSourceNetworkReplication'
  | 'StartSourceNetworkRecovery'
  | 'AssociateSourceNetworkStack'
  | 'ExportSourceNetworkCfnTemplate';

/** What the active faults change about an operation from inside. */
export interface Disturbance {
  readonly pageSize?: number;
  readonly jobsHiddenMs?: number;
}

export interface Operation {
  readonly name: OperationName;
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** The label `{resourceArn}` stands for one percent-encoded segment. */
  readonly path: string;
  /** Members that come in the query string. */
  readonly queryMembers: readonly string[];
  readonly successStatus: number;
  /** Answers the body, or undefined for an empty one. Throws DrsException, or ConnectionCut instead of an answer. */
  run(world: World, input: unknown, disturbance: Disturbance): object | undefined;
}

type Definition = Pick<Operation, 'name' | 'successStatus'> &
  Partial<Pick<Operation, 'method' | 'path' | 'queryMembers'>>;

interface QueryReader {
  readonly queryMembers?: readonly string[];
  readonly input: StructureRule;
}

/** By default an operation is a POST to the path that is its name. */
export function defineOperation<const R extends StructureRule>(
  definition: Definition & {
    readonly input: R;
    readonly run: (world: World, input: InputOf<R>, disturbance: Disturbance) => object | undefined;
  },
): Operation {
  const { name, method = 'POST', path = `/${name}`, queryMembers = [], successStatus } = definition;
  return {
    name,
    method,
    path,
    queryMembers,
    successStatus,
    run(world, input, disturbance) {
      const parsed = parseInput(definition.input, fromQuery(definition, input));
      assertInitialized(world, name);
      return definition.run(world, parsed, disturbance);
    },
  };
}

/** A query has lists of text alone: turns members that are no lists into what their rules want. */
function fromQuery({ queryMembers = [], input: rule }: QueryReader, input: unknown): unknown {
  if (!isJsonObject(input)) return input;
  const read = queryMembers.flatMap((name) => {
    const values = input[name];
    const type = rule.members[name]?.type;
    if (!Array.isArray(values) || type === 'list') return [];
    const first: unknown = values[0];
    return [[name, type === 'integer' ? toInteger(first) : first]];
  });
  return { ...input, ...Object.fromEntries(read) };
}

function toInteger(text: unknown): unknown {
  return typeof text === 'string' && /^-?\d+$/.test(text) ? Number(text) : text;
}
