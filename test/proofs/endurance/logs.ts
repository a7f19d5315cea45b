// What the logs of gateways must not have in them, whatever happened around them.

export interface LogsJudged {
  readonly unhandledRejections: number;
  readonly problems: readonly string[];
  /** What was warned of, how often. */
  readonly warned: ReadonlyMap<string, number>;
}

/** The last line of whoever Node.js ended for a rejection, or an error, that nobody handled. */
const UNHANDLED = /^Node\.js v\d+|unhandledRejection|UnhandledPromiseRejection|uncaughtException/;
/** Events that say that the gateway itself is wrong. */
const BUGS: ReadonlySet<string> = new Set([
  'drs.bug',
  'roundFailed',
  'socketMessageFailed',
  'socketCloseFailed',
  'requestFailed',
]);
const MOST_SHOWN = 600;

/** Of each life's stderr. */
export function judgeLogs(stderrs: readonly string[]): LogsJudged {
  const lines = stderrs.flatMap((stderr) => stderr.split('\n')).filter((line) => line !== '');
  const unhandled = lines.filter((line) => UNHANDLED.test(line));
  const bugs = lines.filter((line) => BUGS.has(eventOf(line) ?? ''));
  // Warnings of Node.js, such as that of a leak of listeners, and what is left of a crash.
  const foreign = lines.filter((line) => eventOf(line) === null);
  const warned = new Map<string, number>();
  for (const line of lines) {
    const event = eventOf(line);
    if (event !== null && event !== 'heapMeasured') warned.set(event, (warned.get(event) ?? 0) + 1);
  }
  return {
    warned,
    unhandledRejections: unhandled.length,
    problems: [...unhandled, ...bugs, ...foreign].map((line) => `logged: ${line.slice(0, MOST_SHOWN)}`),
  };
}

/** Null where the line is none of the gateway's own; the last of one that was killed may be cut off. */
function eventOf(line: string): string | null {
  if (!line.startsWith('{')) return null;
  try {
    return (JSON.parse(line) as { readonly msg?: string }).msg ?? null;
  } catch {
    return 'cut off';
  }
}
