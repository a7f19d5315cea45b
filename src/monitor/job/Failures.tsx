// Servers that could not be launched: what happened in plain words, what to do, and DRS's own words.
import type { Row } from './rows.js';

export function Failures({ rows }: { readonly rows: readonly Row[] }) {
  const failed = rows.filter(({ failure, actionFailures }) => failure !== null || actionFailures.length > 0);
  if (failed.length === 0) return null;
  return (
    <section class="problem" aria-labelledby="failures">
      <h2 id="failures">
        {failed.length === 1 ? 'One server has a problem' : `${failed.length} servers have problems`}
      </h2>
      <ul>
        {failed.map((row) => (
          <li key={row.sourceServerID} data-failed={row.sourceServerID}>
            <FailureOf row={row} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function FailureOf({ row: { sourceServerID, hostname, failure, actionFailures } }: { readonly row: Row }) {
  return (
    <>
      <strong>{hostname ?? sourceServerID}</strong> {hostname !== null && <code>{sourceServerID}</code>}
      {failure !== null && (
        <>
          <p>{failure.message}</p>
          <p>
            <strong>What to do:</strong> {failure.remedy}
          </p>
          {failure.rawError !== null && <pre>{failure.rawError}</pre>}
        </>
      )}
      {actionFailures.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </>
  );
}
