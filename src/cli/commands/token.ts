// Prints a token of the local issuer, by the settings of the gateway.
import { runTokenCommand } from '../../auth/local/tokenCommand.js';
import { type Environment, readConfig } from '../../config.js';
import { createSystemClock } from '../../process/systemClock.js';
import type { EffectiveSettings, Invocation } from '../command.js';
import { lookAtGateway } from '../gatewaySettings.js';

// Tokens are made for gateways with AUTH=jwt, whether or not it is set where they are made.
const WITH_LOGINS = { AUTH: 'jwt' };

export async function run({ settings, own, operands }: Invocation): Promise<void> {
  const { stdout, stderr, exitCode } = await runTokenCommand(
    { roles: operands, name: own.get('name') ?? null, expires: own.get('expires') ?? null },
    readConfig({ ...settings, ...WITH_LOGINS }),
    createSystemClock(),
  );
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  process.exitCode = exitCode;
}

export function look(environment: Environment): EffectiveSettings {
  return lookAtGateway({ ...environment, ...WITH_LOGINS });
}
