// Words -> what is to be done, or what is wrong with them and what may have been meant.
import { parseArgs } from 'node:util';

import { type Command, flagOf, type Invocation } from './command.js';
import { COMMANDS, COMMON_FLAGS } from './commands.js';
import { nearest } from './nearest.js';

export type CommandLine =
  | { readonly kind: 'run' | 'printConfig'; readonly command: Command; readonly invocation: Invocation }
  /** Null: of the whole program. */
  | { readonly kind: 'help'; readonly command: Command | null }
  | { readonly kind: 'version' }
  | { readonly kind: 'wrong'; readonly problems: readonly string[] };

/** `words` are those after the program's name. */
export function parseCommandLine(words: readonly string[]): CommandLine {
  const [first = ''] = words;
  const isNamed = first !== '' && !first.startsWith('-');
  const command = isNamed ? COMMANDS.find(({ name }) => name === first) : COMMANDS[0];
  if (first === 'help')
    return { kind: 'help', command: COMMANDS.find(({ name }) => name === words[1]) ?? null };
  if (command === undefined) return { kind: 'wrong', problems: [noCommand(first)] };
  const read = readWords(words.slice(isNamed ? 1 : 0), command);
  if (read.own.has('help')) return { kind: 'help', command: isNamed ? command : null };
  if (read.own.has('version')) return { kind: 'version' };
  if (read.problems.length > 0) return { kind: 'wrong', problems: read.problems };
  return { kind: read.own.has('print-config') ? 'printConfig' : 'run', command, invocation: read };
}

interface Read extends Invocation {
  readonly problems: readonly string[];
}

/** Without the strictness of `parseArgs`: its errors name no flag that may have been meant. */
function readWords(words: readonly string[], command: Command): Read {
  const flags = flagsOf(command);
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      [...flags].map(([name, flag]) => [
        name,
        { type: flag.takesValue ? ('string' as const) : ('boolean' as const) },
      ]),
    ),
    strict: false,
    tokens: true,
  });
  const settings: Record<string, string> = {};
  const own = new Map<string, string>();
  const operands: string[] = [];
  const problems: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const name = SHORT[token.rawName] ?? token.name;
    const flag = flags.get(name);
    const problem = flag === undefined ? noFlag(token.rawName, command) : problemOf(token, flag);
    if (problem !== null) problems.push(problem);
    else if (own.has(name) || (flag?.setting != null && flag.setting in settings))
      problems.push(`${token.rawName} is given twice: leave one of them out.`);
    else if (flag?.setting != null) settings[flag.setting] = token.value ?? '';
    else own.set(name, token.value ?? '');
  }
  // What stands after a flag that there is not is its value.
  if (command.operands === '' && operands.length > 0 && problems.length === 0)
    problems.push(
      `${command.name} takes flags alone, and no ${JSON.stringify(operands[0])}: --help tells them.`,
    );
  return { settings, own, operands, problems };
}

const SHORT: Readonly<Record<string, string>> = { '-h': 'help', '-v': 'version' };

interface Flag {
  readonly takesValue: boolean;
  /** Null: it is none. */
  readonly setting: string | null;
}

function flagsOf(command: Command): ReadonlyMap<string, Flag> {
  return new Map<string, Flag>([
    ...command.settings.map((setting) => [flagOf(setting).slice(2), { takesValue: true, setting }] as const),
    ...[...command.ownFlags, ...COMMON_FLAGS].map(
      ({ name, value }) => [name, { takesValue: value !== null, setting: null }] as const,
    ),
  ]);
}

interface OptionToken {
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function problemOf({ rawName, value, inlineValue }: OptionToken, { takesValue }: Flag): string | null {
  if (!takesValue)
    return value === undefined ? null : `${rawName} takes no value, and got ${JSON.stringify(value)}.`;
  const isMissing = value === undefined || (inlineValue !== true && value.startsWith('-'));
  return isMissing ? `${rawName} needs a value: ${rawName} <value>, or ${rawName}=<value>.` : null;
}

function noFlag(given: string, command: Command): string {
  const other = COMMANDS.find((each) => each !== command && flagsOf(each).has(given.slice(2)));
  if (other !== undefined) return `${given} is no flag of ${command.name}, but of ${other.name}.`;
  const known = [...flagsOf(command).keys()].map((name) => `--${name}`);
  const meant = nearest(given.toLowerCase().replaceAll('_', '-'), known);
  return meant === null
    ? `There is no flag ${given}: ${command.name} --help tells those that there are.`
    : `There is no flag ${given}: was ${meant} meant?`;
}

function noCommand(given: string): string {
  const names = COMMANDS.map(({ name }) => name);
  const meant = nearest(given.toLowerCase(), names);
  return `There is no command ${given}: ${meant === null ? `there are ${names.join(', ')}.` : `was ${meant} meant?`}`;
}
