// What a document may be, beyond valid: one list for HTTP and WebSocket, because what is set on one server does not hold on
// the other.
import {
  type ASTVisitor,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  OperationTypeNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/** Of a document; a longer one is refused while it is read. */
export const MOST_TOKENS = 2_000;

/**
 * A mutation has one root field: a request that is sent once starts one thing at most, whatever its aliases and fragments.
 */
export function oneMutationField(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      if (operation.operation !== OperationTypeNode.MUTATION) return;
      const count = countFields(operation.selectionSet, context, new Map());
      if (count <= 1) return;
      const message = `A mutation may have one root field, this one has ${count}. Send each in a request of its own.`;
      context.reportError(new GraphQLError(message, { nodes: operation }));
    },
  };
}

export const rules: readonly ValidationRule[] = [oneMutationField];

/** Each fragment is counted once, however often it is spread: a document can name a fragment more often than time allows. */
function countFields(
  set: SelectionSetNode,
  context: ValidationContext,
  counted: Map<FragmentDefinitionNode, number>,
): number {
  return set.selections.reduce((count, selection) => {
    switch (selection.kind) {
      case Kind.FIELD:
        return count + (selection.name.value === '__typename' ? 0 : 1);
      case Kind.INLINE_FRAGMENT:
        return count + countFields(selection.selectionSet, context, counted);
      case Kind.FRAGMENT_SPREAD:
        return count + countSpread(selection.name.value, context, counted);
    }
  }, 0);
}

function countSpread(
  name: string,
  context: ValidationContext,
  counted: Map<FragmentDefinitionNode, number>,
): number {
  const fragment = context.getFragment(name);
  if (fragment == null) return 0;
  const known = counted.get(fragment);
  if (known !== undefined) return known;
  counted.set(fragment, 0); // a fragment that spreads itself is another rule's business
  const count = countFields(fragment.selectionSet, context, counted);
  counted.set(fragment, count);
  return count;
}
