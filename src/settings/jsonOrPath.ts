// Settings that are a list as JSON, or the path of a file of it.

export type JSONResult =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: string };

/** `readFile` reads the file that is named, and throws where that cannot be read; `example` shows what is wanted. */
export function readJSONOrPath(
  text: string,
  example: string,
  readFile: (path: string) => string,
): JSONResult {
  const json = text.trimStart().startsWith('[') ? { text, from: '' } : fileAt(text, readFile);
  if (json === null) {
    const problem = `must be JSON such as ${example}, or the path of a file of it; there is no file ${JSON.stringify(text)} that can be read`;
    return { ok: false, problem };
  }
  const value = parseJSON(json.text);
  return value === undefined
    ? { ok: false, problem: `must be JSON such as ${example}${json.from}` }
    : { ok: true, value };
}

/** Where in the JSON something is, such as `[0].accountID`. */
export function placeOf(path: readonly PropertyKey[]): string {
  return path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
}

function fileAt(path: string, readFile: (path: string) => string) {
  try {
    return { text: readFile(path), from: ` (in the file ${path})` };
  } catch {
    return null;
  }
}

function parseJSON(text: string): unknown {
  try {
    return JSON.parse(text, refuseProto) as unknown;
  } catch {
    return undefined;
  }
}

/** zod drops a member of that name without a word, and with it the limit that it was meant to be. */
function refuseProto(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new Error('no setting has a member __proto__');
  return value;
}
