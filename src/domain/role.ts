// Roles: what the settings call a grant, and what a login may claim.
import { type Grant } from './access.js';
import { EVERY_PERMISSION, type Permission } from './permission.js';

export interface Role {
  /** As it stands in the claim of a token. */
  readonly name: string;
  readonly grant: Grant;
}

const VIEWER: readonly Permission[] = ['job:read', 'server:read'];
const DRILL_OPERATOR: readonly Permission[] = [...VIEWER, 'recovery:drill', 'instance:terminate'];
const RECOVERY_OPERATOR: readonly Permission[] = [
  ...DRILL_OPERATOR,
  'recovery:start',
  'failback:run',
  'network:recover',
];

/** Those that there are where the settings name none. */
export const DEFAULT_ROLES: readonly Role[] = [
  everywhere('viewer', VIEWER),
  everywhere('drill-operator', DRILL_OPERATOR),
  everywhere('recovery-operator', RECOVERY_OPERATOR),
  everywhere('approver', [...VIEWER, 'recovery:approve']),
  everywhere('auditor', [...VIEWER, 'audit:read']),
  everywhere('administrator', EVERY_PERMISSION),
];

function everywhere(name: string, permissions: Iterable<Permission>): Role {
  return { name, grant: { permissions: new Set(permissions), scopes: null, serverTags: null } };
}
