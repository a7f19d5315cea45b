// Settings of the simulator when it runs alone. All problems are found at once; each names the setting, the rule, and what to do.

export interface Settings {
  readonly host: string;
  readonly port: number;
  readonly speed: number;
  readonly servers: number;
  readonly seed: string;
}

export type SettingsResult =
  | { readonly isValid: true; readonly settings: Settings }
  | { readonly isValid: false; readonly problems: readonly string[] };

type Environment = Readonly<Record<string, string | undefined>>;

interface NumberRule {
  readonly name: string;
  readonly fallback: number;
  readonly min: number;
  readonly max: number;
  readonly isWhole: boolean;
  readonly advice: string;
}

const PORT: NumberRule = {
  name: 'SIMULATOR_PORT',
  fallback: 4010,
  min: 0,
  max: 65_535,
  isWhole: true,
  advice: 'set a free port, 0 to take any, or nothing for 4010',
};
const SPEED: NumberRule = {
  name: 'SIMULATOR_SPEED',
  fallback: 60,
  min: 0.001,
  max: 100_000,
  isWhole: false,
  advice: 'set 1 for the speed of life, or nothing for 60, where a 20-minute drill takes 20 seconds',
};
const SERVERS: NumberRule = {
  name: 'SIMULATOR_SERVERS',
  fallback: 24,
  min: 0,
  max: 10_000,
  isWhole: true,
  advice: 'set how many ordinary source servers there shall be, or nothing for 24',
};

export function parseSettings(env: Environment): SettingsResult {
  const problems: string[] = [];
  const read = (rule: NumberRule): number => readNumber(env, rule, problems);
  const settings = {
    host: readHost(env, problems),
    port: read(PORT),
    speed: read(SPEED),
    servers: read(SERVERS),
    seed: readSeed(env),
  };
  return problems.length > 0 ? { isValid: false, problems } : { isValid: true, settings };
}

function readNumber(env: Environment, rule: NumberRule, problems: string[]): number {
  const text = env[rule.name]?.trim() ?? '';
  if (text === '') return rule.fallback;
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
  const isAllowed = value >= rule.min && value <= rule.max && (!rule.isWhole || Number.isInteger(value));
  if (!isAllowed) {
    const kind = rule.isWhole ? 'a whole number' : 'a number';
    problems.push(
      `${rule.name} must be ${kind} from ${rule.min} to ${rule.max}, but is "${text}": ${rule.advice}.`,
    );
  }
  return value;
}

function readHost(env: Environment, problems: string[]): string {
  const host = env.HOST?.trim() ?? '';
  if (/[\s/]/.test(host)) {
    problems.push(`HOST must be a host name or an IP address, but is "${host}": set nothing for 127.0.0.1.`);
  }
  return host === '' ? '127.0.0.1' : host;
}

/** Any text at all: another seed makes another fleet. */
function readSeed(env: Environment): string {
  const seed = env.SIMULATOR_SEED?.trim() ?? '';
  return seed === '' ? 'drs' : seed;
}
