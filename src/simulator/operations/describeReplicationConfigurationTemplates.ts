// DescribeReplicationConfigurationTemplates: an account has one.
import { replicationConfigurationTemplateAt } from '../lifecycle/replicationConfiguration.js';
import { cutPage } from '../lists/paging.js';
import type { ReplicationConfigurationTemplate } from '../shapes/replicationConfiguration.js';
import { pageMembers, replicationConfigurationTemplateID } from '../validation/requestShapes.js';
import { resourceNotFound } from '../wire/errors.js';
import { defineOperation } from './operation.js';

export const describeReplicationConfigurationTemplates = defineOperation({
  name: 'DescribeReplicationConfigurationTemplates',
  successStatus: 200,
  input: {
    type: 'structure',
    members: {
      replicationConfigurationTemplateIDs: {
        type: 'list',
        min: 0,
        max: 200,
        member: replicationConfigurationTemplateID,
      },
      ...pageMembers,
    },
  },
  run(world, { replicationConfigurationTemplateIDs: wanted = [], ...page }, { pageSize }) {
    const template = replicationConfigurationTemplateAt(world);
    const unknown = wanted.find((id) => id !== template.replicationConfigurationTemplateID);
    if (unknown !== undefined) throw resourceNotFound('REPLICATION_CONFIGURATION_TEMPLATE', unknown);
    const list = {
      name: 'DescribeReplicationConfigurationTemplates',
      items: [template],
      keyOf: (each: ReplicationConfigurationTemplate) => each.replicationConfigurationTemplateID,
      show: (each: ReplicationConfigurationTemplate) => each,
    };
    return cutPage(list, page, pageSize);
  },
});
