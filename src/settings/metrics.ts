// Where /metrics is served: METRICS, METRICS_PORT and METRICS_HOST.
import { z } from 'zod';

import type { Problem } from './auth.js';
import { number } from './kinds.js';

const LARGEST_PORT = 65_535;

/** The settings, before they are held against each other. */
export const metricsSettings = {
  METRICS: z
    .enum(['on', 'off'], { error: ({ input }) => `must be on or off, is ${JSON.stringify(input)}` })
    .optional(),
  METRICS_HOST: z.string().default('127.0.0.1'),
  METRICS_PORT: number({ fallback: 0, min: 0, max: LARGEST_PORT, advice: 'set a free port, or 0 for any' }),
};

/** `main`: beside the API. `own`: on an address of its own. */
export type MetricsPlace =
  | { readonly kind: 'off' }
  | { readonly kind: 'main' }
  | { readonly kind: 'own'; readonly host: string; /** 0: any free one. */ readonly port: number };

interface Env {
  readonly METRICS?: 'on' | 'off' | undefined;
  readonly METRICS_HOST: string;
  readonly METRICS_PORT: number;
}

type Given = Readonly<Record<string, string | undefined>>;

/** With logins they are on where they have an address of their own; nothing may be wrong by `metricsProblems`. */
export function toMetricsPlace(env: Env, given: Given, hasLogins: boolean): MetricsPlace {
  if (env.METRICS === 'off') return { kind: 'off' };
  if (given.METRICS_PORT !== undefined)
    return { kind: 'own', host: env.METRICS_HOST, port: env.METRICS_PORT };
  return hasLogins ? { kind: 'off' } : { kind: 'main' };
}

/** Metrics name accounts and regions, and need no login: where people need one, they do not stand on people's port. */
export function metricsProblems(given: Given): readonly Problem[] {
  const problems: Problem[] = [];
  const auth = given.AUTH ?? (given.DRS_BACKEND === 'aws' ? 'jwt' : 'off');
  if (given.METRICS === 'on' && given.METRICS_PORT === undefined && auth !== 'off') {
    const message =
      '"on" needs METRICS_PORT where there are logins: /metrics asks for none, and names accounts. Set METRICS_PORT to a port that only your Prometheus reaches';
    problems.push({ name: 'METRICS', message });
  }
  if (given.METRICS_HOST !== undefined && given.METRICS_PORT === undefined) {
    const message = 'is the address of METRICS_PORT, which is not set: set it too, or leave both out';
    problems.push({ name: 'METRICS_HOST', message });
  }
  return problems;
}
