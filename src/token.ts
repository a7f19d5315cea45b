// Prints a token of the local issuer, by the settings of the gateway. No logic.
import { runTokenCommand } from './auth/local/tokenCommand.js';
import { readConfig } from './config.js';
import { createSystemClock } from './systemClock.js';

// Tokens are made for gateways with AUTH=jwt, whether or not it is set where they are made.
const settings = readConfig({ AUTH: 'jwt' });
const { stdout, stderr, exitCode } = await runTokenCommand(
  process.argv.slice(2),
  settings,
  createSystemClock(),
);
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exitCode = exitCode;
