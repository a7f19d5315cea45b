// How far a job is, as a bar and in words.
import type { JobSummaryFragment } from '../__generated__/graphql.js';

type Counts = JobSummaryFragment['progress'];

export function Progress({ progress }: { readonly progress: Counts }) {
  const { total, finished, succeeded, failed, undetermined } = progress;
  const share = (count: number) => (total === 0 ? 0 : (100 * count) / total);
  const text = `${finished} of ${total}${failed === 0 ? '' : `, ${failed} failed`}`;
  return (
    <div class="progress">
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect class="track" width="100" height="6" />
        <rect class="succeeded" width={share(succeeded)} height="6" />
        <rect class="failed" x={share(succeeded)} width={share(failed)} height="6" />
        <rect class="undetermined" x={share(succeeded + failed)} width={share(undetermined)} height="6" />
      </svg>
      <span>{text}</span>
    </div>
  );
}
