// The token of a preflight: what it looked at and what it found, in short, so that a start can say on which findings it rests. It is no
// secret and no permission: with a made-up one a caller only fools themselves, since the check is made again before anything is sent.
import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

import { z } from 'zod';

import { type Instant, parseInstant } from '../../domain/instant.js';
import {
  PREFLIGHT_VERDICTS,
  type PreflightedStart,
  type PreflightFinding,
  type RecoveryPreflight,
} from '../../domain/preflight.js';

const PREFIX = 'preflight1.';
/** Far more than 200 servers with every finding come to. */
const MOST_CHARACTERS = 100_000;
const MOST_BYTES = 1_000_000;

const keys = z.array(z.string().max(200)).max(100);
const format = z.object({
  scope: z.string(),
  checkedAt: z.string().transform((text, context): Instant => {
    const instant = parseInstant(text);
    if (instant !== null) return instant;
    context.addIssue('no instant');
    return z.NEVER;
  }),
  input: z.string().regex(/^[0-9a-f]{64}$/),
  verdict: z.enum(PREFLIGHT_VERDICTS),
  findings: keys,
  /** Those without findings are left out. */
  servers: z.record(z.string(), keys),
});

/** What a preflight had found, by the keys of its findings. */
export type PreflightToken = Readonly<z.infer<typeof format>>;

export function encodeToken(
  preflight: Pick<RecoveryPreflight, 'scope' | 'checkedAt' | 'verdict' | 'findings' | 'servers'>,
  start: PreflightedStart,
): string {
  const { scope, checkedAt, verdict, findings, servers } = preflight;
  const found = servers.map(({ sourceServerID, findings: own }) => [sourceServerID, keysOf(own)] as const);
  const token: PreflightToken = {
    scope,
    checkedAt,
    input: inputHashOf(start),
    verdict,
    findings: keysOf(findings),
    servers: Object.fromEntries(found.filter(([, own]) => own.length > 0)),
  };
  return `${PREFIX}${deflateRawSync(JSON.stringify(token)).toString('base64url')}`;
}

/** Null for what is no token of ours. */
export function parseToken(text: string): PreflightToken | null {
  if (!text.startsWith(PREFIX) || text.length > MOST_CHARACTERS) return null;
  try {
    const bytes = inflateRawSync(Buffer.from(text.slice(PREFIX.length), 'base64url'), {
      maxOutputLength: MOST_BYTES,
    });
    return format.safeParse(JSON.parse(bytes.toString('utf8'))).data ?? null;
  } catch {
    return null; // cut, altered, or nothing that we ever handed out
  }
}

/** Equal for equal inputs, whatever the order of their servers; tags and reasons make no difference to a preflight. */
export function inputHashOf({ sourceServers, isDrill }: PreflightedStart): string {
  const servers = sourceServers.map(({ sourceServerID, recoverySnapshotID }) =>
    JSON.stringify([sourceServerID, recoverySnapshotID]),
  );
  return createHash('sha256')
    .update(JSON.stringify([isDrill, servers.toSorted()]))
    .digest('hex');
}

/** What tells a finding from all others about the same server, or about the whole. */
export function keyOf({ severity, code, subject }: PreflightFinding): string {
  return [severity, code, ...(subject === null ? [] : [subject])].join(' ');
}

/** What is good to know changes nothing for anybody, and is not kept. */
function keysOf(findings: readonly PreflightFinding[]): string[] {
  return findings.filter(({ severity }) => severity !== 'INFO').map(keyOf);
}
