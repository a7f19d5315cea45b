// How often a selection set asks for a field again.
import { type ASTNode, type FieldNode, Kind, type SelectionSetNode } from 'graphql';

/**
 * Fields under another name, and fields that are asked for again: two ways to have one field many times. Inline fragments are part of the set
 * that they stand in, as validation compares each two of its fields; what they ask of another type is another field.
 */
export function repeatsIn(set: SelectionSetNode): number {
  const fields = fieldsIn(set, '');
  const aliased = fields.filter(({ node }) => node.alias !== undefined);
  const plain = fields.filter(({ node }) => node.alias === undefined);
  return (
    aliased.length + plain.length - new Set(plain.map(({ type, node }) => `${type}.${node.name.value}`)).size
  );
}

interface TypedField {
  /** By the condition of the innermost inline fragment that has one; empty where there is none. */
  readonly type: string;
  readonly node: FieldNode;
}

function fieldsIn({ selections }: SelectionSetNode, type: string): readonly TypedField[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [{ type, node: selection }];
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    return fieldsIn(selection.selectionSet, selection.typeCondition?.name.value ?? type);
  });
}

/** Whether a selection set with this parent is part of the one around it. */
export function isInline(parent: ASTNode | readonly ASTNode[] | undefined): boolean {
  return parent !== undefined && 'kind' in parent && parent.kind === Kind.INLINE_FRAGMENT;
}
