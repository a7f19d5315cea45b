// DescribeLaunchConfigurationTemplates: an account has one.
import { launchConfigurationTemplateAt } from '../lifecycle/launchConfiguration.js';
import { cutPage } from '../lists/paging.js';
import type { LaunchConfigurationTemplate } from '../shapes/launchConfiguration.js';
import { launchConfigurationTemplateID, pageMembersUpTo } from '../validation/requestShapes.js';
import { resourceNotFound } from '../wire/errors.js';
import { defineOperation } from './operation.js';

export const describeLaunchConfigurationTemplates = defineOperation({
  name: 'DescribeLaunchConfigurationTemplates',
  successStatus: 200,
  input: {
    type: 'structure',
    members: {
      launchConfigurationTemplateIDs: {
        type: 'list',
        min: 0,
        max: 1,
        member: launchConfigurationTemplateID,
      },
      ...pageMembersUpTo(1000),
    },
  },
  run(world, { launchConfigurationTemplateIDs: wanted = [], ...page }, { pageSize }) {
    const template = launchConfigurationTemplateAt(world);
    const unknown = wanted.find((id) => id !== template.launchConfigurationTemplateID);
    if (unknown !== undefined) throw resourceNotFound('LAUNCH_CONFIGURATION_TEMPLATE', unknown);
    const list = {
      name: 'DescribeLaunchConfigurationTemplates',
      items: [template],
      keyOf: (each: LaunchConfigurationTemplate) => each.launchConfigurationTemplateID,
      show: (each: LaunchConfigurationTemplate) => each,
    };
    return cutPage(list, page, pageSize);
  },
});
