// ListLaunchActions: those of a source server, or of the template that new servers get theirs from.
import { LAUNCH_ACTIONS } from '../lifecycle/postLaunchActions.js';
import { isAmong } from '../lists/idFilter.js';
import { cutPage } from '../lists/paging.js';
import type { LaunchAction } from '../shapes/job.js';
import { launchActionID, launchActionResourceID, pageMembersUpTo } from '../validation/requestShapes.js';
import { resourceNotFound } from '../wire/errors.js';
import { findSourceServer } from '../world/sourceServers.js';
import { launchConfigurationTemplateOf } from '../world/templates.js';
import type { World } from '../world/world.js';
import { defineOperation } from './operation.js';

export const listLaunchActions = defineOperation({
  name: 'ListLaunchActions',
  successStatus: 200,
  input: {
    type: 'structure',
    members: {
      resourceId: launchActionResourceID,
      filters: {
        type: 'structure',
        members: { actionIds: { type: 'list', min: 0, max: 100, member: launchActionID } },
      },
      ...pageMembersUpTo(1000),
    },
    required: ['resourceId'],
  },
  run(world, { resourceId, filters = {}, ...page }, { pageSize }) {
    assertHasLaunchActions(world, resourceId);
    const isWanted = isAmong(filters.actionIds);
    const list = {
      name: `ListLaunchActions ${resourceId}`,
      items: LAUNCH_ACTIONS.filter(({ actionId }) => isWanted(actionId)),
      keyOf: ({ actionId }: LaunchAction) => actionId,
      show: (action: LaunchAction) => action,
    };
    return cutPage(list, page, pageSize);
  },
});

/** Throws ResourceNotFoundException. */
function assertHasLaunchActions(world: World, resourceID: string): void {
  if (!resourceID.startsWith('lct-')) {
    findSourceServer(world, resourceID);
  } else if (resourceID !== launchConfigurationTemplateOf(world).id) {
    throw resourceNotFound('LAUNCH_CONFIGURATION_TEMPLATE', resourceID);
  }
}
