// What a change is about, for those whose permission is limited to source servers by tag.
import type { JobID } from '../../domain/ids.js';
import { parseArn } from '../../domain/nodeID.js';
import {
  recoveryInstanceIDsOf,
  type RememberedInput,
  sourceServerIDsOf,
} from '../../domain/rememberedInput.js';

export type Subject =
  | { readonly about: 'sourceServers'; readonly ids: readonly string[] }
  | { readonly about: 'recoveryInstances'; readonly ids: readonly string[] }
  | { readonly about: 'job'; readonly id: JobID }
  /** More than source servers: networks, templates, the whole account. */
  | { readonly about: 'scope' };

const SCOPE: Subject = { about: 'scope' };

/** Of an input that breaks no rule. */
export function subjectOf(input: RememberedInput): Subject {
  switch (input.action) {
    case 'startRecovery':
    case 'startReplication':
    case 'stopReplication':
    case 'disconnectSourceServer':
    case 'updateLaunchConfiguration':
      return { about: 'sourceServers', ids: [...sourceServerIDsOf(input)] };
    case 'terminateRecoveryInstances':
    case 'startFailbackLaunch':
    case 'stopFailback':
    case 'reverseReplication':
    case 'disconnectRecoveryInstance':
    case 'deleteRecoveryInstance':
      return { about: 'recoveryInstances', ids: [...recoveryInstanceIDsOf(input)] };
    case 'deleteJob':
      return input.jobID === null ? SCOPE : { about: 'job', id: input.jobID };
    case 'tagResource':
    case 'untagResource':
      return subjectOfArn(input.resourceArn ?? '');
    case 'startSourceNetworkRecovery':
    case 'associateSourceNetworkStack':
    case 'startSourceNetworkReplication':
    case 'stopSourceNetworkReplication':
    case 'initializeService':
    case 'approveRecovery':
    case 'rejectRecovery':
      return SCOPE;
  }
}

function subjectOfArn(arn: string): Subject {
  const address = parseArn(arn);
  switch (address?.kind) {
    case 'source-server':
      return { about: 'sourceServers', ids: [address.id] };
    case 'recovery-instance':
      return { about: 'recoveryInstances', ids: [address.id] };
    case 'job':
      return { about: 'job', id: address.id as JobID };
    default:
      return SCOPE;
  }
}
