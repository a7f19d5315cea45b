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
      const count = countFields(operation.selectionSet, context, new Set());
      if (count <= 1) return;
      const message = `A mutation may have one root field, this one has ${count}. Send each in a request of its own.`;
      context.reportError(new GraphQLError(message, { nodes: operation }));
    },
  };
}

export const rules: readonly ValidationRule[] = [oneMutationField];

function countFields(
  set: SelectionSetNode,
  context: ValidationContext,
  seen: Set<FragmentDefinitionNode>,
): number {
  return set.selections.reduce((count, selection) => {
    switch (selection.kind) {
      case Kind.FIELD:
        return count + (selection.name.value === '__typename' ? 0 : 1);
      case Kind.INLINE_FRAGMENT:
        return count + countFields(selection.selectionSet, context, seen);
      case Kind.FRAGMENT_SPREAD: {
        const fragment = context.getFragment(selection.name.value);
        if (fragment == null || seen.has(fragment)) return count;
        return count + countFields(fragment.selectionSet, context, new Set([...seen, fragment]));
      }
    }
  }, 0);
}
