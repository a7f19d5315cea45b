// Follows a job to its end, over cuts and restarts, and ends with its outcome. See README.md for settings and exit codes.
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';

import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

import { openJournal } from './journal.js';

const EXIT_CODES = { SUCCEEDED: 0, FAILED: 1, PARTIALLY_SUCCEEDED: 2 };
const UNDETERMINED = 3;
const LONGEST_WAIT_MS = 10_000;

const QUERY = `subscription Watch($jobID: ID!, $after: String) {
  jobUpdates(jobID: $jobID, after: $after) {
    __typename
    ... on JobUpdate {
      cursor observedAt isFinal isResync
      job { jobID status outcome progress { finished total } }
      changes {
        __typename
        ... on JobStatusChange { status }
        ... on ServerLaunchStatusChange { sourceServerID launchStatus rawLaunchStatus }
        ... on JobLogItemAdded { logItem { event rawEvent logDateTime } }
      }
    }
    ... on JobStreamStale { staleSince nextAttemptAt error { message } }
    ... on RecoveryError { message }
  }
}`;

const [jobID, path = `${jobID}.jsonl`] = process.argv.slice(2);
if (!/^drsjob-[0-9a-z]{17}$/.test(jobID ?? '')) {
  process.stderr.write('usage: node watch.js drsjob-… [file]\n');
  process.exit(64);
}
const journal = openJournal(path, jobID);
if (journal === null) {
  process.stderr.write(`${path} holds something else than the events of ${jobID}: name another file\n`);
  process.exit(65);
}

const { GATEWAY_URL = 'http://127.0.0.1:4000', GATEWAY_TOKEN } = process.env;
const client = createClient({
  url: `${GATEWAY_URL.replace(/^http/, 'ws')}/graphql`,
  webSocketImpl: WebSocket,
  // The client would come back with its first variables, and so without what lay between: the loop below comes back.
  retryAttempts: 0,
  connectionParams: GATEWAY_TOKEN === undefined ? {} : { authorization: `Bearer ${GATEWAY_TOKEN}` },
});

process.exitCode = await watch();
await client.dispose();

/** Until the job is over; gives the exit code. */
async function watch() {
  for (let attempt = 0; ; attempt += 1) {
    if (journal.last?.isFinal) return EXIT_CODES[journal.last.job.outcome] ?? UNDETERMINED;
    try {
      const variables = { jobID, after: journal.last?.cursor };
      for await (const { data, errors } of client.iterate({ query: QUERY, variables })) {
        if (errors) throw errors;
        attempt = 0;
        const code = take(data.jobUpdates);
        if (code !== undefined) return code;
      }
    } catch (error) {
      const code = codeOf(error);
      if (code !== undefined) return code;
    }
    if (!journal.last?.isFinal) await sleep(waitMs(attempt));
  }
}

/** Tells one event; gives an exit code where the stream can tell no more of the job. */
function take(event) {
  switch (event.__typename) {
    case 'JobUpdate':
      journal.append(event);
      return undefined;
    case 'JobStreamStale':
      process.stderr.write(`not fresh since ${event.staleSince}: ${event.error.message}\n`);
      return undefined;
    default:
      process.stderr.write(`${event.__typename}: ${event.message}\n`);
      return 70;
  }
}

/** The exit code where coming back is of no use; undefined after a cut. */
function codeOf(error) {
  if (Array.isArray(error)) {
    process.stderr.write(`${error.map(({ message }) => message).join('\n')}\n`);
    return error.some(({ extensions }) => extensions?.code === 'RATE_LIMITED') ? undefined : 70;
  }
  const closing =
    error?.code === undefined ? String(error?.message ?? error) : `${error.code} ${error.reason}`;
  process.stderr.write(`cut: ${closing}\n`);
  return error?.code === 4403 ? 77 : undefined;
}

/** Longer with each attempt, and never for two watchers alike: they all come back after the same cut. */
function waitMs(attempt) {
  return Math.min(LONGEST_WAIT_MS, 500 * 2 ** attempt) * (0.5 + Math.random());
}
