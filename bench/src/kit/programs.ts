// The product's own programs (dist/, which `npm run bench` builds before), metered.
import { type MeteredOptions, type MeteredProcess, startMetered } from './meteredProcess.js';

/** The folder of the product: bench/dist/bench/src/kit is five below it. */
export const PROJECT = new URL('../../../../../', import.meta.url);

export interface RunningGateway extends MeteredProcess {
  /** `http://127.0.0.1:<port>`, without a path. */
  readonly url: string;
}

type Run = Omit<MeteredOptions, 'program' | 'words'>;

/** Starts the built gateway on any free port and waits until it is up. Quiet and without limits on requests unless `env` says otherwise. */
export async function startGateway({ env, ...options }: Run = {}): Promise<RunningGateway> {
  const program = new URL('dist/main.js', PROJECT).pathname;
  const quiet = { PORT: '0', SIMULATOR_PORT: '0', LOG_LEVEL: 'warn' };
  const metered = startMetered({ ...options, program, env: { ...quiet, ...env } });
  return withUrl(metered, /API +(http:\/\/[^/\s]+)\/graphql[^]*Ctrl-C/);
}

/** Starts the simulator alone, on any free port. */
export async function startSimulator({ env, ...options }: Run = {}): Promise<RunningGateway> {
  const program = new URL('dist/simulator/main.js', PROJECT).pathname;
  const metered = startMetered({ ...options, program, env: { SIMULATOR_PORT: '0', ...env } });
  return withUrl(metered, /DRS simulator on (http:\/\/[^/\s]+)/);
}

/** Starts a program of bench/src that prints `listening on <url>` once it is up. `path` is seen from bench/src, with `.js`. */
export async function startProgram(path: string, options: Run & { readonly words?: readonly string[] } = {}) {
  const program = new URL(`../${path}`, import.meta.url).pathname;
  return withUrl(startMetered({ ...options, program }), /listening on (http:\/\/[^/\s]+)/);
}

async function withUrl(metered: MeteredProcess, pattern: RegExp): Promise<RunningGateway> {
  try {
    const [, url = ''] = await metered.printed(pattern);
    return Object.assign(metered, { url });
  } catch (error) {
    await metered.end();
    throw error;
  }
}
