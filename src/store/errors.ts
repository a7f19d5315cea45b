// Which errors mean that a database cannot be used at the moment. Everything else is our own fault: a statement that is wrong.

/** SQLite's result codes for statements that are wrong. https://www.sqlite.org/rescode.html */
const SQLITE_BUGS = /^SQLITE_(ERROR|CONSTRAINT|MISMATCH|MISUSE|RANGE|TOOBIG)/;
/** Postgres's classes for them: data, integrity, syntax, triggers. https://www.postgresql.org/docs/current/errcodes-appendix.html */
const POSTGRES_BUGS = /^(0A|21|22|23|26|34|42|P0)[0-9A-Z]{3}$/;
/** What the drivers say without a code. */
const WITHOUT_CODE =
  /connection (terminated|error)|read timeout|timeout exceeded|not queryable|already been destroyed|after calling end|not open|closed the connection/i;

/** Tells whether the error shows a bug, as against a database that is full, gone, or too slow. */
export function isBug(error: unknown): boolean {
  // Not by `instanceof Error`: Node's own errors may come from another realm.
  if (typeof error !== 'object' || error === null) return true;
  const code = 'code' in error ? error.code : undefined;
  if (typeof code === 'string') return SQLITE_BUGS.test(code) || POSTGRES_BUGS.test(code);
  return !('message' in error && typeof error.message === 'string' && WITHOUT_CODE.test(error.message));
}
