// Every mutation, over all scopes: finds the scope from what the input names, and leaves the rest to the use case there. Where the scope
// cannot be told nothing is sent, and the attempt is written down by the first scope's use case, as of no scope.
import { type DrsFailure, storeUnavailable } from '../../domain/failure.js';
import {
  type IDRule,
  jobIDRule,
  recoveryInstanceIDRule,
  sourceNetworkIDRule,
  sourceServerIDRule,
} from '../../domain/ids.js';
import type { Scope } from '../../domain/scope.js';
import { StoreUnavailable } from '../../domain/storeUnavailable.js';
import type { KeyedWords } from '../input/texts.js';
import type { Mutation } from '../mutation.js';
import type { Mutations } from '../mutations.js';
import { observeMutation, type ObservingParts } from '../observeMutation.js';
import { type Hint, type LocateParts, locateScope, type Searchable } from './locateScope.js';

interface MutableScope extends Scope {
  readonly recovery: Mutations & Searchable['recovery'];
}

type AcrossParts<Part extends MutableScope> = LocateParts<Part> & ObservingParts;

/** One mutation over all scopes: which it is, and what of its input tells where it belongs. */
type Across = <Input extends KeyedWords, Result extends { readonly kind: string }>(
  action: keyof Mutations,
  pick: (mutations: Mutations) => Mutation<Input, Result>,
  hintOf: (input: NoInfer<Input>) => Hint,
) => Mutation<Input, Result | DrsFailure>;

export function mutationsAcross<Part extends MutableScope>(parts: AcrossParts<Part>): Mutations {
  const across = acrossOf(parts);
  return {
    startRecovery: across('startRecovery', ({ startRecovery }) => startRecovery, ofStart),
    ...instanceMutations(across),
    ...serverMutations(across),
    ...networkMutations(across),
    deleteJob: across(
      'deleteJob',
      ({ deleteJob }) => deleteJob,
      ({ jobID }) => idsOf('job', jobIDRule, [jobID]),
    ),
    initializeService: across(
      'initializeService',
      ({ initializeService }) => initializeService,
      () => ({
        by: 'name',
        why: 'the service is initialised in one account and region at a time, and there are',
      }),
    ),
    tagResource: across('tagResource', ({ tagResource }) => tagResource, ofArn),
    untagResource: across('untagResource', ({ untagResource }) => untagResource, ofArn),
  };
}

function instanceMutations(
  across: Across,
): Pick<
  Mutations,
  | 'terminateRecoveryInstances'
  | 'startFailbackLaunch'
  | 'stopFailback'
  | 'reverseReplication'
  | 'disconnectRecoveryInstance'
  | 'deleteRecoveryInstance'
> {
  return {
    terminateRecoveryInstances: across(
      'terminateRecoveryInstances',
      ({ terminateRecoveryInstances }) => terminateRecoveryInstances,
      ofInstances,
    ),
    startFailbackLaunch: across(
      'startFailbackLaunch',
      ({ startFailbackLaunch }) => startFailbackLaunch,
      ofInstances,
    ),
    stopFailback: across('stopFailback', ({ stopFailback }) => stopFailback, ofInstance),
    reverseReplication: across(
      'reverseReplication',
      ({ reverseReplication }) => reverseReplication,
      ofInstance,
    ),
    disconnectRecoveryInstance: across(
      'disconnectRecoveryInstance',
      ({ disconnectRecoveryInstance }) => disconnectRecoveryInstance,
      ofInstance,
    ),
    deleteRecoveryInstance: across(
      'deleteRecoveryInstance',
      ({ deleteRecoveryInstance }) => deleteRecoveryInstance,
      ofInstance,
    ),
  };
}

function serverMutations(
  across: Across,
): Pick<
  Mutations,
  'startReplication' | 'stopReplication' | 'disconnectSourceServer' | 'updateLaunchConfiguration'
> {
  return {
    startReplication: across('startReplication', ({ startReplication }) => startReplication, ofServer),
    stopReplication: across('stopReplication', ({ stopReplication }) => stopReplication, ofServer),
    disconnectSourceServer: across(
      'disconnectSourceServer',
      ({ disconnectSourceServer }) => disconnectSourceServer,
      ofServer,
    ),
    updateLaunchConfiguration: across(
      'updateLaunchConfiguration',
      ({ updateLaunchConfiguration }) => updateLaunchConfiguration,
      ofServer,
    ),
  };
}

function networkMutations(
  across: Across,
): Pick<
  Mutations,
  | 'startSourceNetworkRecovery'
  | 'associateSourceNetworkStack'
  | 'startSourceNetworkReplication'
  | 'stopSourceNetworkReplication'
> {
  return {
    startSourceNetworkRecovery: across(
      'startSourceNetworkRecovery',
      ({ startSourceNetworkRecovery }) => startSourceNetworkRecovery,
      ({ sourceNetworks }) =>
        idsOf(
          'sourceNetwork',
          sourceNetworkIDRule,
          sourceNetworks.map(({ sourceNetworkID }) => sourceNetworkID),
        ),
    ),
    associateSourceNetworkStack: across(
      'associateSourceNetworkStack',
      ({ associateSourceNetworkStack }) => associateSourceNetworkStack,
      ofNetwork,
    ),
    startSourceNetworkReplication: across(
      'startSourceNetworkReplication',
      ({ startSourceNetworkReplication }) => startSourceNetworkReplication,
      ofNetwork,
    ),
    stopSourceNetworkReplication: across(
      'stopSourceNetworkReplication',
      ({ stopSourceNetworkReplication }) => stopSourceNetworkReplication,
      ofNetwork,
    ),
  };
}

function acrossOf<Part extends MutableScope>(parts: AcrossParts<Part>): Across {
  return (action, pick, hintOf) => (actor, input) => {
    const hint = hintOf(input);
    return observeMutation(parts, { action, actor, ids: idsOfHint(hint) }, async (notes) => {
      try {
        const { scope, idempotencyKey } = input;
        const found = await locateScope(parts, actor, { scope, idempotencyKey, hint });
        if (found.ok) {
          notes.scope(found.value.name);
          return await pick(found.value.recovery)(actor, input, null, notes.request);
        }
        const [first] = parts.scopes.all;
        return first === undefined ? found.failure : await pick(first.recovery)(actor, input, found.failure);
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) throw error;
        parts.logger.error({ err: error }, 'locatingWithoutStore');
        return storeUnavailable('nothing was sent to DRS.');
      }
    });
  };
}

const DRS_ARN = /^arn:aws[\w-]*:drs:[\w:/-]{1,200}$/;

/** What an input names, where it follows its rule: anything else may be anything. */
function idsOfHint(hint: Hint): readonly string[] {
  if (hint.by === 'ids') return hint.ids;
  return hint.by === 'arn' && DRS_ARN.test(hint.arn) ? [hint.arn] : [];
}

function idsOf(
  kind: Extract<Hint, { by: 'ids' }>['kind'],
  { is }: IDRule<string>,
  ids: readonly string[],
): Hint {
  return { by: 'ids', kind, ids: [...new Set(ids.filter((id) => is(id)))] };
}

/** Where the source servers of a start are. */
export const ofStart = ({ sourceServers }: { sourceServers: readonly { sourceServerID: string }[] }) =>
  idsOf(
    'sourceServer',
    sourceServerIDRule,
    sourceServers.map(({ sourceServerID }) => sourceServerID),
  );
const ofServer = ({ sourceServerID }: { sourceServerID: string }) =>
  idsOf('sourceServer', sourceServerIDRule, [sourceServerID]);
const ofInstances = ({ recoveryInstanceIDs }: { recoveryInstanceIDs: readonly string[] }) =>
  idsOf('recoveryInstance', recoveryInstanceIDRule, recoveryInstanceIDs);
const ofInstance = ({ recoveryInstanceID }: { recoveryInstanceID: string }) =>
  idsOf('recoveryInstance', recoveryInstanceIDRule, [recoveryInstanceID]);
const ofNetwork = ({ sourceNetworkID }: { sourceNetworkID: string }) =>
  idsOf('sourceNetwork', sourceNetworkIDRule, [sourceNetworkID]);
const ofArn = ({ resourceArn }: { resourceArn: string }): Hint => ({ by: 'arn', arn: resourceArn });
