// The approvals that one may see, live: each has its newest state, whenever one comes back.
import { computed, signal } from '@preact/signals';

import type { ApprovalFragment, ApprovalUpdatesSubscription } from '../__generated__/graphql.js';
import { onConnected, subscribe } from '../api/socket.js';
import { ApprovalUpdatesDocument } from '../api/startDocuments.js';
import { follow } from '../live/follow.js';
import { now } from '../live/now.js';
import { waitForNextTry } from '../live/wake.js';

type Event = ApprovalUpdatesSubscription['recoveryApprovalUpdates'];

/** By their ids. */
export const approvals = signal<ReadonlyMap<string, ApprovalFragment>>(new Map());
/** Why they cannot be told, or are as of a cut; null where they are as they are. */
export const approvalsProblem = signal<string | null>(null);

/** Those that wait, the one that expires first in front. */
export const pending = computed<readonly ApprovalFragment[]>(() =>
  [...approvals.value.values()]
    .filter(({ status, expiresAt }) => status === 'PENDING' && Date.parse(expiresAt) > now.value)
    .toSorted((one, other) => one.expiresAt.localeCompare(other.expiresAt)),
);

/** Begins to watch. Once a page. A stream that comes back begins with all that are pending, and with those that were open at the cut. */
export function startApprovalFeed(): void {
  const { signal: never } = new AbortController();
  onConnected(() => {
    // Those that were open are told again: until then they are as of the cut.
    if (openIDs().length === 0) approvalsProblem.value = null;
  });
  void follow<Event>({
    open: updates,
    cursorOf: () => null,
    take: takeEvent,
    onCut: () => (approvalsProblem.value = 'This is as of the cut, until the gateway tells it again.'),
    wait: waitForNextTry,
    signal: never,
  });
}

async function* updates(): AsyncGenerator<Event> {
  for await (const { recoveryApprovalUpdates } of subscribe(ApprovalUpdatesDocument, {
    approvalIDs: openIDs(),
  }))
    yield recoveryApprovalUpdates;
}

/** As many as the API takes. */
const MOST_KNOWN = 200;

/** Of those that something may still become of, the newest. */
function openIDs(): readonly string[] {
  return [...approvals.value.values()]
    .filter(
      ({ status, expiresAt }) =>
        (status === 'PENDING' || status === 'APPROVED') && Date.parse(expiresAt) > Date.now(),
    )
    .map(({ approvalID }) => approvalID)
    .slice(-MOST_KNOWN);
}

function takeEvent(event: Event): void {
  if (event === null) return;
  if (event.__typename === 'RecoveryApproval') takeApproval(event);
  else approvalsProblem.value = event.message;
}

function takeApproval(approval: ApprovalFragment): void {
  approvalsProblem.value = null;
  approvals.value = new Map(approvals.value).set(approval.approvalID, approval);
}
