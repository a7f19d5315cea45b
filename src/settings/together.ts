// What is wrong with settings in view of each other, where none of them is wrong alone.
import type { Problem } from './auth.js';

type Given = Readonly<Record<string, string | undefined>>;

const DEFAULTS = {
  PORT: 4_000,
  SIMULATOR_PORT: 4_010,
  MAX_CONNECTIONS: 20_000,
  RECONCILE_WINDOW_MS: 120_000,
};

/** Only of what was set: a default never is a problem. Of values that are no numbers others tell. */
export function problemsTogether(given: Given): readonly Problem[] {
  return [...portProblems(given), ...socketProblems(given), ...waitProblems(given)];
}

function portProblems(given: Given): readonly Problem[] {
  const { PORT, SIMULATOR_PORT, DRS_BACKEND } = given;
  if (DRS_BACKEND === 'aws' || (PORT ?? SIMULATOR_PORT) === undefined) return [];
  const port = Number(PORT ?? DEFAULTS.PORT);
  if (port === 0 || port !== Number(SIMULATOR_PORT ?? DEFAULTS.SIMULATOR_PORT)) return [];
  const message = `and PORT are both ${port}: the gateway and its simulator need a port each. Set SIMULATOR_PORT to another one, or to 0 for any`;
  return [{ name: 'SIMULATOR_PORT', message }];
}

function socketProblems(given: Given): readonly Problem[] {
  const { MAX_SOCKETS, SOCKETS_PER_ACTOR } = given;
  const connections = Number(given.MAX_CONNECTIONS ?? DEFAULTS.MAX_CONNECTIONS);
  const problems: Problem[] = [];
  if (MAX_SOCKETS !== undefined && Number(MAX_SOCKETS) > connections) {
    const message = `${MAX_SOCKETS} is more than MAX_CONNECTIONS (${connections}), and each socket is a connection: raise MAX_CONNECTIONS above it, or lower MAX_SOCKETS`;
    problems.push({ name: 'MAX_SOCKETS', message });
  }
  if (
    SOCKETS_PER_ACTOR !== undefined &&
    MAX_SOCKETS !== undefined &&
    Number(SOCKETS_PER_ACTOR) > Number(MAX_SOCKETS)
  ) {
    const message = `${SOCKETS_PER_ACTOR} is more than MAX_SOCKETS (${MAX_SOCKETS}), so it limits nobody: lower it, or set 0 to say so`;
    problems.push({ name: 'SOCKETS_PER_ACTOR', message });
  }
  return problems;
}

function waitProblems({ START_WAIT_MS, RECONCILE_WINDOW_MS }: Given): readonly Problem[] {
  const windowMs = Number(RECONCILE_WINDOW_MS ?? DEFAULTS.RECONCILE_WINDOW_MS);
  if (START_WAIT_MS === undefined || Number(START_WAIT_MS) <= windowMs) return [];
  const message = `${START_WAIT_MS} is more than RECONCILE_WINDOW_MS (${windowMs}), so a caller would wait for a search that is over: lower it, or raise RECONCILE_WINDOW_MS`;
  return [{ name: 'START_WAIT_MS', message }];
}
