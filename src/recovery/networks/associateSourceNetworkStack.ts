// Associates a source network with a CloudFormation stack that is there, as a job.
// https://docs.aws.amazon.com/drs/latest/APIReference/API_AssociateSourceNetworkStack.html
import { sourceNetworkIDRule } from '../../domain/ids.js';
import type { ActionParts } from '../actionParts.js';
import type { SourceNetworkStackCommand } from '../actionPorts.js';
import { askedFor } from '../input/asked.js';
import { keptID } from '../input/ids.js';
import { keptStackName, stackNameViolations } from '../input/stackNames.js';
import { fingerprint } from '../requests/fingerprint.js';
import type { JobStart, JobStarted } from '../requests/jobStart.js';
import { createJobStart } from '../requests/startJob.js';
import type { KeyedWords } from '../input/texts.js';
import { networkViolations } from './networkChange.js';

export interface AssociateSourceNetworkStackInput extends KeyedWords {
  readonly sourceNetworkID: string;
  readonly cfnStackName: string;
}

export type AssociateSourceNetworkStackSuccess = JobStarted<'AssociateSourceNetworkStackSuccess'>;

const ASSOCIATE: JobStart<AssociateSourceNetworkStackInput, SourceNetworkStackCommand> = {
  action: 'associateSourceNetworkStack',
  permissionFor: () => 'network:recover',
  read: (input) => {
    const sourceNetworkID = keptID(sourceNetworkIDRule, input.sourceNetworkID);
    const cfnStackName = keptStackName(input.cfnStackName);
    const violations = [
      ...networkViolations(input),
      ...stackNameViolations('input.cfnStackName', input.cfnStackName),
    ];
    const command =
      sourceNetworkID === null || cfnStackName === null ? null : { sourceNetworkID, cfnStackName };
    return {
      remembered: { action: 'associateSourceNetworkStack', sourceNetworkID, cfnStackName },
      command: askedFor(input, violations, command),
    };
  },
  fingerprintOf: ({ sourceNetworkID, cfnStackName }) =>
    fingerprint(['associateSourceNetworkStack', sourceNetworkID, cfnStackName]),
  // DRS takes no tags for it.
  send: (drs, command, _, sendByMs) => drs.associateSourceNetworkStack(command, sendByMs),
  involvedIn: () => [],
};

export function createAssociateSourceNetworkStack(parts: ActionParts) {
  return createJobStart(parts, ASSOCIATE, 'AssociateSourceNetworkStackSuccess');
}
