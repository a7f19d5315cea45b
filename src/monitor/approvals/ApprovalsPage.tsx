// Real recoveries that wait for a second person, and those that were decided while one looked on.
import { useState } from 'preact/hooks';

import type { ApprovalFragment } from '../__generated__/graphql.js';
import { send } from '../api/send.js';
import { ApproveDocument, RejectDocument } from '../api/startDocuments.js';
import { may, viewer } from '../live/viewer.js';
import { words } from '../parts/format.js';
import { Time } from '../parts/Time.js';
import { approvals, approvalsProblem, pending } from './approvalFeed.js';

export function ApprovalsPage() {
  const waiting = pending.value;
  const decided = [...approvals.value.values()].filter((approval) => !waiting.includes(approval));
  return (
    <>
      <h1>Approvals</h1>
      {approvalsProblem.value !== null && (
        <p role="alert" class="bad">
          {approvalsProblem.value}
        </p>
      )}
      <h2>
        Waiting <span class="count">{waiting.length}</span>
      </h2>
      {waiting.length === 0 && <p>No real recovery that you may see waits for a second person.</p>}
      {waiting.map((approval) => (
        <Waiting key={approval.approvalID} approval={approval} />
      ))}
      {decided.length > 0 && (
        <>
          <h2>Decided while this page was open</h2>
          <ul>
            {decided.map((approval) => (
              <li key={approval.approvalID} data-decided={approval.status}>
                <code>{approval.approvalID}</code>: {words(approval.status)}
                {approval.decidedBy !== null && ` by ${approval.decidedBy.name}`}
                {approval.comment !== null && ` (“${approval.comment}”)`}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Waiting({ approval }: { readonly approval: ApprovalFragment }) {
  const { approvalID, scope, requestedBy, requestedAt, expiresAt, input } = approval;
  const isOwn = viewer.value?.name === requestedBy.name;
  return (
    <section class="approval" data-approval={approvalID} aria-labelledby={approvalID}>
      <h3 id={approvalID}>
        <span class="kind kind-real">REAL RECOVERY</span> of {input.sourceServers.length}{' '}
        {input.sourceServers.length === 1 ? 'server' : 'servers'} in {scope.name}
      </h3>
      <p>
        Asked for by <strong>{requestedBy.name}</strong> at <Time at={requestedAt} />
        {input.reason !== null && `: “${input.reason}”`}. It expires at <Time at={expiresAt} />.
      </p>
      <details>
        <summary>The servers</summary>
        <ul>
          {input.sourceServers.map(({ sourceServerID, recoverySnapshotID }) => (
            <li key={sourceServerID}>
              <code>{sourceServerID}</code> from {recoverySnapshotID ?? 'its latest data'}
            </li>
          ))}
        </ul>
      </details>
      {isOwn ? (
        <p>You asked for it yourself: somebody else must decide.</p>
      ) : (
        <Decide approvalID={approvalID} scope={scope.name} />
      )}
    </section>
  );
}

interface DecideProps {
  readonly approvalID: string;
  readonly scope: string;
}

function Decide({ approvalID, scope }: DecideProps) {
  const [comment, setComment] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const whyNot = may(['recovery:approve'], scope)?.whyNot ?? null;
  const decide = async (document: typeof ApproveDocument | typeof RejectDocument) => {
    setBusy(true);
    const input = { approvalID, ...(comment.trim() === '' ? {} : { comment: comment.trim() }) };
    setProblem(problemOf(await send<Decided, { input: typeof input }>(document, { input })));
    setBusy(false);
  };
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <label>
        Comment{' '}
        <input
          value={comment}
          maxLength={256}
          onInput={({ currentTarget }) => setComment(currentTarget.value)}
        />
      </label>{' '}
      <button type="button" disabled={isBusy || whyNot !== null} onClick={() => void decide(ApproveDocument)}>
        Approve
      </button>{' '}
      <button type="button" disabled={isBusy || whyNot !== null} onClick={() => void decide(RejectDocument)}>
        Reject
      </button>
      {whyNot !== null && <p class="bad">{whyNot}</p>}
      {problem !== null && (
        <p role="alert" class="bad">
          {problem}
        </p>
      )}
    </form>
  );
}

type Decided = Readonly<Record<string, { readonly __typename: string; readonly message?: string } | null>>;

/** What was decided comes over the feed; here is only why it was not. */
function problemOf(sent: Awaited<ReturnType<typeof send<Decided, unknown>>>): string | null {
  if (sent.kind === 'failed') return sent.message;
  const [answer] = Object.values(sent.data);
  return answer?.message ?? sent.errors[0]?.message ?? null;
}
