// The account's two templates, one for how new servers are launched and one for how they are replicated: DRS makes them when the
// account is initialized.
import { toArn } from './arn.js';
import type { Chance } from './chance.js';

interface Place {
  readonly accountID: string;
  readonly region: string;
  readonly chance: Chance;
}

export interface Template {
  readonly id: string;
  readonly arn: string;
}

export function launchConfigurationTemplateOf(place: Place): Template {
  const id = `lct-${place.chance.hex(17, 'launch configuration template')}`;
  return { id, arn: toArn(place, 'launch-configuration-template', id) };
}

export function replicationConfigurationTemplateOf(place: Place): Template {
  const id = `rct-${place.chance.hex(17, 'replication configuration template')}`;
  return { id, arn: toArn(place, 'replication-configuration-template', id) };
}

export function templatesOf(place: Place): readonly Template[] {
  return [launchConfigurationTemplateOf(place), replicationConfigurationTemplateOf(place)];
}
