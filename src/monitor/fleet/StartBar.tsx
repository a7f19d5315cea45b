// What can be done with the selected servers.
import { may } from '../live/viewer.js';
import { MOST, startLink, whyNotTogether } from './selection.js';
import type { ServerRow } from './serverRow.js';

interface StartBarProps {
  readonly picked: readonly ServerRow[];
  readonly shown: readonly ServerRow[];
  readonly select: (keys: ReadonlySet<string>) => void;
}

export function StartBar({ picked, shown, select }: StartBarProps) {
  const whyNotAll = whyNotTogether(shown);
  const allowed = may(ONE_OF, picked[0]?.scope ?? null);
  const whyNot =
    allowed === null ? 'It is not known yet what you may do.' : (allowed.whyNot ?? whyNotTogether(picked));
  return (
    <div class="bar-of-actions">
      <span role="status" data-selected={picked.length}>
        {picked.length} selected
      </span>
      <button type="button" disabled={picked.length === 0} onClick={() => select(new Set())}>
        Select none
      </button>
      <button
        type="button"
        disabled={whyNotAll !== null}
        title={whyNotAll ?? undefined}
        onClick={() => select(new Set(shown.map(({ key }) => key)))}
      >
        Select all that are shown{whyNotAll !== null && shown.length > MOST && ` (${MOST} at most)`}
      </button>
      {whyNot === null ? (
        <>
          <a class="action" href={startLink(picked)} data-start>
            Start a drill or recovery with these
          </a>
          <span class="small">{allowed?.only}</span>
        </>
      ) : (
        <span class="small" data-why-not>
          Starting a drill or recovery: {whyNot}
        </span>
      )}
    </div>
  );
}

const ONE_OF = ['recovery:drill', 'recovery:start'];
