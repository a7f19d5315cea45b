// What --help prints: made of the commands and the settings, so that no flag is left out.
import { defaultOf, SETTING_NAMES, type SettingName } from '../config.js';
import { type Command, flagOf, type OwnFlag } from './command.js';
import { COMMANDS, COMMON_FLAGS } from './commands.js';
import { EXPLAINED } from './explained.js';

const PROGRAM = 'drs-graphql-gateway';

/** Of the whole program where no command is given. */
export function helpOf(command: Command | null): string {
  return `${command === null ? helpOfProgram() : helpOfCommand(command)}\n`;
}

function helpOfProgram(): string {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length));
  return [
    `${PROGRAM} [<command>] [<flag> ...]`,
    '',
    'A GraphQL gateway over AWS Elastic Disaster Recovery, on a simulator of it unless DRS_BACKEND=aws.',
    '',
    'Commands:',
    ...COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    `${PROGRAM} <command> --help tells the flags of each. Every setting is a flag and a variable of the environment; the flag wins.`,
    '',
    'Flags of every command:',
    ...COMMON_FLAGS.map(ofOwnFlag),
    '',
    helpOfCommand(COMMANDS[0]),
  ].join('\n');
}

function helpOfCommand(command: Command): string {
  const { name, summary, operands, settings, ownFlags } = command;
  return [
    `${PROGRAM} ${[name, operands, '[<flag> ...]'].filter((word) => word !== '').join(' ')}`,
    `  ${summary}`,
    '',
    ...(ownFlags.length === 0 ? [] : ['Flags:', ...ownFlags.map(ofOwnFlag), '']),
    'Settings, each as a flag, as a variable of the environment, with what holds without it:',
    ...settings.map(ofSetting),
    '',
    'Also --help, --version and --print-config. A flag wins over the environment; an empty value counts as not set.',
  ].join('\n');
}

function ofOwnFlag({ name, value, says }: OwnFlag): string {
  return `  --${name}${value === null ? '' : ` <${value}>`}\n      ${says}`;
}

function ofSetting(name: string): string {
  const { says, unset } = explainedOf(name);
  const fallback = unset ?? (isOfGateway(name) ? defaultOf(name) : null) ?? '';
  return `  ${flagOf(name)} <value>   ${name}   [${fallback}]\n      ${says}`;
}

function explainedOf(name: string) {
  return isOfGateway(name) || name === 'SIMULATOR_SEED' ? EXPLAINED[name] : { says: '', unset: '' };
}

function isOfGateway(name: string): name is SettingName {
  return SETTING_NAMES.some((each) => each === name);
}
