// Runs the simulator alone.
import { type Environment, environmentWith } from '../../config.js';
import { runSimulator } from '../../simulator/runSimulator.js';
import { parseSettings } from '../../simulator/settings.js';
import type { EffectiveSettings, Invocation } from '../command.js';

export async function run({ settings }: Invocation): Promise<void> {
  await runSimulator(environmentWith(settings));
}

export function look(environment: Environment): EffectiveSettings {
  const result = parseSettings(environment);
  if (!result.isValid) return { problems: result.problems, defaults: new Map() };
  const { host, port, speed, servers, seed } = result.settings;
  const defaults = new Map([
    ['HOST', host],
    ['SIMULATOR_PORT', String(port)],
    ['SIMULATOR_SPEED', String(speed)],
    ['SIMULATOR_SERVERS', String(servers)],
    ['SIMULATOR_SEED', seed],
  ]);
  return { problems: [], defaults };
}
