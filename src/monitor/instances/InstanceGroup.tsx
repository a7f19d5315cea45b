// The instances that one job launched.
import type { InstanceFragment } from '../__generated__/graphql.js';
import { now } from '../live/now.js';
import { durationText } from '../parts/format.js';
import { JobLink } from '../parts/JobLink.js';
import { KindTag, Tag } from '../parts/Tags.js';
import { Time } from '../parts/Time.js';
import { ec2State, kindOf, nameOf } from './instanceText.js';
import { type JobGroup, MOST, whyNotChosen } from './selection.js';

interface GroupProps {
  readonly group: JobGroup<InstanceFragment>;
  readonly chosen: readonly InstanceFragment[];
  readonly turn: (instances: readonly InstanceFragment[], isOn: boolean) => void;
}

export function InstanceGroup({ group, chosen, turn }: GroupProps) {
  const { jobID, scope, instances } = group;
  const name = jobID ?? 'not told by which job';
  const free = instances.filter((each) => !chosen.includes(each) && whyNotChosen(each, chosen) === null);
  return (
    <section data-group={jobID ?? ''}>
      <h2>
        <KindTag job={kindOf(group)} /> {jobID === null ? name : <JobLink jobID={jobID} scope={scope} />}{' '}
        <span class="count">
          {instances.length} in {scope}
        </span>
      </h2>
      <button
        type="button"
        disabled={free.length === 0}
        onClick={() => turn(free.slice(0, MOST - chosen.length), true)}
      >
        Select all of {name}
      </button>
      <div class="scroll" role="region" aria-label={`Instances of ${name}`} tabIndex={0}>
        <table>
          <Head />
          <tbody>
            {instances.map((each) => (
              <InstanceRow key={each.recoveryInstanceID} instance={each} chosen={chosen} turn={turn} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Head() {
  return (
    <thead>
      <tr>
        <th scope="col">
          <span class="unseen">Selected</span>
        </th>
        <th scope="col">Server</th>
        <th scope="col">Instance</th>
        <th scope="col">EC2 state</th>
        <th scope="col">Running for</th>
        <th scope="col">Data as of</th>
      </tr>
    </thead>
  );
}

interface RowProps extends Pick<GroupProps, 'chosen' | 'turn'> {
  readonly instance: InstanceFragment;
}

function InstanceRow({ instance, chosen, turn }: RowProps) {
  const isChosen = chosen.includes(instance);
  const whyNot = isChosen ? null : whyNotChosen(instance, chosen);
  const state = ec2State(instance);
  return (
    <tr data-instance={instance.recoveryInstanceID} data-state={instance.ec2InstanceState}>
      <td>
        <input
          type="checkbox"
          checked={isChosen}
          disabled={whyNot !== null}
          title={whyNot ?? undefined}
          aria-label={`Select ${instance.recoveryInstanceID}`}
          onChange={({ currentTarget }) => turn([instance], currentTarget.checked)}
        />
      </td>
      <th scope="row">
        {nameOf(instance)} <code>{instance.sourceServerID}</code>
      </th>
      <td>
        <code>{instance.recoveryInstanceID}</code>
        {instance.ec2InstanceID !== null && instance.ec2InstanceID !== instance.recoveryInstanceID && (
          <code> {instance.ec2InstanceID}</code>
        )}
      </td>
      <td>
        <Tag tone={state.tone}>{state.text}</Tag>
        {whyNot !== null && <span class="small why-not">{whyNot}</span>}
      </td>
      <td>
        <RunningFor instance={instance} />
      </td>
      <td>
        <Time at={instance.pointInTimeSnapshotDateTime} />
      </td>
    </tr>
  );
}

/** Counts on while the list is not read anew. */
function RunningFor({ instance: { runningFor, launchedAt } }: { readonly instance: InstanceFragment }) {
  if (runningFor === null || launchedAt === null) return <span class="unknown">not known</span>;
  return <>{durationText(now.value - Date.parse(launchedAt))}</>;
}
