// One job: what it is, how far it is, when it may be over, and each server on a timeline.
import { useEffect, useMemo } from 'preact/hooks';

import type { JobDetailFragment } from '../__generated__/graphql.js';
import { misunderstood } from '../api/versions.js';
import { isReadSince, isRunning, jobs, scopeTruths } from '../live/jobFeed.js';
import { type WatchedJob, watchJob } from '../live/jobWatch.js';
import { now } from '../live/now.js';
import { durationMs, durationText, words } from '../parts/format.js';
import { Problem } from '../parts/Problem.js';
import { Progress } from '../parts/Progress.js';
import { KindTag, OutcomeTag } from '../parts/Tags.js';
import { Ago, Time } from '../parts/Time.js';
import { Took } from '../parts/Took.js';
import { expectedEnd } from './expectedEnd.js';
import { Failures } from './Failures.js';
import { rowsOf } from './rows.js';
import { Timeline } from './Timeline.js';

interface JobPageProps {
  readonly jobID: string;
  /** Null where the address names none: then the gateway looks in all. */
  readonly scope: string | null;
}

export function JobPage({ jobID, scope }: JobPageProps) {
  const watch = useMemo(() => watchJob(jobID, scope), [jobID, scope]);
  useEffect(() => () => watch.stop(), [watch]);
  const watched = watch.state.value;
  const { job, error, staleSince, cutSinceMs } = watched;
  const isStopped = error !== null && staleSince === null && cutSinceMs === null;
  return (
    <>
      <p>
        <a href="/monitor/">← All jobs</a>
      </p>
      <h1>
        {job !== null && <KindTag job={job} />} Job {jobID}
      </h1>
      <JobTruth watched={watched} />
      {isStopped && <Problem error={error} title="This job cannot be watched" />}
      {job === null ? error === null && <p>Reading the job…</p> : <Known watched={watched} job={job} />}
    </>
  );
}

interface KnownProps {
  readonly watched: WatchedJob;
  readonly job: JobDetailFragment;
}

function Known({ watched, job }: KnownProps) {
  const rows = useMemo(() => rowsOf(watched, job), [watched, job]);
  return (
    <>
      <Facts watched={watched} job={job} />
      <Failures rows={rows} />
      {watched.logProblem !== null && (
        <p role="alert" class="bad">
          What happened before this page was opened is not whole: {watched.logProblem}
        </p>
      )}
      <Timeline rows={rows} job={job} />
    </>
  );
}

/** Whether this job's state is the present one. */
function JobTruth({ watched }: { readonly watched: WatchedJob }) {
  const { job, observedAt, staleSince, error, cutSinceMs, isFinal, isEnded, resumptions } = watched;
  const readAt = scopeTruths.value.get(job?.scope.name ?? '')?.observedAt ?? null;
  if (cutSinceMs !== null)
    return (
      <p class="bad" role="status" data-truth="cut">
        ✕ {misunderstood.value === null && error === null ? 'Not connected' : 'Not followed'} since{' '}
        <Time at={cutSinceMs} />: this is the state as of then. {error?.message}
      </p>
    );
  if (staleSince !== null && !isReadSince(staleSince, readAt))
    return (
      <p class="bad" role="status" data-truth="stale">
        ✕ Stale: DRS has not been read since <Time at={staleSince} />. {error?.message}
      </p>
    );
  if (observedAt === null) return null;
  if (isEnded && !isFinal)
    return (
      <p class="bad" role="status" data-truth="ended">
        ✕ No longer followed: this is the state of <Time at={observedAt} />.
      </p>
    );
  return (
    <p role="status" data-truth={isFinal ? 'final' : 'live'}>
      {isFinal ? '✓ Over: this is the whole of it, last changed ' : '● Live: last change seen '}
      <Ago at={observedAt} />
      {resumptions > 0 &&
        ` (went on after ${resumptions === 1 ? 'a cut' : `${resumptions} cuts`}, without a gap)`}
    </p>
  );
}

function Facts({ watched: { report }, job }: KnownProps) {
  const recovery = report?.recoveryReport ?? null;
  const loss = durationMs(recovery?.actualDataLoss);
  return (
    <dl class="facts">
      <Fact name="State">
        <OutcomeTag outcome={job.outcome} />{' '}
        <span class="small">DRS says {job.rawStatus ?? words(job.status)}</span>
      </Fact>
      <Fact name="Servers">
        <Progress progress={job.progress} />
      </Fact>
      <Fact name="Scope">{job.scope.name}</Fact>
      <Fact name="Started">
        <Time at={job.creationDateTime} />
      </Fact>
      <Fact name={isRunning(job) ? 'Running for' : 'Took'}>
        <Took job={job} />
      </Fact>
      {isRunning(job) ? (
        <Fact name="Expected end">
          <ExpectedEnd job={job} />
        </Fact>
      ) : (
        <Fact name="Ended">
          <Time at={job.endDateTime} />
        </Fact>
      )}
      {loss !== null && <Fact name="Data lost, at most">{durationText(loss)}</Fact>}
    </dl>
  );
}

function ExpectedEnd({ job }: { readonly job: JobDetailFragment }) {
  const expected = expectedEnd(job, jobs.value);
  if (expected === null) return <>no earlier job of this kind to go by</>;
  const { atMs, shortestMs, longestMs, jobs: earlier } = expected;
  const isLate = now.value > atMs;
  return (
    <>
      <Time at={atMs} /> {isLate ? <span class="bad">(past)</span> : `(in ${durationText(atMs - now.value)})`}
      <span class="small">
        {' '}
        {earlier === 1
          ? `one earlier job took ${durationText(shortestMs)}`
          : `${earlier} earlier jobs took ${durationText(shortestMs)} to ${durationText(longestMs)}`}
      </span>
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
