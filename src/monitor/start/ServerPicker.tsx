// Choosing servers, and for each from what it is launched.
import { useState } from 'preact/hooks';

import type { SnapshotsQuery } from '../__generated__/graphql.js';
import { send } from '../api/send.js';
import { SnapshotsDocument } from '../api/startDocuments.js';
import type { WatchedList } from '../live/listWatch.js';
import { durationMs, lagOf, words } from '../parts/format.js';
import { serverName } from '../parts/serverName.js';
import { Tag } from '../parts/Tags.js';
import type { Chosen } from './choice.js';
import type { StartableServer } from './servers.js';

interface ServerPickerProps {
  readonly list: WatchedList<StartableServer>;
  readonly chosen: Chosen;
  readonly choose: (chosen: Chosen) => void;
}

const MOST_SHOWN = 200;

export function ServerPicker({ list, chosen, choose }: ServerPickerProps) {
  const [wanted, setWanted] = useState('');
  const fits = (server: StartableServer) =>
    `${serverName(server) ?? ''} ${server.sourceServerID}`.toLowerCase().includes(wanted.toLowerCase());
  const found = list.items.filter((server) => chosen.has(server.sourceServerID) || fits(server));
  const first = found.toSorted((one, other) => rank(chosen, one) - rank(chosen, other)).slice(0, MOST_SHOWN);
  return (
    <fieldset>
      <legend>Servers</legend>
      <p>
        <label>
          Find{' '}
          <input
            type="search"
            value={wanted}
            onInput={({ currentTarget }) => setWanted(currentTarget.value)}
          />
        </label>{' '}
        {chosen.size} chosen of {list.items.length}
      </p>
      <Unlisted list={list} chosen={chosen} choose={choose} />
      <ul class="picker">
        {first.map((server) => (
          <Choice key={server.sourceServerID} server={server} chosen={chosen} choose={choose} />
        ))}
      </ul>
      {found.length > first.length && <p>{found.length - first.length} more: find by name or id.</p>}
    </fieldset>
  );
}

/** Such as those that the address names, and that are of another scope. */
function Unlisted({ list: { items, readAtMs, problems }, chosen, choose }: ServerPickerProps) {
  const listed = new Set(items.map(({ sourceServerID }) => sourceServerID));
  const unlisted = [...chosen.keys()].filter((id) => !listed.has(id));
  if (readAtMs === null || problems.length > 0 || unlisted.length === 0) return null;
  const leaveOut = () => choose(new Map([...chosen].filter(([id]) => listed.has(id))));
  return (
    <p class="bad" role="alert" data-unlisted={unlisted.length}>
      Chosen, but not listed in this scope: {unlisted.join(', ')}.{' '}
      <button type="button" onClick={leaveOut}>
        Leave out what is not listed
      </button>
    </p>
  );
}

/** What is chosen stands first. */
function rank(chosen: Chosen, { sourceServerID }: StartableServer): number {
  return chosen.has(sourceServerID) ? 0 : 1;
}

interface ChoiceProps extends Omit<ServerPickerProps, 'list'> {
  readonly server: StartableServer;
}

function Choice({ server, chosen, choose }: ChoiceProps) {
  const { sourceServerID } = server;
  const isChosen = chosen.has(sourceServerID);
  const toggle = () => {
    const next = new Map(chosen);
    if (!next.delete(sourceServerID)) next.set(sourceServerID, null);
    choose(next);
  };
  return (
    <li data-choice={sourceServerID}>
      <label>
        <input type="checkbox" checked={isChosen} onChange={toggle} /> {serverName(server)}{' '}
        <code>{sourceServerID}</code>
      </label>{' '}
      <Replication server={server} />
      {isChosen && <SnapshotChoice server={server} chosen={chosen} choose={choose} />}
    </li>
  );
}

function Replication({ server: { dataReplicationInfo } }: { readonly server: StartableServer }) {
  const state = dataReplicationInfo?.dataReplicationState ?? null;
  const lag = durationMs(dataReplicationInfo?.lagDuration);
  const raw = dataReplicationInfo?.rawDataReplicationState;
  return (
    <Tag tone={state === 'CONTINUOUS' ? 'good' : 'unsure'}>
      {`${state === 'UNKNOWN' ? (raw ?? 'unknown') : words(state)}${lag === null ? '' : `, ${lagOf(lag)} behind`}`}
    </Tag>
  );
}

type Snapshots = Extract<
  SnapshotsQuery['sourceServer'],
  { readonly __typename: 'SourceServer' }
>['recoverySnapshots'];

function SnapshotChoice({ server: { sourceServerID, scope }, chosen, choose }: ChoiceProps) {
  const [snapshots, setSnapshots] = useState<Snapshots>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const read = async () => {
    const sent = await send(SnapshotsDocument, { sourceServerID, scope: scope.name });
    const server = sent.kind === 'answered' ? sent.data.sourceServer : null;
    if (server?.__typename === 'SourceServer') setSnapshots(server.recoverySnapshots);
    else
      setProblem(
        sent.kind === 'failed' ? sent.message : (server?.message ?? sent.errors[0]?.message ?? null),
      );
  };
  const pick = (value: string) => choose(new Map(chosen).set(sourceServerID, value === '' ? null : value));
  return (
    <span class="snapshot">
      <label>
        from{' '}
        <select
          value={chosen.get(sourceServerID) ?? ''}
          onFocus={() => void read()}
          onChange={({ currentTarget }) => pick(currentTarget.value)}
        >
          <option value="">its latest data</option>
          {snapshots?.nodes.map(({ snapshotID, timestamp }) => (
            <option key={snapshotID} value={snapshotID}>
              {`${timestamp ?? 'at a time not known'} (${snapshotID})`}
            </option>
          ))}
        </select>
      </label>
      {problem !== null && <span class="bad"> {problem}</span>}
    </span>
  );
}
