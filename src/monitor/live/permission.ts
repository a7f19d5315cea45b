// What grants come to in one scope, in words: for buttons that say why they cannot be pressed. The gateway decides by itself.

/** As the API tells it: `*` stands for any account or region, and null for no limit. */
export interface Grant {
  readonly permissions: readonly string[];
  readonly scopes: readonly string[] | null;
  readonly sourceServerTags:
    | readonly {
        readonly key: string;
        readonly values: readonly string[];
      }[]
    | null;
}

export interface May {
  /** Null where one may. */
  readonly whyNot: string | null;
  /** To which source servers it is limited, where it is. */
  readonly only: string | null;
}

/** Whether one of the permissions is granted in that scope; in any, where it is null. */
export function mayIn(grants: readonly Grant[], permissions: readonly string[], scope: string | null): May {
  const found = grants.filter(
    (grant) =>
      permissions.some((permission) => grant.permissions.includes(permission)) &&
      (scope === null || covers(grant.scopes, scope)),
  );
  if (found.length === 0) return { whyNot: lacking(permissions, scope), only: null };
  const limits = found.map(({ sourceServerTags }) => sourceServerTags);
  return { whyNot: null, only: limits.includes(null) ? null : limitText(limits) };
}

function covers(patterns: Grant['scopes'], scope: string): boolean {
  const [account, region] = scope.split('/');
  return (
    patterns?.some((pattern) => {
      if (pattern === '*') return true;
      const [ofAccount, ofRegion] = pattern.split('/');
      return (ofAccount === '*' || ofAccount === account) && (ofRegion === '*' || ofRegion === region);
    }) ?? true
  );
}

function lacking(permissions: readonly string[], scope: string | null): string {
  const what = `permission${permissions.length === 1 ? '' : 's'} ${permissions.join(' and ')}`;
  return `You lack the ${what}${scope === null ? '' : ` in ${scope}`}.`;
}

function limitText(limits: readonly Grant['sourceServerTags'][]): string {
  const each = limits.map((tags) =>
    (tags ?? []).map(({ key, values }) => `${key} = ${values.join(' or ')}`).join(', '),
  );
  return `You may only do so for source servers tagged ${each.join('; or ')}.`;
}
