// --print-config: the settings that hold and where each comes from, and what is wrong with them.
import { environmentWith, misspeltSettings } from '../config.js';
import type { Command, Invocation } from './command.js';
import { fail, misspeltLines } from './failing.js';
import { masked } from './masked.js';

/** Prints them, and sets the exit code to 1 where one is wrong. */
export async function printConfig(command: Command, { settings: flags }: Invocation): Promise<void> {
  const environment = environmentWith(flags);
  const { problems, defaults } = (await command.load()).look(environment);
  const rows = command.settings.map((name) => {
    const given = environment[name]?.trim() ?? '';
    if (given === '') {
      const fallback = defaults.get(name) ?? '';
      return [name, fallback, fallback === '' ? 'not set' : 'default'] as const;
    }
    return [
      name,
      masked(name, given).replaceAll(/\s*\n\s*/g, ' '),
      name in flags ? 'flag' : 'environment',
    ] as const;
  });
  const width = Math.max(...rows.map(([name]) => name.length));
  process.stdout.write(
    rows.map(([name, value, source]) => `${name.padEnd(width)}  ${source.padEnd(11)}  ${value}\n`).join(''),
  );
  const misspelt = misspeltLines(misspeltSettings());
  if (problems.length > 0)
    fail(['These settings cannot be used:', ...problems.map((each) => `- ${masked('', each)}`), ...misspelt]);
  else if (misspelt.length > 0) process.stderr.write(`${misspelt.join('\n')}\n`);
}
