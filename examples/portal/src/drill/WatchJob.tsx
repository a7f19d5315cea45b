import type { ReactNode } from 'react';

import { LoginIfWanted } from '../LoginIfWanted';
import { type JobUpdate, useJob } from './useJob';

interface Props {
  readonly jobID: string;
  readonly isConnected: boolean;
  readonly onLogin: () => void;
}

export function WatchJob({ jobID, isConnected, onLogin }: Props): ReactNode {
  const { updates, stale, refusal, error } = useJob(jobID);
  const last = updates.at(-1);
  const isOver = last?.isFinal === true || refusal !== null;
  return (
    <section aria-labelledby="job">
      <h2 id="job">{jobID}</h2>
      <LoginIfWanted error={error} onLogin={onLogin} />
      {!isOver && !isConnected && <p role="alert">Not connected: what is shown may be old.</p>}
      {stale !== null && (
        <p role="alert">
          Not fresh since {stale.staleSince}: {stale.error.message}
        </p>
      )}
      {refusal !== null && <p role="alert">{refusal}</p>}
      {last !== undefined && <State update={last} />}
      <ol aria-label="What happened">
        {updates.map((update) => (
          <li key={update.cursor} data-cursor={update.cursor}>
            {update.isResync && 'Not all that happened is known. '}
            {update.changes.map(inWords).join(', ') || 'The present state'}
          </li>
        ))}
      </ol>
    </section>
  );
}

function State({ update: { job, observedAt } }: { readonly update: JobUpdate }): ReactNode {
  return (
    <>
      <p>
        <output>{job.outcome}</output>, {job.progress.finished} of {job.progress.total} servers, as of{' '}
        {observedAt}
      </p>
      <ul aria-label="Servers">
        {job.participatingServers.map(({ sourceServerID, launchStatus, rawLaunchStatus }) => (
          <li key={sourceServerID}>
            {sourceServerID} {launchStatus === 'UNKNOWN' ? rawLaunchStatus : launchStatus}
          </li>
        ))}
      </ul>
    </>
  );
}

/** A kind of change that a newer gateway tells is shown by its name: unions grow. */
function inWords(change: JobUpdate['changes'][number]): string {
  switch (change.__typename) {
    case 'JobStatusChange':
      return `the job is ${change.status ?? 'in an unknown state'}`;
    case 'ServerLaunchStatusChange':
      return `${change.sourceServerID ?? 'a server'} is ${change.launchStatus ?? 'in an unknown state'}`;
    case 'JobLogItemAdded':
      return change.logItem.event ?? change.logItem.rawEvent ?? 'an event';
    default:
      return change.__typename;
  }
}
