// What the preflight found, server by server.
import type { PreflightFragment } from '../__generated__/graphql.js';
import { durationMs, durationText, words } from '../parts/format.js';
import { Tag, type Tone } from '../parts/Tags.js';
import { Ago } from '../parts/Time.js';

type Finding = PreflightFragment['findings'][number];

const TONES: Readonly<Record<PreflightFragment['verdict'], Tone>> = {
  READY: 'good',
  READY_WITH_WARNINGS: 'unsure',
  UNVERIFIED: 'unsure',
  BLOCKED: 'bad',
};

interface FindingsProps {
  readonly preflight: PreflightFragment;
  /** What people call the servers that are known, by id. */
  readonly names: ReadonlyMap<string, string | null>;
}

export function Findings({ preflight, names }: FindingsProps) {
  const { verdict, findings, servers, quotas, checkedAt } = preflight;
  return (
    <section aria-labelledby="preflight" data-verdict={verdict}>
      <h2 id="preflight">Preflight</h2>
      <p role="status">
        <Tag tone={TONES[verdict]}>{words(verdict)}</Tag> checked <Ago at={checkedAt} />
      </p>
      <FindingList findings={findings} />
      <div class="scroll" role="region" aria-label="Findings by server" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Server</th>
              <th scope="col">Verdict</th>
              <th scope="col">Data lost, as of now</th>
              <th scope="col">Findings</th>
            </tr>
          </thead>
          <tbody>
            {servers.map((server) => (
              <ServerFindings
                key={server.sourceServerID}
                server={server}
                name={names.get(server.sourceServerID) ?? server.sourceServerID}
              />
            ))}
          </tbody>
        </table>
      </div>
      <Quotas quotas={quotas} />
    </section>
  );
}

function Quotas({ quotas }: Pick<PreflightFragment, 'quotas'>) {
  return (
    <p class="small">
      {quotas.map(({ quota, limit, inUse, requested, isExceeded, isAssumed }) => (
        <span key={quota} class={isExceeded === true ? 'bad' : undefined}>
          {words(quota)}: {inUse ?? '?'} in use, {requested} asked for, of {limit}
          {isAssumed ? ' (assumed)' : ''}.{' '}
        </span>
      ))}
    </p>
  );
}

interface ServerFindingsProps {
  readonly server: PreflightFragment['servers'][number];
  readonly name: string;
}

function ServerFindings({ server, name }: ServerFindingsProps) {
  const { sourceServerID, verdict, expectedDataLoss, findings } = server;
  const loss = durationMs(expectedDataLoss);
  return (
    <tr data-checked={sourceServerID}>
      <th scope="row">{name}</th>
      <td>
        <Tag tone={TONES[verdict]}>{words(verdict)}</Tag>
      </td>
      <td>{loss === null ? 'not known' : durationText(loss)}</td>
      <td>{findings.length === 0 ? 'none' : <FindingList findings={findings} />}</td>
    </tr>
  );
}

function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <ul class="findings">
      {findings.map(({ code, severity, message, remedy }) => (
        <li key={`${code} ${message}`}>
          <strong class={severity === 'ERROR' ? 'bad' : undefined}>{words(severity)}:</strong> {message}{' '}
          <span class="small">{remedy}</span>
        </li>
      ))}
    </ul>
  );
}
