// SAFELIST: a file with the documents that may run, as the tools of clients write it.
import { z } from 'zod';

export type SafelistResult =
  | { readonly ok: true; readonly safelist: ReadonlyMap<string, string> }
  | { readonly ok: false; readonly problems: readonly string[] };

const MOST_DOCUMENTS = 10_000;
const FORMATS =
  'must be the path of a JSON file: Apollo\'s manifest {"format":"apollo-persisted-query-manifest","version":1,"operations":[{"id","body"}]}, ' +
  'or an object of ids and documents, such as the persisted-documents.json of graphql-codegen';

// https://www.apollographql.com/docs/graphos/operations/persisted-queries
const manifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string().min(1), body: z.string().min(1) })),
});
// https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#persisted-documents
const documentsByID = z.record(z.string().min(1), z.string().min(1));

/** Reads the file; what the documents are worth is found out against the schema. */
export function parseSafelist(path: string, readFile: (path: string) => string): SafelistResult {
  const value = jsonAt(path, readFile);
  if (value === undefined) return failed(`${FORMATS}; ${JSON.stringify(path)} cannot be read as JSON`);
  const asManifest = manifest.safeParse(value);
  const asMap = documentsByID.safeParse(value);
  const entries = asManifest.success
    ? asManifest.data.operations.map(({ id, body }) => [id, body] as const)
    : asMap.success
      ? Object.entries(asMap.data)
      : null;
  if (entries === null) return failed(`${FORMATS}; ${JSON.stringify(path)} is neither`);
  if (entries.length === 0 || entries.length > MOST_DOCUMENTS)
    return failed(
      `must name a file of 1 to ${MOST_DOCUMENTS} documents, ${JSON.stringify(path)} has ${entries.length}`,
    );
  const problems = doubles(entries);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, safelist: new Map(entries) };
}

function jsonAt(path: string, readFile: (path: string) => string): unknown {
  try {
    return JSON.parse(readFile(path)) as unknown;
  } catch {
    return undefined;
  }
}

function doubles(entries: readonly (readonly [string, string])[]): readonly string[] {
  const known = new Map<string, string>();
  return entries.flatMap(([id, text]) => {
    const before = known.get(id);
    known.set(id, text);
    return before === undefined || before === text
      ? []
      : [`names a file with two documents of the id ${JSON.stringify(id)}: give each an id of its own`];
  });
}

function failed(problem: string): SafelistResult {
  return { ok: false, problems: [problem] };
}
