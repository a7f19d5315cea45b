// The rule that keeps the schema from those who do not have it already. `__typename` tells nothing of it.
import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql';

/** Refuses `__schema` and `__type`, with the code of Apollo Server's rule. */
export function noIntrospection(context: ValidationContext): ASTVisitor {
  return {
    Field(node) {
      if (node.name.value !== '__schema' && node.name.value !== '__type') return;
      const message = `Introspection is off here: ${node.name.value} cannot be asked for. INTROSPECTION=on allows it.`;
      const extensions = { validationErrorCode: 'INTROSPECTION_DISABLED' };
      context.reportError(new GraphQLError(message, { nodes: node, extensions }));
    },
  };
}
