// The rule that keeps the schema from those who do not have it already. `__typename` tells nothing of it.
import { type ASTVisitor, type FieldNode, GraphQLError, Kind, type ValidationContext } from 'graphql';

/**
 * Refuses `__schema` and `__type`, with the code of Apollo Server's rule. `__type { name }` passes, which gives back a name to whoever knows
 * it: the audits of GraphQL over HTTP send it to see that variables arrive.
 */
export function noIntrospection(context: ValidationContext): ASTVisitor {
  return {
    Field(node) {
      if (node.name.value !== '__schema' && node.name.value !== '__type') return;
      if (node.name.value === '__type' && asksForName(node)) return;
      const message = `Introspection is off here: ${node.name.value} cannot be asked for. INTROSPECTION=on allows it.`;
      const extensions = { validationErrorCode: 'INTROSPECTION_DISABLED' };
      context.reportError(new GraphQLError(message, { nodes: node, extensions }));
    },
  };
}

function asksForName({ selectionSet }: FieldNode): boolean {
  return (
    selectionSet?.selections.every(
      (selection) => selection.kind === Kind.FIELD && selection.name.value === 'name',
    ) ?? false
  );
}
