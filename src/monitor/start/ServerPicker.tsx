// Choosing servers, and for each from what it is launched.
import { useState } from 'preact/hooks';

import type { SnapshotsQuery } from '../__generated__/graphql.js';
import { send } from '../api/send.js';
import { SnapshotsDocument } from '../api/startDocuments.js';
import { durationMs, durationText, words } from '../parts/format.js';
import { Tag } from '../parts/Tags.js';
import { Ago } from '../parts/Time.js';
import { nameOf, serverList, type StartableServer } from './servers.js';

/** Of each chosen server: a recovery snapshot, or null for its latest data. */
export type Chosen = ReadonlyMap<string, string | null>;

interface ServerPickerProps {
  readonly chosen: Chosen;
  readonly choose: (chosen: Chosen) => void;
}

const MOST_SHOWN = 200;

export function ServerPicker({ chosen, choose }: ServerPickerProps) {
  const [wanted, setWanted] = useState('');
  const list = serverList.value;
  if (list === null) return <p>Reading the servers…</p>;
  const fits = (server: StartableServer) =>
    `${nameOf(server)} ${server.sourceServerID} ${server.scope.name}`
      .toLowerCase()
      .includes(wanted.toLowerCase());
  const found = list.servers.filter((server) => chosen.has(server.sourceServerID) || fits(server));
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
        {chosen.size} chosen of {list.servers.length}
        {!list.isWhole && list.problem === null && ', more are being read…'} (read <Ago at={list.readAtMs} />)
      </p>
      {list.problem !== null && <p class="bad">Not all servers are here: {list.problem}</p>}
      <ul class="picker">
        {first.map((server) => (
          <Choice
            key={`${server.scope.name} ${server.sourceServerID}`}
            server={server}
            chosen={chosen}
            choose={choose}
          />
        ))}
      </ul>
      {found.length > first.length && <p>{found.length - first.length} more: find by name or id.</p>}
    </fieldset>
  );
}

/** What is chosen stands first. */
function rank(chosen: Chosen, { sourceServerID }: StartableServer): number {
  return chosen.has(sourceServerID) ? 0 : 1;
}

interface ChoiceProps extends ServerPickerProps {
  readonly server: StartableServer;
}

function Choice({ server, chosen, choose }: ChoiceProps) {
  const { sourceServerID, scope } = server;
  const isChosen = chosen.has(sourceServerID);
  const toggle = () => {
    const next = new Map(chosen);
    if (!next.delete(sourceServerID)) next.set(sourceServerID, null);
    choose(next);
  };
  return (
    <li data-choice={sourceServerID}>
      <label>
        <input type="checkbox" checked={isChosen} onChange={toggle} /> {nameOf(server)}{' '}
        <code>{sourceServerID}</code>
      </label>{' '}
      <span class="small">{scope.name}</span> <Replication server={server} />
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
      {`${state === 'UNKNOWN' ? (raw ?? 'unknown') : words(state)}${lag === null ? '' : `, ${durationText(lag)} behind`}`}
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
