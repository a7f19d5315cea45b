// What became of a start that did not lead to a job at once.
import { approvals } from '../approvals/approvalFeed.js';
import { words } from '../parts/format.js';
import { JobLink } from '../parts/JobLink.js';
import { Time } from '../parts/Time.js';
import type { Outcome } from './outcome.js';

const NEXT: Readonly<Record<Outcome['again'], string>> = {
  now: 'Sending the same again makes sense.',
  later: 'Send the same again later.',
  no: 'Sending the same again does not help.',
};

interface StartOutcomeProps {
  readonly outcome: Outcome;
  /** Where it was to start. */
  readonly scope: string;
}

export function StartOutcome({ outcome, scope }: StartOutcomeProps) {
  const { message, code, again, busy, approval, jobID } = outcome;
  return (
    <section class="problem" role="alert" data-outcome={code ?? 'none'}>
      <h2>{approval === null ? 'It did not start, or it is not known' : 'Somebody else must approve it'}</h2>
      <p>{message}</p>
      {busy.length > 0 && (
        <ul>
          {busy.map((server) => (
            <li key={server.sourceServerID}>
              {server.sourceServerID} is in{' '}
              {server.jobID === null ? 'a job' : <JobLink jobID={server.jobID} scope={scope} />}
            </li>
          ))}
        </ul>
      )}
      {jobID !== null && (
        <p>
          <JobLink jobID={jobID} scope={scope} />
        </p>
      )}
      {approval !== null && <ApprovalState approvalID={approval.approvalID} expiresAt={approval.expiresAt} />}
      <p class="small">
        {code} {NEXT[again]}
      </p>
    </section>
  );
}

interface ApprovalStateProps {
  readonly approvalID: string;
  readonly expiresAt: string;
}

function ApprovalState({ approvalID, expiresAt }: ApprovalStateProps) {
  const known = approvals.value.get(approvalID);
  return (
    <p role="status" data-approval={known?.status ?? 'PENDING'}>
      Approval <code>{approvalID}</code>: <strong>{words(known?.status ?? 'PENDING')}</strong>
      {known?.decidedBy != null && ` by ${known.decidedBy.name}`}
      {known?.comment != null && ` (“${known.comment}”)`}, valid until <Time at={expiresAt} />.
      {known?.status === 'APPROVED' && ' Send the same again now: it starts.'}
    </p>
  );
}
