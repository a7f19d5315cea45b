// What a command of the command line is. This folder joins settings to parts, as src/gateway does, and decides nothing of DRS.
import type { Environment } from '../config.js';

export interface Command {
  readonly name: string;
  /** One line, for the list of commands. */
  readonly summary: string;
  /** What stands after its name, such as `<role> [<role> ...]`; empty where nothing may. */
  readonly operands: string;
  /** The settings that it has a use for, each of which is a flag of it. */
  readonly settings: readonly string[];
  /** Flags that are no settings. */
  readonly ownFlags: readonly OwnFlag[];
  /** Loaded when it is run, so that no command loads another's parts. */
  readonly load: () => Promise<RunnableCommand>;
}

export interface OwnFlag {
  readonly name: string;
  /** What it takes, such as `8h`; null where it takes nothing. */
  readonly value: string | null;
  readonly says: string;
}

export interface RunnableCommand {
  /** Sets `process.exitCode` where it fails. */
  readonly run: (invocation: Invocation) => Promise<void>;
  /** What it would be run with. */
  readonly look: (environment: Environment) => EffectiveSettings;
}

export interface EffectiveSettings {
  /** What is wrong with them, each with the name of the setting, the rule and what to do. */
  readonly problems: readonly string[];
  /** By name, for those that are not set: what holds instead. */
  readonly defaults: ReadonlyMap<string, string>;
}

export interface Invocation {
  /** The settings that were given as flags, by their names in the environment. */
  readonly settings: Readonly<Record<string, string>>;
  /** The flags that are no settings and were given; the value is empty where they take none. */
  readonly own: ReadonlyMap<string, string>;
  readonly operands: readonly string[];
}

/** The flag of a setting: `DATA_DIR` is `--data-dir`. */
export function flagOf(setting: string): string {
  return `--${setting.toLowerCase().replaceAll('_', '-')}`;
}
