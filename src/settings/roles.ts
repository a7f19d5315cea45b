// ROLES: which permissions go with which role of a token, as JSON or as a path to a file of it.
import { z } from 'zod';

import { EVERY_PERMISSION, PERMISSIONS } from '../domain/permission.js';
import type { Role } from '../domain/role.js';
import { placeOf, readJSONOrPath } from './jsonOrPath.js';

export type RolesResult =
  | { readonly ok: true; readonly roles: readonly Role[] }
  | { readonly ok: false; readonly problems: readonly string[] };

const MOST_ROLES = 200;
const MOST_ENTRIES = 200;
const EVERYTHING = '*';
const MEMBERS = 'name, permissions, scopes, sourceServerTags';
const EXAMPLE =
  '[{"name":"drill-operators","permissions":["job:read","server:read","recovery:drill"],"scopes":["123456789012/*"],"sourceServerTags":{"Team":["payments"]}}]';

/** An account and a region, each of which may be `*`; `aws/<region>` and `simulator/<region>` without DRS_SCOPES. */
const SCOPE_PATTERN = /^(\*|(\*|\d{12}|aws|simulator)\/(\*|[a-z]{2}(-[a-z]+)+-\d))$/;

const entry = z.strictObject({
  name: z
    .string({ error: 'must be the name of the role, as it stands in tokens' })
    .regex(/^[^\s\p{C}](.{0,254}[^\s\p{C}])?$/u, 'must be 1 to 256 characters without blanks at its ends'),
  permissions: list(
    z.enum([...PERMISSIONS, EVERYTHING], {
      error: ({ input }) =>
        `is no permission: ${JSON.stringify(input)}; there are ${PERMISSIONS.join(', ')}, and "${EVERYTHING}" for all`,
    }),
    'permissions',
  ),
  scopes: list(
    z.string().regex(SCOPE_PATTERN, {
      error: ({ input }) =>
        `must be <account>/<region>, where "*" stands for any, such as "123456789012/*", is ${JSON.stringify(input)}`,
    }),
    'scopes; leave it out for all of them',
  ).optional(),
  sourceServerTags: z
    .record(
      z.string().min(1, 'must be a key of 1 to 128 characters').max(128),
      list(z.string().max(256), 'values of the tag'),
      { error: 'must name tags and their values, such as {"Team":["payments"]}' },
    )
    .refine((tags) => Object.keys(tags).length > 0, 'names no tag: leave it out for all source servers')
    .optional(),
});
type Entry = z.infer<typeof entry>;

/** Reads the setting; `readFile` reads the file that it names, and throws where that cannot be read. */
export function parseRoles(text: string, readFile: (path: string) => string): RolesResult {
  const json = readJSONOrPath(text, EXAMPLE, readFile);
  if (!json.ok) return { ok: false, problems: [json.problem] };
  const parsed = z.array(entry).min(1).max(MOST_ROLES).safeParse(json.value);
  const problems = [...(parsed.error?.issues ?? []).map(problemOf), ...doubles(json.value)];
  return !parsed.success || problems.length > 0
    ? { ok: false, problems }
    : { ok: true, roles: parsed.data.map(toRole) };
}

function list<Item extends z.ZodType>(item: Item, what: string) {
  const error = `must be a list of 1 to ${MOST_ENTRIES} ${what}`;
  return z.array(item, { error }).min(1, error).max(MOST_ENTRIES, error);
}

function problemOf({ path, message, code }: z.core.$ZodIssue): string {
  if (path.length === 0) return `must be a list of 1 to ${MOST_ROLES} roles, such as ${EXAMPLE}`;
  const place = placeOf(path);
  return code === 'unrecognized_keys'
    ? `${place} has members that a role does not have (${message}): ${MEMBERS}`
    : `${place} ${message}`;
}

/** Of whatever was given, so that they are told together with what else is wrong. */
function doubles(value: unknown): readonly string[] {
  const names = z.array(z.looseObject({ name: z.string() }).catch({ name: '' })).safeParse(value).data ?? [];
  return names.flatMap(({ name }, index) =>
    name !== '' && names.findIndex((other) => other.name === name) < index
      ? [`[${index}].name is ${JSON.stringify(name)} again: name each role once, with all its permissions`]
      : [],
  );
}

function toRole({ name, permissions, scopes, sourceServerTags }: Entry): Role {
  const named = permissions.filter((permission) => permission !== EVERYTHING);
  return {
    name,
    grant: {
      permissions: named.length < permissions.length ? EVERY_PERMISSION : new Set(named),
      scopes: scopes ?? null,
      serverTags:
        sourceServerTags === undefined
          ? null
          : Object.entries(sourceServerTags).map(([key, values]) => ({ key, values })),
    },
  };
}
