// Recovers source networks, as a job.
// https://docs.aws.amazon.com/drs/latest/APIReference/API_StartSourceNetworkRecovery.html
import type { FieldViolation } from '../../domain/failure.js';
import { sourceNetworkIDRule } from '../../domain/ids.js';
import type { Tag } from '../../domain/job.js';
import type { ActionParts } from '../actionParts.js';
import type { SourceNetworkRecoveryCommand } from '../actionPorts.js';
import { askedFor } from '../input/asked.js';
import { idListViolations, type ListRule } from '../input/ids.js';
import { keptStackName, stackNameViolations } from '../input/stackNames.js';
import { jobTagViolations, MOST_TAGS_OF_A_JOB, rememberedTagKeys } from '../input/tags.js';
import type { KeyedWords } from '../input/texts.js';
import { fingerprint, inOrder } from '../requests/fingerprint.js';
import type { JobStart, JobStarted } from '../requests/jobStart.js';
import { createJobStart } from '../requests/startJob.js';

export interface StartSourceNetworkRecoveryInput extends KeyedWords {
  readonly sourceNetworks: readonly {
    readonly sourceNetworkID: string;
    readonly cfnStackName?: string | null | undefined;
  }[];
  readonly deployAsNew?: boolean | null | undefined;
  readonly tags?: readonly Tag[] | null | undefined;
}

export type StartSourceNetworkRecoverySuccess = JobStarted<'StartSourceNetworkRecoverySuccess'>;

const NETWORKS: ListRule = {
  name: 'input.sourceNetworks',
  member: '.sourceNetworkID',
  what: 'source network',
  most: 100,
  rule: sourceNetworkIDRule,
  hint: 'The ids are listed by "sourceNetworks".',
};

const RECOVER_NETWORKS: JobStart<StartSourceNetworkRecoveryInput, SourceNetworkRecoveryCommand> = {
  action: 'startSourceNetworkRecovery',
  permissionFor: () => 'network:recover',
  read: (input) => {
    const { deployAsNew = null } = input;
    const tags = input.tags ?? [];
    const sourceNetworks = networksIn(input);
    const keys = tags.map(({ key }) => key);
    const violations = [...networkViolations(input), ...jobTagViolations(tags)];
    return {
      remembered: {
        action: 'startSourceNetworkRecovery',
        sourceNetworks,
        deployAsNew,
        tagKeys: rememberedTagKeys(keys, MOST_TAGS_OF_A_JOB),
      },
      command: askedFor(input, violations, { sourceNetworks, deployAsNew, tags }),
    };
  },
  fingerprintOf: ({ sourceNetworks, deployAsNew, tags }) => {
    const networks = sourceNetworks.map(({ sourceNetworkID, cfnStackName }) =>
      JSON.stringify([sourceNetworkID, cfnStackName]),
    );
    return fingerprint(['startSourceNetworkRecovery', networks.toSorted(), deployAsNew, inOrder(tags)]);
  },
  send: (drs, command, gatewayTags, sendByMs) =>
    drs.startSourceNetworkRecovery({ ...command, tags: [...command.tags, ...gatewayTags] }, sendByMs),
  involvedIn: () => [],
};

export function createStartSourceNetworkRecovery(parts: ActionParts) {
  return createJobStart(parts, RECOVER_NETWORKS, 'StartSourceNetworkRecoverySuccess');
}

/** Those that follow the rules. */
function networksIn({
  sourceNetworks,
}: StartSourceNetworkRecoveryInput): SourceNetworkRecoveryCommand['sourceNetworks'] {
  return sourceNetworks
    .flatMap(({ sourceNetworkID, cfnStackName }) =>
      sourceNetworkIDRule.is(sourceNetworkID)
        ? [{ sourceNetworkID, cfnStackName: keptStackName(cfnStackName ?? null) }]
        : [],
    )
    .slice(0, NETWORKS.most);
}

function networkViolations({ sourceNetworks }: StartSourceNetworkRecoveryInput): readonly FieldViolation[] {
  const ids = sourceNetworks.map(({ sourceNetworkID }) => sourceNetworkID);
  return idListViolations(NETWORKS, ids, (index) =>
    stackNameViolations(
      `${NETWORKS.name}[${index}].cfnStackName`,
      sourceNetworks[index]?.cfnStackName ?? null,
    ),
  );
}
