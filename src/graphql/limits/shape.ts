// What a document has of everything that is limited, before it is validated: so it may be nonsense, name fragments that are not there, or
// fragments that spread themselves.
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';

import { isInline, repeatsIn } from './repeats.js';

/** What is written in an operation or fragment, without what its fragments bring. */
interface Part {
  readonly node: OperationDefinitionNode | FragmentDefinitionNode;
  /** Of its fields, the outermost being 1. */
  depth: number;
  rootFields: number;
  readonly spreads: Spread[];
}

interface Spread {
  readonly name: string;
  /** How many fields it stands in. */
  readonly within: number;
}

export interface Shape {
  readonly aliases: number;
  readonly directives: number;
  readonly fragments: number;
  readonly operations: readonly OperationShape[];
}

export interface OperationShape {
  readonly node: OperationDefinitionNode;
  /** With what its fragments bring, each as often as it is spread. */
  readonly depth: number;
  readonly rootFields: number;
}

/** Counts by one walk, and each fragment once, however often it is spread: a document can name fragments more often than time allows. */
export function shapeOf(document: DocumentNode): Shape {
  const { parts, ...counts } = countParts(document);
  const fragments = new Map<string, Part>();
  for (const part of parts)
    if (part.node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(part.node.name.value, part);
  const depthOf = summedUp(fragments, deepest);
  const rootFieldsOf = summedUp(fragments, rootFields);
  const operations = parts.flatMap((part) =>
    part.node.kind === Kind.OPERATION_DEFINITION
      ? [{ node: part.node, depth: depthOf(part), rootFields: rootFieldsOf(part) }]
      : [],
  );
  return { ...counts, operations };
}

type Sum = (part: Part, ofSpread: (spread: Spread) => number) => number;

const deepest: Sum = ({ depth, spreads }, ofSpread) =>
  spreads.reduce((most, spread) => Math.max(most, spread.within + ofSpread(spread)), depth);

const rootFields: Sum = (part, ofSpread) =>
  part.spreads.reduce((sum, spread) => sum + (spread.within === 0 ? ofSpread(spread) : 0), part.rootFields);

/** A number of a part with its fragments; a fragment that spreads itself, or is not there, adds nothing: validation refuses those. */
function summedUp(fragments: ReadonlyMap<string, Part>, sum: Sum): (part: Part) => number {
  const known = new Map<string, number>();
  const ofSpread = ({ name }: Spread): number => {
    const fragment = fragments.get(name);
    if (fragment === undefined) return 0;
    const before = known.get(name);
    if (before !== undefined) return before;
    known.set(name, 0);
    const result = bounded(sum(fragment, ofSpread));
    known.set(name, result);
    return result;
  };
  return (part) => bounded(sum(part, ofSpread));
}

/** Fragments within fragments multiply beyond what can be counted. */
function bounded(count: number): number {
  return Math.min(count, Number.MAX_SAFE_INTEGER);
}

function countParts(document: DocumentNode) {
  const parts: Part[] = [];
  let [aliases, directives, fragments, within] = [0, 0, 0, 0];
  const begin = (node: Part['node']) => {
    parts.push({ node, depth: 0, rootFields: 0, spreads: [] });
    within = 0;
  };
  visit(document, {
    OperationDefinition: (node) => begin(node),
    FragmentDefinition: (node) => {
      fragments += 1;
      begin(node);
    },
    SelectionSet: (node, _, parent) => {
      aliases += isInline(parent) ? 0 : repeatsIn(node); // counted with the set around it
    },
    Field: {
      enter: () => {
        within += 1;
        const part = parts.at(-1);
        if (part === undefined) return;
        part.depth = Math.max(part.depth, within);
        part.rootFields += within === 1 ? 1 : 0;
      },
      leave: () => {
        within -= 1;
      },
    },
    FragmentSpread: (node) => {
      parts.at(-1)?.spreads.push({ name: node.name.value, within });
    },
    Directive: () => {
      directives += 1;
    },
  });
  return { parts, aliases, directives, fragments };
}
