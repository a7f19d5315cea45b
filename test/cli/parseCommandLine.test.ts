import { describe, expect, it } from '@jest/globals';

import { masked } from '../../src/cli/masked.js';
import { parseCommandLine } from '../../src/cli/parseCommandLine.js';

function problemsOf(...words: string[]): readonly string[] {
  const asked = parseCommandLine(words);
  return asked.kind === 'wrong' ? asked.problems : [];
}

describe('a command line', () => {
  it('runs the gateway where no command is named, with flags as settings', () => {
    const asked = parseCommandLine(['--port', '0', '--drs-scopes=[{"a":"b=c"}]', '--data-dir', '']);

    expect(asked).toMatchObject({
      kind: 'run',
      command: { name: 'serve' },
      invocation: { settings: { PORT: '0', DRS_SCOPES: '[{"a":"b=c"}]', DATA_DIR: '' } },
    });
  });

  it('hands a command its operands and its own flags', () => {
    const asked = parseCommandLine(['token', 'viewer', '--name=alice', 'approver', '--expires', '1h']);

    expect(asked).toMatchObject({
      kind: 'run',
      command: { name: 'token' },
      invocation: {
        operands: ['viewer', 'approver'],
        own: new Map([
          ['name', 'alice'],
          ['expires', '1h'],
        ]),
      },
    });
  });

  it.each([
    ['a misspelt flag', ['--prot', '1'], 'There is no flag --prot: was --port meant?'],
    [
      'a flag that is spelt like its variable',
      ['--DATA_DIR=x'],
      'There is no flag --DATA_DIR: was --data-dir meant?',
    ],
    ['the beginning of a flag', ['--database'], 'There is no flag --database: was --database-url meant?'],
    [
      'a flag near to none',
      ['--xyzzy'],
      'There is no flag --xyzzy: serve --help tells those that there are.',
    ],
    ['a flag of another command', ['simulate', '--port=3'], '--port is no flag of simulate, but of serve.'],
    ['a flag without its value', ['--port'], '--port needs a value: --port <value>, or --port=<value>.'],
    [
      'another flag for a value',
      ['--port', '--host=::1'],
      '--port needs a value: --port <value>, or --port=<value>.',
    ],
    ['a flag that is given twice', ['--port=1', '--port=2'], '--port is given twice: leave one of them out.'],
    ['a value where none goes', ['--print-config=yes'], '--print-config takes no value, and got "yes".'],
    ['a misspelt command', ['srve'], 'There is no command srve: was serve meant?'],
    [
      'a command near to none',
      ['xyzzy'],
      'There is no command xyzzy: there are serve, simulate, migrate, token.',
    ],
    ['a word too many', ['serve', 'now'], 'serve takes flags alone, and no "now": --help tells them.'],
  ])('that has %s is refused, and says what to do', (_, words, problem) => {
    expect(problemsOf(...words)).toEqual([problem]);
  });

  it('tells of all that is wrong at once', () => {
    expect(problemsOf('--prot=1', '--hots=x')).toHaveLength(2);
  });
});

describe('a value that is shown', () => {
  it.each([
    ['DATABASE_URL', 'postgres://gateway:s3cret@db:5432/drs', 'postgres://gateway:***@db:5432/drs'],
    [
      'DATABASE_URL',
      'postgres://db/drs?user=me&password=s3cret&sslmode=require',
      'postgres://db/drs?user=***&password=***&sslmode=require',
    ],
    ['DATABASE_URL', 'gateway:s3cret@db', '***'],
    ['OIDC_ISSUER', 'https://me:s3cret@login.example.com', 'https://***@login.example.com'],
    [
      'DRS_SCOPES',
      '[{"region":"eu-west-1","externalID": "s3\\"cret"}]',
      '[{"region":"eu-west-1","externalID": "***"}]',
    ],
    ['DRS_SCOPES', '[{"externalID":"s3cret', '[{"externalID":"***"'],
    ['DRS_SCOPES', '/etc/gateway/scopes.json', '/etc/gateway/scopes.json'],
  ])('of %s has no secret in it', (name, value, shown) => {
    expect(masked(name, value)).toBe(shown);
  });
});
