// The commands. None of their parts is loaded here.
import { SETTING_NAMES } from '../config.js';
import type { Command, OwnFlag } from './command.js';

const OF_SIMULATOR = ['HOST', 'SIMULATOR_PORT', 'SIMULATOR_SPEED', 'SIMULATOR_SERVERS', 'SIMULATOR_SEED'];
const OF_STORE = ['DATABASE_URL', 'DATA_DIR', 'LOG_LEVEL'];
const OF_LOCAL_ISSUER = ['DATA_DIR', 'ROLES', 'DRS_BACKEND', 'OIDC_ISSUER', 'OIDC_AUDIENCE'];

/** Flags that every command has. */
export const COMMON_FLAGS: readonly OwnFlag[] = [
  { name: 'help', value: null, says: 'tells all of this' },
  { name: 'version', value: null, says: 'tells the version' },
  {
    name: 'print-config',
    value: null,
    says: 'prints the settings that hold and where each comes from, secrets masked; exits with 1 where one is wrong',
  },
];

/** The first is run where none is named. */
export const COMMANDS: readonly [Command, ...Command[]] = [
  {
    name: 'serve',
    summary: 'runs the gateway (what is run where no command is named)',
    operands: '',
    settings: SETTING_NAMES,
    ownFlags: [],
    load: () => import('./commands/serve.js'),
  },
  {
    name: 'simulate',
    summary: 'runs the simulator of DRS alone',
    operands: '',
    settings: OF_SIMULATOR,
    ownFlags: [],
    load: () => import('./commands/simulate.js'),
  },
  {
    name: 'migrate',
    summary: 'brings the tables of the store up to this version, and ends',
    operands: '',
    settings: OF_STORE,
    ownFlags: [],
    load: () => import('./commands/migrate.js'),
  },
  {
    name: 'token',
    summary: 'prints a token of the local issuer: with the simulator, AUTH=jwt and without OIDC_ISSUER',
    operands: '<role> [<role> ...]',
    settings: OF_LOCAL_ISSUER,
    ownFlags: [
      { name: 'name', value: 'alice', says: 'who bears it; the first role unless told' },
      {
        name: 'expires',
        value: '8h',
        says: 'after how long it ends: a number of s, m, h or d, 30d at most; 8h unless told',
      },
    ],
    load: () => import('./commands/token.js'),
  },
];
