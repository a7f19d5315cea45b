// The operations of DRS that change something, one row each: the SDK's command, its input, and what its answer must hold. How they
// are sent is in write.ts.
import {
  AssociateSourceNetworkStackCommand,
  DeleteJobCommand,
  DeleteRecoveryInstanceCommand,
  DisconnectRecoveryInstanceCommand,
  DisconnectSourceServerCommand,
  InitializeServiceCommand,
  ReverseReplicationCommand,
  StartFailbackLaunchCommand,
  StartRecoveryCommand,
  StartReplicationCommand,
  StartSourceNetworkRecoveryCommand,
  StartSourceNetworkReplicationCommand,
  StopFailbackCommand,
  StopReplicationCommand,
  StopSourceNetworkReplicationCommand,
  TagResourceCommand,
  TerminateRecoveryInstancesCommand,
  UntagResourceCommand,
  type $Command,
  type DrsClient,
  type DrsClientResolvedConfig,
  type ServiceInputTypes,
  type ServiceOutputTypes,
} from '@aws-sdk/client-drs';
import type { DrsActions, DrsAnswer } from '../recovery/actionPorts.js';
import type { DrsWriter } from '../recovery/ports.js';
import {
  fromFailbackLaunch,
  fromJob,
  fromLaunchConfiguration,
  fromRecoveryInstance,
  fromRecoveryInstances,
  fromSourceNetwork,
  fromSourceNetworkRecovery,
  fromSourceNetworkStack,
  fromSourceServer,
  fromTagging,
  fromUntagging,
} from './mapping/changes.js';
import { fromStartRecovery } from './mapping/requests.js';
import * as output from './outputs.js';
import { UpdateLaunchConfiguration } from './updateLaunchConfiguration.js';
import { write, type WriteParts } from './write.js';

/** The class of a command of the SDK. */
type SdkCommand<Input extends ServiceInputTypes, Output extends ServiceOutputTypes> = new (
  input: Input,
) => $Command<Input, Output, DrsClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes>;

/** Joins what an operation is made of to a function that sends it. */
type Row = <Command, Input extends ServiceInputTypes, Output extends ServiceOutputTypes, Value>(
  operation: string,
  Sdk: SdkCommand<Input, Output>,
  from: (command: Command) => Input,
  answer: output.Output<Value>,
) => (command: Command, sendByMs: number) => Promise<DrsAnswer<Value>>;

/** Builds them over the lane for changes. */
export function createActions(parts: WriteParts): DrsWriter & DrsActions {
  const row: Row = (operation, Sdk, from, answer) => (command, sendByMs) => {
    const prepare = () => {
      const input = from(command);
      return (client: DrsClient) => client.send(new Sdk(input));
    };
    return write(parts, { operation, output: answer, prepare }, sendByMs);
  };
  return {
    ...launches(row),
    ...recoveryInstances(row),
    ...sourceServers(row),
    ...sourceNetworks(row),
    ...others(row),
  };
}

function launches(row: Row) {
  return {
    startRecovery: row('StartRecovery', StartRecoveryCommand, fromStartRecovery, output.JOB),
    terminateRecoveryInstances: row(
      'TerminateRecoveryInstances',
      TerminateRecoveryInstancesCommand,
      fromRecoveryInstances,
      output.JOB,
    ),
    startFailbackLaunch: row(
      'StartFailbackLaunch',
      StartFailbackLaunchCommand,
      fromFailbackLaunch,
      output.JOB,
    ),
    startSourceNetworkRecovery: row(
      'StartSourceNetworkRecovery',
      StartSourceNetworkRecoveryCommand,
      fromSourceNetworkRecovery,
      output.JOB,
    ),
  };
}

function recoveryInstances(row: Row) {
  return {
    stopFailback: row('StopFailback', StopFailbackCommand, fromRecoveryInstance, output.NOTHING),
    reverseReplication: row(
      'ReverseReplication',
      ReverseReplicationCommand,
      fromRecoveryInstance,
      output.REVERSED_SERVER_ARN,
    ),
    disconnectRecoveryInstance: row(
      'DisconnectRecoveryInstance',
      DisconnectRecoveryInstanceCommand,
      fromRecoveryInstance,
      output.NOTHING,
    ),
    deleteRecoveryInstance: row(
      'DeleteRecoveryInstance',
      DeleteRecoveryInstanceCommand,
      fromRecoveryInstance,
      output.NOTHING,
    ),
  };
}

function sourceServers(row: Row) {
  return {
    startReplication: row(
      'StartReplication',
      StartReplicationCommand,
      fromSourceServer,
      output.SOURCE_SERVER,
    ),
    stopReplication: row('StopReplication', StopReplicationCommand, fromSourceServer, output.SOURCE_SERVER),
    disconnectSourceServer: row(
      'DisconnectSourceServer',
      DisconnectSourceServerCommand,
      fromSourceServer,
      output.BARE_SOURCE_SERVER,
    ),
    updateLaunchConfiguration: row(
      'UpdateLaunchConfiguration',
      UpdateLaunchConfiguration,
      fromLaunchConfiguration,
      output.LAUNCH_CONFIGURATION,
    ),
  };
}

function sourceNetworks(row: Row) {
  return {
    associateSourceNetworkStack: row(
      'AssociateSourceNetworkStack',
      AssociateSourceNetworkStackCommand,
      fromSourceNetworkStack,
      output.JOB,
    ),
    startSourceNetworkReplication: row(
      'StartSourceNetworkReplication',
      StartSourceNetworkReplicationCommand,
      fromSourceNetwork,
      output.SOURCE_NETWORK,
    ),
    stopSourceNetworkReplication: row(
      'StopSourceNetworkReplication',
      StopSourceNetworkReplicationCommand,
      fromSourceNetwork,
      output.SOURCE_NETWORK,
    ),
  };
}

function others(row: Row) {
  return {
    deleteJob: row('DeleteJob', DeleteJobCommand, fromJob, output.NOTHING),
    initializeService: row('InitializeService', InitializeServiceCommand, () => ({}), output.NOTHING),
    tagResource: row('TagResource', TagResourceCommand, fromTagging, output.NOTHING),
    untagResource: row('UntagResource', UntagResourceCommand, fromUntagging, output.NOTHING),
  };
}
