// What a watcher was told of one job, and whether it hangs together: each change must begin where the last one ended, and lead to the
// job that the event shows. That holds whatever anybody else was told.

export interface StoryJob {
  readonly status: string;
  readonly participatingServers: readonly {
    readonly sourceServerID: string;
    readonly launchStatus: string;
    readonly recoveryInstanceID?: string | null;
  }[];
}

interface Change {
  readonly __typename: string;
  readonly sourceServerID?: string;
  readonly rawPreviousStatus?: string | null;
  readonly rawStatus?: string;
  readonly rawPreviousLaunchStatus?: string | null;
  readonly rawLaunchStatus?: string;
  readonly previousRecoveryInstanceID?: string | null;
  readonly recoveryInstanceID?: string;
  readonly logItem?: {
    readonly rawEvent: string;
    readonly eventData: { readonly sourceServerID: string | null };
  };
}

export interface StoryEvent {
  readonly __typename: string;
  readonly cursor: string;
  readonly isFinal: boolean;
  readonly isResync: boolean;
  readonly observedAt: string;
  readonly job: StoryJob;
  readonly changes: readonly Change[];
  readonly message?: string;
}

export const WATCH_STORY = `subscription ($id: ID!, $after: String) { jobUpdates(jobID: $id, after: $after) {
  __typename
  ... on RecoveryError { message }
  ... on JobUpdate {
    cursor isFinal isResync observedAt
    job { status participatingServers { sourceServerID launchStatus recoveryInstanceID } }
    changes {
      __typename
      ... on JobStatusChange { rawPreviousStatus rawStatus }
      ... on ServerLaunchStatusChange { sourceServerID rawPreviousLaunchStatus rawLaunchStatus }
      ... on ServerRecoveryInstanceChange { sourceServerID previousRecoveryInstanceID recoveryInstanceID }
      ... on JobLogItemAdded { logItem { rawEvent eventData { sourceServerID } } }
    }
  }
} }`;

/** A job's state as text: equal states, equal texts. */
export function stateOf({ status, participatingServers }: StoryJob): string {
  const servers = participatingServers.map(
    ({ sourceServerID, launchStatus, recoveryInstanceID }) =>
      `${sourceServerID} ${launchStatus} ${recoveryInstanceID ?? '-'}`,
  );
  return [status, ...servers.toSorted()].join('\n');
}

/** The changes since the first event, each as text. */
export function changesOf([, ...later]: readonly StoryEvent[]): readonly string[] {
  return allChangesOf(later);
}

/** The changes of all events, each as text; those that only say that the state still holds have none. */
export function allChangesOf(events: readonly StoryEvent[]): readonly string[] {
  return events.flatMap(({ changes }) => changes.map((change) => JSON.stringify(change)));
}

/** The lines of the job's log that the changes brought, as `event server`. */
export function logLinesOf(events: readonly StoryEvent[]): readonly string[] {
  return events
    .flatMap(({ changes }) => changes.flatMap(({ logItem }) => logItem ?? []))
    .map(({ rawEvent, eventData }) => `${rawEvent} ${eventData.sourceServerID ?? '-'}`);
}

/** Where the story does not hang together: changes lost, doubled or out of order. */
export function breaksOf([first, ...later]: readonly StoryEvent[]): readonly string[] {
  if (first === undefined) return ['nothing came at all'];
  const breaks: string[] = [];
  const now = new Map(factsOf(first.job));
  for (const { changes, job } of later) {
    for (const change of changes) {
      const step = stepOf(change);
      if (step === null) continue;
      const { fact, from, to } = step;
      if (now.get(fact) !== from)
        breaks.push(`${fact}: a change from ${from} to ${to} came after ${now.get(fact) ?? 'nothing'}`);
      now.set(fact, to);
    }
    const shown = JSON.stringify(factsOf(job).toSorted());
    if (shown !== JSON.stringify([...now].toSorted()))
      breaks.push('an event shows what its changes do not lead to');
  }
  return breaks;
}

function factsOf({ status, participatingServers }: StoryJob): readonly (readonly [string, string])[] {
  return [
    ['status', status],
    ...participatingServers.flatMap(({ sourceServerID, launchStatus, recoveryInstanceID }) => [
      [`launch of ${sourceServerID}`, launchStatus] as const,
      [`instance of ${sourceServerID}`, recoveryInstanceID ?? '-'] as const,
    ]),
  ];
}

function stepOf(change: Change): { fact: string; from: string; to: string } | null {
  const server = change.sourceServerID ?? '-';
  switch (change.__typename) {
    case 'JobStatusChange':
      return { fact: 'status', from: change.rawPreviousStatus ?? '-', to: change.rawStatus ?? '-' };
    case 'ServerLaunchStatusChange':
      return {
        fact: `launch of ${server}`,
        from: change.rawPreviousLaunchStatus ?? '-',
        to: change.rawLaunchStatus ?? '-',
      };
    case 'ServerRecoveryInstanceChange':
      return {
        fact: `instance of ${server}`,
        from: change.previousRecoveryInstanceID ?? '-',
        to: change.recoveryInstanceID ?? '-',
      };
    default:
      return null;
  }
}
