// What changes something in DRS, in the ports' words -> the input of the SDK's commands. What is undefined or null is left out.
import type {
  AssociateSourceNetworkStackCommandInput,
  DeleteJobCommandInput,
  StartFailbackLaunchCommandInput,
  StartSourceNetworkRecoveryCommandInput,
  TagResourceCommandInput,
  TerminateRecoveryInstancesCommandInput,
  UntagResourceCommandInput,
} from '@aws-sdk/client-drs';
import type { Tag } from '../../domain/job.js';
import type {
  FailbackLaunchCommand,
  LaunchConfigurationCommand,
  RecoveryInstanceCommand,
  RecoveryInstancesCommand,
  SourceNetworkCommand,
  SourceNetworkRecoveryCommand,
  SourceNetworkStackCommand,
  SourceServerCommand,
} from '../../recovery/actionPorts.js';
import type { LaunchConfigurationInput } from '../updateLaunchConfiguration.js';
import { defined } from './requests.js';

export function fromRecoveryInstances({
  recoveryInstanceIDs,
}: RecoveryInstancesCommand): TerminateRecoveryInstancesCommandInput {
  return { recoveryInstanceIDs: [...recoveryInstanceIDs] };
}

export function fromFailbackLaunch(command: FailbackLaunchCommand): StartFailbackLaunchCommandInput {
  return { ...fromRecoveryInstances(command), tags: tagMap(command.tags) };
}

export function fromRecoveryInstance({ recoveryInstanceID }: RecoveryInstanceCommand) {
  return { recoveryInstanceID };
}

export function fromSourceServer({ sourceServerID }: SourceServerCommand) {
  return { sourceServerID };
}

export function fromSourceNetwork({ sourceNetworkID }: SourceNetworkCommand) {
  return { sourceNetworkID };
}

/** Member by member, so that nothing else of what is handed in gets out. */
export function fromLaunchConfiguration(command: LaunchConfigurationCommand): LaunchConfigurationInput {
  const { sourceServerID, name, launchDisposition, targetInstanceTypeRightSizingMethod } = command;
  const { copyPrivateIp, copyTags, licensing, postLaunchEnabled, launchIntoInstanceProperties } = command;
  const { recoveryMode } = command;
  const launchInto = launchIntoInstanceProperties?.launchIntoEC2InstanceID;
  return {
    sourceServerID,
    ...defined({ name, launchDisposition, targetInstanceTypeRightSizingMethod }),
    ...defined({ copyPrivateIp, copyTags, postLaunchEnabled, recoveryMode }),
    ...(licensing?.osByol !== undefined && { licensing: { osByol: licensing.osByol } }),
    ...(launchInto !== undefined && {
      launchIntoInstanceProperties: { launchIntoEC2InstanceID: launchInto },
    }),
  };
}

export function fromSourceNetworkRecovery({
  sourceNetworks,
  deployAsNew,
  tags,
}: SourceNetworkRecoveryCommand): StartSourceNetworkRecoveryCommandInput {
  return {
    sourceNetworks: sourceNetworks.map(({ sourceNetworkID, cfnStackName }) =>
      cfnStackName === null ? { sourceNetworkID } : { sourceNetworkID, cfnStackName },
    ),
    ...(deployAsNew !== null && { deployAsNew }),
    tags: tagMap(tags),
  };
}

export function fromSourceNetworkStack({
  sourceNetworkID,
  cfnStackName,
}: SourceNetworkStackCommand): AssociateSourceNetworkStackCommandInput {
  return { sourceNetworkID, cfnStackName };
}

export function fromJob({ jobID }: { readonly jobID: string }): DeleteJobCommandInput {
  return { jobID };
}

export function fromTagging({
  resourceArn,
  tags,
}: {
  readonly resourceArn: string;
  readonly tags: readonly Tag[];
}): TagResourceCommandInput {
  return { resourceArn, tags: tagMap(tags) };
}

export function fromUntagging({
  resourceArn,
  tagKeys,
}: {
  readonly resourceArn: string;
  readonly tagKeys: readonly string[];
}): UntagResourceCommandInput {
  return { resourceArn, tagKeys: [...tagKeys] };
}

function tagMap(tags: readonly Tag[]): Record<string, string> {
  return Object.fromEntries(tags.map(({ key, value }) => [key, value]));
}
