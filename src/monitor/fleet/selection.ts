// Servers that are chosen for one drill or recovery: all of one scope, as many as one job may have.
import type { ServerRow } from './serverRow.js';

/** As many as `startRecovery` takes. */
export const MOST = 200;

/** Why these cannot be recovered by one job; null where they can. */
export function whyNotTogether(rows: readonly Pick<ServerRow, 'scope'>[]): string | null {
  if (rows.length === 0) return 'Select servers first.';
  if (new Set(rows.map(({ scope }) => scope)).size > 1)
    return 'One job has servers of one account and region only: choose one scope first.';
  if (rows.length > MOST) return `One job has at most ${MOST} servers: ${rows.length} are selected.`;
  return null;
}

/** Where the selected servers are started, at the page that runs the preflight. */
export function startLink(rows: readonly Pick<ServerRow, 'scope' | 'sourceServerID'>[]): string {
  const ids = rows.map(({ sourceServerID }) => encodeURIComponent(sourceServerID)).join(',');
  return `/monitor/start?servers=${ids}&scope=${encodeURIComponent(rows[0]?.scope ?? '')}`;
}
