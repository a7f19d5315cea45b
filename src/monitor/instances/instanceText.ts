// A recovery instance in words.
import type { InstanceFragment } from '../__generated__/graphql.js';
import { words } from '../parts/format.js';
import { serverName } from '../parts/serverName.js';
import type { Tone } from '../parts/Tags.js';

/** As the tag of a job's kind takes it. */
export function kindOf({ isDrill }: { readonly isDrill: boolean | null }) {
  if (isDrill === null) return { initiatedBy: null, rawInitiatedBy: 'not told whether a drill' };
  return {
    initiatedBy: isDrill ? ('START_DRILL' as const) : ('START_RECOVERY' as const),
    rawInitiatedBy: null,
  };
}

export function nameOf({ sourceServer, sourceServerID, recoveryInstanceID }: InstanceFragment): string {
  return serverName(sourceServer) ?? sourceServerID ?? recoveryInstanceID;
}

const TONES: Readonly<Record<string, Tone>> = {
  PENDING: 'running',
  RUNNING: 'good',
  STOPPING: 'unsure',
  STOPPED: 'unsure',
  SHUTTING_DOWN: 'neutral',
  TERMINATED: 'neutral',
  NOT_FOUND: 'bad',
};

/** The state of its EC2 instance; one that this page does not know as DRS spells it. */
export function ec2State({
  ec2InstanceState: state,
  rawEc2InstanceState: raw,
}: Pick<InstanceFragment, 'ec2InstanceState' | 'rawEc2InstanceState'>): {
  readonly tone: Tone;
  readonly text: string;
} {
  const tone = TONES[state ?? ''];
  return tone === undefined ? { tone: 'unsure', text: raw ?? 'not told' } : { tone, text: words(state) };
}
