// Words -> command. What only some runs need is loaded when it is needed: the gateway shall start soon.
import { readFileSync } from 'node:fs';

import { fail } from './failing.js';
import { parseCommandLine } from './parseCommandLine.js';

/** `words` are those after the program's name. The exit code is 1 where they are wrong, or the command fails. */
export async function runCommandLine(words: readonly string[]): Promise<void> {
  const asked = parseCommandLine(words);
  switch (asked.kind) {
    case 'wrong':
      fail(asked.problems);
      return;
    case 'version':
      process.stdout.write(`${version()}\n`);
      return;
    case 'help': {
      const { helpOf } = await import('./help.js');
      process.stdout.write(helpOf(asked.command));
      return;
    }
    case 'printConfig': {
      const { printConfig } = await import('./printConfig.js');
      return printConfig(asked.command, asked.invocation);
    }
    case 'run':
      return (await asked.command.load()).run(asked.invocation);
  }
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : '';
}
