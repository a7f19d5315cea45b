// How old a list is, how far its reading is, and what of it could not be read.
import type { ReadonlySignal } from '@preact/signals';

import type { WatchedList } from '../live/listWatch.js';
import { Problems } from './Problems.js';
import { Ago } from './Time.js';

interface ReadingProps {
  readonly state: ReadonlySignal<WatchedList<unknown>>;
  readonly again: () => void;
}

export function Reading({ state, again }: ReadingProps) {
  const { items, readAtMs, reading, problems } = state.value;
  return (
    <>
      <p data-read={readAtMs === null ? 'not-yet' : 'read'}>
        {readAtMs === null ? (
          'Not read yet. '
        ) : (
          <>
            {items.length} read <Ago at={readAtMs} />.{' '}
          </>
        )}
        <button type="button" onClick={again} disabled={reading !== null}>
          Read again
        </button>{' '}
        <span class="small">{reading !== null && `Reading: ${reading} so far…`}</span>
      </p>
      <Problems problems={problems} />
    </>
  );
}
