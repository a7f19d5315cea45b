// A span for each statement: which kind, of which table, and how long it took. Its parameters are in none, and neither is its text.
// https://opentelemetry.io/docs/specs/semconv/database/database-spans/
import type { LogConfig } from 'kysely';

import type { SpanAttributes, Tracing } from '../telemetry/ports.js';

type Dialect = 'sqlite' | 'postgres';

/** What OpenTelemetry calls the database. */
export function systemOf(dialect: Dialect): string {
  return dialect === 'postgres' ? 'postgresql' : dialect;
}

/** What to add to Kysely's settings; nothing where nobody collects spans. */
export function statementSpans(tracing: Tracing, dialect: Dialect): { readonly log?: LogConfig } {
  if (!tracing.isOn) return {};
  return {
    log: ({ level, query: { sql }, queryDurationMillis }) => {
      const attributes = attributesOf(sql);
      const name = Object.values(attributes).join(' ');
      const start = {
        name,
        kind: 'client',
        attributes: { 'db.system.name': systemOf(dialect), ...attributes },
      } as const;
      tracing.record(start, queryDurationMillis, level === 'error' ? 'StatementFailed' : null);
    },
  };
}

/** Kysely writes the names of tables in quotes, and the first is that which is changed, or read. */
function attributesOf(sql: string): SpanAttributes {
  const [operation = 'statement'] = /^[a-z]+/.exec(sql) ?? [];
  const [, table] = /\b(?:from|into|update) "(\w+)"/.exec(sql) ?? [];
  return {
    'db.operation.name': operation,
    ...(table !== undefined && { 'db.collection.name': table }),
  };
}
