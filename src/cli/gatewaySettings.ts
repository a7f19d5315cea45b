// What holds of the gateway's settings where they are not set.
import { type Config, defaultOf, type Environment, parseConfig, SETTING_NAMES } from '../config.js';
import type { EffectiveSettings } from './command.js';

/** Of those whose default depends on others. */
const FOLLOWING: Readonly<Record<string, (config: Config) => string>> = {
  AUTH: ({ auth }) => auth.kind,
  INTROSPECTION: ({ documents }) => (documents.isIntrospectable ? 'on' : 'off'),
  EXPLORER: ({ explorer }) => explorer,
  REQUESTS_PER_ACTOR: ({ traffic }) => String(traffic.perActor),
  REQUESTS_PER_ADDRESS: ({ traffic }) => String(traffic.perAddress),
  METRICS: ({ metrics }) => (metrics.kind === 'off' ? 'off' : 'on'),
  // Without a port there is no address of its own.
  METRICS_PORT: () => '',
  METRICS_HOST: ({ metrics }) => (metrics.kind === 'own' ? metrics.host : ''),
  DRS_QUOTAS: ({ quotas }) =>
    JSON.stringify(Object.fromEntries(Object.entries(quotas).map(([name, { limit }]) => [name, limit]))),
};

/** Says nothing of those that follow others where these are wrong. */
export function lookAtGateway(environment: Environment): EffectiveSettings {
  const result = parseConfig(environment);
  const defaults = SETTING_NAMES.map((name) => {
    const following = FOLLOWING[name];
    if (following !== undefined) return [name, result.ok ? following(result.config) : ''] as const;
    return [name, defaultOf(name) ?? ''] as const;
  });
  return { problems: result.ok ? [] : result.problems, defaults: new Map(defaults) };
}
