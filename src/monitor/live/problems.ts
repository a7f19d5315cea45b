// What could not be read of a list, each thing said once.

export interface ToldError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
}

interface ScopeFailed {
  readonly scope: { readonly name: string };
  readonly error: { readonly message: string };
}

export interface Problem {
  readonly title: string;
  readonly message: string;
}

const PARTS: Readonly<Record<string, string>> = {
  drillReadiness: 'Drill readiness',
  sourceServer: 'The source server',
  runningFor: 'For how long it has run',
  launchedAt: 'The time of launch',
};

/** `isBroken`: the reading ended at one of the errors, and the list may lack more than they tell of. */
export function problemsOf(
  errors: readonly ToldError[],
  failures: readonly ScopeFailed[],
  isBroken: boolean,
): readonly Problem[] {
  const counts = new Map<string, { problem: Problem; part: string | null; count: number }>();
  for (const { message, path } of errors) {
    const last = path === undefined || path.length < 2 ? null : String(path.at(-1));
    const key = `${last ?? ''} ${message}`;
    const known = counts.get(key);
    const title = isBroken ? 'The list could not be read anew' : 'A part could not be read';
    counts.set(key, { problem: { title, message }, part: last, count: (known?.count ?? 0) + 1 });
  }
  const told = [...counts.values()].map(({ problem, part, count }) =>
    part === null
      ? problem
      : { ...problem, title: `${PARTS[part] ?? part} could not be read (${count} times)` },
  );
  const scopes = failures.map(({ scope, error }) => ({
    title: `${scope.name} could not be read; what is shown of it is older, or missing`,
    message: error.message,
  }));
  return [...scopes, ...told];
}
