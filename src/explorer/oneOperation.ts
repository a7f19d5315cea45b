// The samples are one document with many operations, and the editor sends all of it. The gateway's limits are for what is sent, and a
// safelist knows no such document: only the operation that is to run goes out, with its fragments.
import {
  type DefinitionNode,
  type DocumentNode,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  type OperationTypeNode,
  parse,
  visit,
} from 'graphql';

export interface Operation {
  /** The document, with spaces in the place of what is not sent: lines and columns in errors stay those of the editor. */
  readonly query: string;
  /** Null: not known, because the document cannot be read, or names no such operation; the gateway says what is wrong. */
  readonly type: OperationTypeNode | null;
}

/** The operation of that name out of a document, with the fragments that it uses. */
export function oneOperation(query: string, operationName: string | null | undefined): Operation {
  const document = parsed(query);
  const operation = document === null ? null : getOperationAST(document, operationName);
  if (document === null || operation == null) return { query, type: null };
  const needed = withFragments(operation, document);
  const others = document.definitions.filter((definition) => !needed.has(definition));
  return { query: others.reduce(blank, query), type: operation.operation };
}

function parsed(query: string): DocumentNode | null {
  try {
    return parse(query);
  } catch {
    return null;
  }
}

function withFragments(
  operation: OperationDefinitionNode,
  { definitions }: DocumentNode,
): ReadonlySet<DefinitionNode> {
  const needed = new Set<DefinitionNode>([operation]);
  // A set gives what is added to it while it is walked, too.
  for (const definition of needed) {
    visit(definition, {
      FragmentSpread({ name }) {
        const fragment = definitions.find(
          (other) => other.kind === Kind.FRAGMENT_DEFINITION && other.name.value === name.value,
        );
        if (fragment !== undefined) needed.add(fragment);
      },
    });
  }
  return needed;
}

function blank(query: string, { loc }: DefinitionNode): string {
  if (loc === undefined) return query;
  const gone = query.slice(loc.start, loc.end).replace(/[^\r\n]/g, ' ');
  return query.slice(0, loc.start) + gone + query.slice(loc.end);
}
