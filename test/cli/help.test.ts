// --help is made of the settings: none is missing, in it or in README.
import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

import { COMMANDS } from '../../src/cli/commands.js';
import { helpOf } from '../../src/cli/help.js';
import { SETTING_NAMES } from '../../src/config.js';

const README = readFileSync('README.md', 'utf8');
const rowsOf = (text: string) =>
  [...text.matchAll(/^ {2}(--[a-z-]+) <value> {3}([A-Z_]+) {3}\[(.*)\]\n {6}(.+)$/gm)].map(
    ([, flag, name, fallback, says]) => ({ flag, name, fallback, says }),
  );

describe('the help', () => {
  it('of serve has every setting as a flag, with its variable, what holds without it, and what it is for', () => {
    const rows = rowsOf(helpOf(COMMANDS[0]));

    expect(rows.map(({ name }) => name)).toEqual(SETTING_NAMES);
    expect(rows.filter(({ fallback, says }) => fallback === '' || says === '')).toEqual([]);
    expect(rows).toContainEqual({
      flag: '--drs-scopes',
      name: 'DRS_SCOPES',
      fallback: "the one of the SDK's chain, or of the simulator",
      says: 'accounts and regions: JSON, or the path of a file of it',
    });
    expect(rows).toContainEqual(expect.objectContaining({ flag: '--port', name: 'PORT', fallback: '4000' }));
  });

  it.each(COMMANDS.map((command) => [command.name, command] as const))(
    'of %s names its settings and its own flags',
    (_, command) => {
      const help = helpOf(command);

      expect(rowsOf(help).map(({ name }) => name)).toEqual(command.settings);
      expect(command.ownFlags.filter(({ name }) => !help.includes(`--${name} `))).toEqual([]);
    },
  );

  it('of the whole names every command', () => {
    const help = helpOf(null);

    expect(
      COMMANDS.filter(({ name, summary }) => !help.includes(`${name}  `) || !help.includes(summary)),
    ).toEqual([]);
  });

  it('tells of no setting that README does not have, and leaves none out that it has', () => {
    const section = README.split('\n## Settings')[1]?.split('\n## ')[0] ?? '';
    const inReadme = [...section.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([A-Z_]+)`/g)].map(([, name = '']) => name),
    );
    const known = new Set(COMMANDS.flatMap(({ settings }) => settings));

    // It stands in the rows of others: production is either of them.
    known.delete('NODE_ENV');
    expect(inReadme.sort()).toEqual([...known].sort());
  });
});
