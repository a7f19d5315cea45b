// DRS_QUOTAS: the account's limits on jobs, as JSON. What it leaves out is assumed to be what AWS gives an account at first.
import { z } from 'zod';

import {
  DEFAULT_DRS_QUOTAS,
  DRS_QUOTA_NAMES,
  type DrsQuota,
  type DrsQuotaName,
  type DrsQuotas,
} from '../domain/quota.js';

export type QuotasResult =
  | { readonly ok: true; readonly quotas: DrsQuotas }
  | { readonly ok: false; readonly problems: readonly string[] };

const EXAMPLE = JSON.stringify(DEFAULT_DRS_QUOTAS);
const MOST = 1_000_000;

const limit = z
  .int({ error: ({ input }) => `must be a whole number, is ${JSON.stringify(input)}` })
  .min(1, 'must be 1 or more')
  .max(MOST, `must be ${MOST} or less`)
  .optional();
const format = z.strictObject(
  { concurrentJobs: limit, serversPerJob: limit, serversInAllJobs: limit },
  { error: ({ code }) => (code === 'invalid_type' ? `must be JSON such as ${EXAMPLE}` : undefined) },
);

/** Reads the setting; undefined where it is not set. */
export function parseQuotas(text: string | undefined): QuotasResult {
  const parsed = format.safeParse(text === undefined ? {} : parseJSON(text));
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.map(problemOf) };
  const given = parsed.data;
  const quota = (name: DrsQuotaName): DrsQuota => ({
    limit: given[name] ?? DEFAULT_DRS_QUOTAS[name],
    isAssumed: given[name] === undefined,
  });
  return {
    ok: true,
    quotas: {
      concurrentJobs: quota('concurrentJobs'),
      serversPerJob: quota('serversPerJob'),
      serversInAllJobs: quota('serversInAllJobs'),
    },
  };
}

function parseJSON(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null; // no object, so the rule is told
  }
}

function problemOf({ path, message, code }: z.core.$ZodIssue): string {
  if (code === 'unrecognized_keys')
    return `has members that are no quota (${message}): ${DRS_QUOTA_NAMES.join(', ')}`;
  return path.length === 0 ? message : `.${path.join('.')} ${message}`;
}
