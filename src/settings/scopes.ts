// DRS_SCOPES: the accounts and regions that the gateway serves, as JSON or as a path to a file of it.
import { z } from 'zod';

import { placeOf, readJSONOrPath } from './jsonOrPath.js';

/** One of them; without a role the SDK's own credentials are used. */
export interface ScopeSetting {
  readonly accountID: string;
  readonly region: string;
  readonly roleArn: string | null;
  /** Handed to STS with the role. */
  readonly externalID: string | null;
  /** Null: as REAL_RECOVERY_APPROVAL says. */
  readonly realRecoveryApproval: 'off' | 'required' | null;
}

export type ScopesResult =
  | { readonly ok: true; readonly scopes: readonly ScopeSetting[] }
  | { readonly ok: false; readonly problems: readonly string[] };

const MOST_SCOPES = 50;
const EXAMPLE =
  '[{"accountID":"123456789012","region":"eu-west-1","roleArn":"arn:aws:iam::123456789012:role/drs-gateway"}]';

const entry = z.strictObject({
  accountID: z.string().regex(/^\d{12}$/, 'must be 12 digits'),
  region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'must be a region, such as eu-west-1'),
  roleArn: z
    .string()
    .regex(
      /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/,
      'must be the ARN of a role, such as arn:aws:iam::123456789012:role/drs-gateway',
    )
    .optional(),
  // https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
  externalID: z
    .string()
    .regex(/^[\w+=,.@:/-]{2,1224}$/, 'must be 2 to 1224 letters, digits or any of +=,.@:/-_')
    .optional(),
  realRecoveryApproval: z.enum(['off', 'required'], { error: 'must be off or required' }).optional(),
});
type Entry = z.infer<typeof entry>;

/** Reads the setting; `readFile` reads the file that it names, and throws where that cannot be read. */
export function parseScopes(text: string, readFile: (path: string) => string): ScopesResult {
  const json = readJSONOrPath(text, EXAMPLE, readFile);
  if (!json.ok) return { ok: false, problems: [json.problem] };
  const parsed = z.array(entry).min(1).max(MOST_SCOPES).safeParse(json.value);
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.map(problemOf) };
  const problems = [...doubles(parsed.data), ...rolesApart(parsed.data)];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, scopes: parsed.data.map(toSetting) };
}

function problemOf({ path, message, code }: z.core.$ZodIssue): string {
  const place = placeOf(path);
  if (path.length === 0) return `must be a list of 1 to ${MOST_SCOPES} scopes, such as ${EXAMPLE}`;
  return code === 'unrecognized_keys'
    ? `${place} has members that a scope does not have (${message}): accountID, region, roleArn, externalID, realRecoveryApproval`
    : `${place} ${message}`;
}

function doubles(entries: readonly Entry[]): readonly string[] {
  return entries.flatMap(({ accountID, region }, index) => {
    const first = entries.findIndex((other) => other.accountID === accountID && other.region === region);
    return first < index ? [`[${index}] names ${accountID}/${region} again: name each once`] : [];
  });
}

function rolesApart(entries: readonly Entry[]): readonly string[] {
  return entries.flatMap(({ accountID, roleArn, externalID }, index) => [
    ...(roleArn !== undefined && roleArn.split(':')[4] !== accountID
      ? [
          `[${index}].roleArn must be a role of the account ${accountID}: what it sees is taken for that account's`,
        ]
      : []),
    ...(externalID !== undefined && roleArn === undefined
      ? [`[${index}].externalID goes with a roleArn: set that too, or leave externalID out`]
      : []),
  ]);
}

function toSetting({ accountID, region, roleArn, externalID, realRecoveryApproval }: Entry): ScopeSetting {
  return {
    accountID,
    region,
    roleArn: roleArn ?? null,
    externalID: externalID ?? null,
    realRecoveryApproval: realRecoveryApproval ?? null,
  };
}
