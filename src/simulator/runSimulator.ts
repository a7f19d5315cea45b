// Runs the simulator alone: settings -> start -> say where; signals -> stop.
import { parseSettings, type Settings } from './settings.js';
import { startSimulator, type Simulator } from './simulator.js';
import { ROLES } from './sts/roles.js';
import { UNINITIALIZED_REGION } from './world/world.js';

/** `environment` has the settings. Resolves once it is up, or cannot be: the exit code is 1 then. */
export async function runSimulator(environment: Readonly<Record<string, string | undefined>>): Promise<void> {
  const result = parseSettings(environment);
  if (!result.isValid) {
    fail([
      'The simulator cannot start with these settings:',
      ...result.problems.map((problem) => `- ${problem}`),
    ]);
    return;
  }
  const simulator = await startOrFail(result.settings);
  if (simulator === undefined) return;
  // Before the welcome: whoever reads it may end us the moment after.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void simulator.stop());
  process.stdout.write(welcome(simulator, result.settings));
}

async function startOrFail(settings: Settings): Promise<Simulator | undefined> {
  try {
    return await startSimulator(settings);
  } catch (error) {
    fail([explain(error, settings)]);
    return undefined;
  }
}

function explain(error: unknown, { host, port }: Settings): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return `Port ${port} of ${host} is already in use: stop what listens there, or set SIMULATOR_PORT to a free port.`;
  }
  if (code === 'EACCES')
    return `Port ${port} of ${host} may not be used: set SIMULATOR_PORT to a port above 1023.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return `HOST ${host} is not an address of this machine: set HOST to one that is, or to nothing for 127.0.0.1.`;
  }
  return `The simulator cannot listen on ${host}:${port}: ${String(error)}`;
}

function fail(lines: readonly string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exitCode = 1;
}

function welcome({ url, accounts }: Simulator, { speed, servers }: Settings): string {
  const [first = '', ...others] = accounts;
  const assumable = ROLES.filter(({ isAssumable }) => isAssumable).map(({ name }) => name);
  return `DRS simulator on ${url} (${servers} source servers, ${speed} times faster than life)

AWS CLI  aws drs describe-source-servers --endpoint-url ${url} --region us-east-1
boto3    boto3.client('drs', endpoint_url='${url}', region_name='us-east-1')
Faults   curl ${url}/_simulator

Any credentials will do, such as AWS_ACCESS_KEY_ID=any AWS_SECRET_ACCESS_KEY=any (without AWS_SESSION_TOKEN)

Account  ${first}; ${others.join(', ')} with a role of it:
Role     aws sts assume-role --endpoint-url ${url} --region us-east-1 \\
           --role-arn arn:aws:iam::${others[0] ?? first}:role/${assumable[0] ?? ''} --role-session-name me
Regions  any, each with source servers of its own; in ${UNINITIALIZED_REGION} call initialize-service first
`;
}
