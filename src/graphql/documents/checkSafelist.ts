// A safelist is held against the schema and the limits when the gateway starts: a document that cannot run is better found out then.
import { Kind } from 'graphql';

import type { Safelist } from './documentTexts.js';
import type { Documents } from './documents.js';

/** Documents of the safelist cannot run; `problems` names each. */
export class UnusableSafelist extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    const lines = problems.map((problem) => `- ${problem}`).join('\n');
    super(`SAFELIST names a file with documents that cannot run:\n${lines}`);
    this.problems = problems;
  }
}

/** Throws `UnusableSafelist` with all that is wrong. Costs are counted with the defaults of variables: a request may cost more, and is told then. */
export function assertUsable(safelist: Safelist, documents: Documents): void {
  const problems = [...safelist].flatMap(([id, text]) =>
    problemsOf(text, documents).map((problem) => `${JSON.stringify(id)}: ${problem}`),
  );
  if (problems.length > 0) throw new UnusableSafelist(problems);
}

function problemsOf(text: string, documents: Documents): readonly string[] {
  const read = documents.read(text);
  if ('refusals' in read) return read.refusals.map(({ message }) => message);
  return read.document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? documents.weigh(read.document, definition, {}).map(({ message }) => message)
      : [],
  );
}
