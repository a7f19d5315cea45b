// Every server through the stages of its launch, on one scale of time. A table, so that it can be read without seeing it.
import { memo } from 'preact/compat';

import type { JobDetailFragment } from '../__generated__/graphql.js';
import { isRunning } from '../live/jobFeed.js';
import { now } from '../live/now.js';
import { durationText } from '../parts/format.js';
import { LaunchTag } from '../parts/Tags.js';
import type { Row } from './rows.js';
import type { Stage } from './stages.js';
import { ticksOf } from './ticks.js';

const STAGE_WORDS: Readonly<Record<Stage['name'], string>> = {
  cleanup: 'clean-up',
  snapshot: 'snapshot',
  conversion: 'conversion',
  launch: 'launch',
  actions: 'post-launch actions',
};

interface TimelineProps {
  readonly rows: readonly Row[];
  readonly job: JobDetailFragment;
}

export function Timeline({ rows, job }: TimelineProps) {
  const fromMs = Date.parse(job.creationDateTime ?? '') || earliest(rows);
  const toMs = Math.max(isRunning(job) ? now.value : 0, Date.parse(job.endDateTime ?? '') || 0, latest(rows));
  const spanMs = Math.max(1000, toMs - fromMs);
  return (
    <section>
      <h2 id="timeline">Timeline</h2>
      <Legend />
      <div class="scroll" role="region" aria-labelledby="timeline" tabIndex={0}>
        <table class="timeline">
          <thead>
            <tr>
              <th scope="col">Server</th>
              <th scope="col">State</th>
              <th scope="col" class="scale">
                <span class="unseen">Stages since the start of the job</span>
                {ticksOf(spanMs).map((tickMs) => (
                  <span
                    key={tickMs}
                    class="tick"
                    aria-hidden="true"
                    style={{ left: `${(100 * tickMs) / spanMs}%` }}
                  >
                    {durationText(tickMs)}
                  </span>
                ))}
              </th>
              <th scope="col">Instance</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <ServerRow key={row.sourceServerID} row={row} fromMs={fromMs} spanMs={spanMs} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Legend() {
  return (
    <p class="legend" aria-hidden="true">
      {Object.entries(STAGE_WORDS).map(([name, text]) => (
        <span key={name}>
          <span class={`swatch stage-${name}`} /> {text}
        </span>
      ))}
      <span>
        <span class="swatch stage-failed" /> failed
      </span>
    </p>
  );
}

interface ServerRowProps {
  readonly row: Row;
  readonly fromMs: number;
  readonly spanMs: number;
}

const ServerRow = memo(({ row, fromMs, spanMs }: ServerRowProps) => (
  <tr data-server={row.sourceServerID} data-status={row.launchStatus}>
    <th scope="row">
      {row.hostname ?? row.sourceServerID}
      {row.hostname !== null && <code class="small">{row.sourceServerID}</code>}
    </th>
    <td>
      <LaunchTag status={row.launchStatus} raw={row.rawLaunchStatus} />
    </td>
    <td class="bars">
      <span class="unseen">{row.stages.map(stageText).join('; ') || 'nothing yet'}</span>
      {row.stages.map((stage) => (
        <span
          key={stage.name}
          aria-hidden="true"
          class={`bar stage-${stage.name} ${stage.state}`}
          title={stageText(stage)}
          style={placeOf(stage, fromMs, spanMs)}
        />
      ))}
    </td>
    <td>
      <InstanceLink row={row} />
    </td>
  </tr>
));

function InstanceLink({ row: { ec2InstanceID, consoleURL } }: { readonly row: Row }) {
  if (ec2InstanceID === null) return <span class="unknown">none</span>;
  if (consoleURL === null) return <code>{ec2InstanceID}</code>;
  return (
    <a href={consoleURL} target="_blank" rel="noreferrer">
      {ec2InstanceID}
    </a>
  );
}

function placeOf({ fromMs, toMs }: Stage, startMs: number, spanMs: number) {
  const left = (100 * (fromMs - startMs)) / spanMs;
  const width = (100 * ((toMs ?? startMs + spanMs) - fromMs)) / spanMs;
  return { left: `${left}%`, width: `${Math.max(width, 0.4)}%` };
}

function stageText({ name, state, fromMs, toMs, note }: Stage): string {
  const words = STAGE_WORDS[name];
  const told = note === null ? '' : ` (${note})`;
  if (toMs === null) return `${words} goes on since ${new Date(fromMs).toLocaleTimeString()}${told}`;
  return `${words} ${state === 'unknown' ? 'ended' : state} after ${durationText(toMs - fromMs)}${told}`;
}

function earliest(rows: readonly Row[]): number {
  return Math.min(now.value, ...rows.flatMap(({ stages }) => stages.map(({ fromMs }) => fromMs)));
}

function latest(rows: readonly Row[]): number {
  return Math.max(0, ...rows.flatMap(({ stages }) => stages.map(({ fromMs, toMs }) => toMs ?? fromMs)));
}
