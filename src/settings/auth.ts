// Who comes in: AUTH and what belongs to it.
import { z } from 'zod';

import { isLoopback } from '../domain/loopback.js';

/** The settings, before they are held against each other. */
export const authSettings = {
  AUTH: z.enum(['off', 'jwt'], { error: 'must be off or jwt' }).optional(),
};

/** What is wrong with a setting in view of the others. */
export interface Problem {
  readonly name: string;
  readonly message: string;
}

/** Without logins nobody but this machine may come near a real account, and leaving logins out must be said. */
export function authProblems(env: Readonly<Record<string, string | undefined>>): readonly Problem[] {
  const problems: Problem[] = [];
  if (env.AUTH === 'jwt') {
    problems.push({
      name: 'AUTH',
      message: '"jwt" is not part of this version yet: set AUTH=off, which listens on loopback only',
    });
  }
  if (env.DRS_BACKEND !== 'aws') return problems;
  if (env.AUTH === undefined) {
    const message =
      'must be set with DRS_BACKEND=aws: AUTH=off lets everybody on this machine start real recoveries';
    problems.push({ name: 'AUTH', message });
  }
  if (env.HOST !== undefined && !isLoopback(env.HOST)) {
    const message = `must be a loopback address with AUTH=off and DRS_BACKEND=aws, is "${env.HOST}": unset it, or set 127.0.0.1`;
    problems.push({ name: 'HOST', message });
  }
  return problems;
}
