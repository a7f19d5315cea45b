import { isGranted, reachOf } from '../../domain/access.js';
import { PERMISSIONS } from '../../domain/permission.js';
import type { Resolvers } from '../__generated__/resolvers.js';

export const viewer: Pick<Resolvers, 'Viewer' | 'Grant'> = {
  Viewer: {
    permissions: ({ access }, { scope }) =>
      PERMISSIONS.filter((permission) =>
        scope == null ? isGranted(access, permission) : reachOf(access, permission, scope).kind !== 'none',
      ),
    grants: ({ access }) => access,
  },
  Grant: {
    permissions: ({ permissions }) => [...permissions],
    sourceServerTags: ({ serverTags }) => serverTags,
  },
};
