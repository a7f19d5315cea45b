// Whether what the page shows is true: how the connection stands, when DRS was last read in each scope, and what is not known because of it.
import { connection } from '../api/socket.js';
import { misunderstood } from '../api/versions.js';
import { feedState, resumptions, scopeTruths, type ScopeTruth } from '../live/jobFeed.js';
import { now } from '../live/now.js';
import { durationText } from './format.js';
import { Problem } from './Problem.js';
import { Ago, Time } from './Time.js';

export function Truth() {
  const state = feedState.value;
  return (
    <section class="truth" aria-label="How true this is">
      <p role="status" data-connection={connectionWord()}>
        <ConnectionText />
      </p>
      <ul>
        {[...scopeTruths.value.values()].map((scope) => (
          <ScopeLine key={scope.name} scope={scope} />
        ))}
      </ul>
      {state.kind === 'ended' && <Problem error={state.error} title="Jobs cannot be watched" />}
    </section>
  );
}

function connectionWord(): 'live' | 'differs' | 'cut' | 'starting' {
  const { kind } = feedState.value;
  if (kind !== 'live' && misunderstood.value !== null) return 'differs';
  if (connection.value.state === 'lost' || kind === 'cut') return 'cut';
  return kind === 'live' ? 'live' : 'starting';
}

function ConnectionText() {
  const cut = feedState.value;
  const word = connectionWord();
  if (word === 'differs')
    return <strong class="bad">✕ Jobs are not followed: this page and the gateway differ.</strong>;
  if (word === 'cut') {
    const [sinceMs, why] = cut.kind === 'cut' ? [cut.sinceMs, cut.why] : [now.value, null];
    return (
      <strong class="bad">
        ✕ {why === null ? 'Not connected' : 'Not followed'} for {durationText(now.value - sinceMs)}: what is
        shown is as of then. It goes on by itself, and nothing that happens meanwhile is left out. {why}
      </strong>
    );
  }
  if (word === 'starting') return <>◐ Connecting…</>;
  const times = resumptions.value;
  return (
    <>
      <span class="good">● Live</span>
      {times > 0 && (
        <span class="small"> (went on after {times === 1 ? 'a cut' : `${times} cuts`}, without a gap)</span>
      )}
    </>
  );
}

function ScopeLine({ scope }: { readonly scope: ScopeTruth }) {
  const { name, observedAt, staleSince, error, nextAttemptAt } = scope;
  if (staleSince !== null) {
    return (
      <li data-scope={name} data-stale="true">
        <strong class="bad">
          ✕ {name} is stale: DRS has not been read since <Time at={staleSince} /> (<Ago at={staleSince} />
          ).
        </strong>{' '}
        {error?.message} Next attempt: <Time at={nextAttemptAt} />.
      </li>
    );
  }
  return (
    <li data-scope={name} data-stale="false">
      {name}: read <Ago at={observedAt} />
      {error !== null && <strong class="bad"> {error.message}</strong>}
    </li>
  );
}
