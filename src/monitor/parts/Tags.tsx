// Words in a box, whose meaning never hangs on their colour alone.
import type { JobSummaryFragment } from '../__generated__/graphql.js';
import { words } from './format.js';

export type Tone = 'neutral' | 'running' | 'good' | 'bad' | 'unsure';

const SIGNS: Readonly<Record<Tone, string>> = { neutral: '', running: '◐', good: '✓', bad: '✕', unsure: '?' };

export function Tag({ tone, children }: { readonly tone: Tone; readonly children: string }) {
  return (
    <span class={`tag tag-${tone}`}>
      {SIGNS[tone] !== '' && <span aria-hidden="true">{SIGNS[tone]} </span>}
      {children}
    </span>
  );
}

const OUTCOME_TONES: Readonly<Record<string, Tone>> = {
  IN_PROGRESS: 'running',
  SUCCEEDED: 'good',
  PARTIALLY_SUCCEEDED: 'bad',
  FAILED: 'bad',
  UNDETERMINED: 'unsure',
};

/** How a job went, or that it runs. */
export function OutcomeTag({ outcome }: { readonly outcome: string }) {
  return <Tag tone={OUTCOME_TONES[outcome] ?? 'unsure'}>{words(outcome)}</Tag>;
}

const LAUNCH_TONES: Readonly<Record<string, Tone>> = {
  PENDING: 'neutral',
  IN_PROGRESS: 'running',
  LAUNCHED: 'good',
  FAILED: 'bad',
  TERMINATED: 'neutral',
};

/** Where a server stands. A value that this page does not know is shown as DRS says it. */
export function LaunchTag({ status, raw }: { readonly status: string | null; readonly raw: string | null }) {
  const isKnown = status !== null && status !== 'UNKNOWN';
  return (
    <Tag tone={LAUNCH_TONES[status ?? ''] ?? 'unsure'}>{isKnown ? words(status) : (raw ?? 'not told')}</Tag>
  );
}

/** A real recovery must never be taken for a drill: another word, another shape, another colour. */
export function KindTag({
  job,
}: {
  readonly job: Pick<JobSummaryFragment, 'initiatedBy' | 'rawInitiatedBy'>;
}) {
  const kind = kindOf(job);
  return <span class={`kind kind-${kind.look}`}>{kind.text}</span>;
}

const KINDS: Readonly<Record<string, { readonly look: string; readonly text: string }>> = {
  START_RECOVERY: { look: 'real', text: 'REAL RECOVERY' },
  START_DRILL: { look: 'drill', text: 'Drill' },
  FAILBACK: { look: 'real', text: 'FAILBACK' },
};

function kindOf({ initiatedBy, rawInitiatedBy }: Pick<JobSummaryFragment, 'initiatedBy' | 'rawInitiatedBy'>) {
  const known = KINDS[initiatedBy ?? ''];
  if (known !== undefined) return known;
  const text = initiatedBy === null || initiatedBy === 'UNKNOWN' ? rawInitiatedBy : words(initiatedBy);
  return { look: 'other', text: text ?? 'not told by whom' };
}
