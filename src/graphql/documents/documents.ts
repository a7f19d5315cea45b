// What a document may be, on HTTP and on WebSocket alike: both ask here, and run nothing that was not let through. In this order: it is on
// the safelist, its text is not too large, its shape passes no limit, it is valid, and with the variables it does not cost too much.
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  specifiedRules,
  validate,
  type ValidationRule,
} from 'graphql';

import { checkCost } from '../limits/cost.js';
import { checkNesting } from '../limits/nesting.js';
import { checkShape } from '../limits/checkShape.js';
import type { Limits } from '../limits/limits.js';
import { readText } from '../limits/readText.js';
import { type Asked, DocumentTexts, type Safelist } from './documentTexts.js';
import { noIntrospection } from './noIntrospection.js';
import { Recent } from './recent.js';
import { withCode } from './refusals.js';

export interface DocumentSettings {
  readonly limits: Limits;
  /** Whether documents may ask for the schema, and errors may tell names of it. */
  readonly isIntrospectable: boolean;
  /** Null: any document may be sent. */
  readonly safelist: Safelist | null;
}

export type Opened =
  | {
      readonly ok: true;
      readonly text: string;
      readonly document: DocumentNode;
      /** To be called once the operation was found to be good. */
      readonly remember: () => void;
    }
  | { readonly ok: false; readonly refusals: readonly GraphQLError[] };

/** Of documents that were parsed and validated: as large in memory as some fifty thousand tokens. */
const KEPT = { entries: 500, length: 300_000 };
/** Of one document: whoever made a mistake needs no more, and each costs time. */
const MOST_ERRORS = 20;

export class Documents {
  readonly hidesSuggestions: boolean;
  readonly #schema: GraphQLSchema;
  readonly #settings: DocumentSettings;
  readonly #texts: DocumentTexts;
  readonly #rules: readonly ValidationRule[];
  /** Those that passed, by their text: who watches sends the same ones again and again. */
  readonly #read = new Recent<DocumentNode>(KEPT);

  constructor(schema: GraphQLSchema, settings: DocumentSettings) {
    this.hidesSuggestions = !settings.isIntrospectable;
    this.#schema = schema;
    this.#settings = settings;
    this.#texts = new DocumentTexts(settings.safelist);
    this.#rules = settings.isIntrospectable ? specifiedRules : [...specifiedRules, noIntrospection];
  }

  /** The document of a request, valid and within the limits but for its cost; or why not. */
  open(asked: Asked): Opened {
    const found = this.#texts.find(asked);
    if (!found.ok) return { ok: false, refusals: [found.refusal] };
    const read = this.read(found.text);
    return 'refusals' in read
      ? { ok: false, refusals: read.refusals }
      : { ...found, document: read.document };
  }

  /** As `open`, for a text that may be run. */
  read(text: string): { readonly document: DocumentNode } | { readonly refusals: readonly GraphQLError[] } {
    const known = this.#read.get(text);
    if (known !== undefined) return { document: known };
    const document = readText(text, this.#settings.limits);
    if (document instanceof GraphQLError) return { refusals: [withCode(document, 'GRAPHQL_PARSE_FAILED')] };
    const refusals = this.#refusalsOf(document);
    if (refusals.length > 0) return { refusals };
    this.#read.set(text, document, text.length);
    return { document };
  }

  /** Why an operation of a document that was opened may not run with these variables; none where it may. */
  weigh(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): readonly GraphQLError[] {
    const { limits } = this.#settings;
    const refusal =
      checkNesting(variables, limits) ?? checkCost(this.#schema, document, operation, variables, limits);
    return refusal === null ? [] : [refusal];
  }

  /** The limits come first: what they let through can be validated in good time. */
  #refusalsOf(document: DocumentNode): readonly GraphQLError[] {
    const passed = checkShape(document, this.#settings.limits);
    if (passed.length > 0) return passed;
    const { hidesSuggestions: hideSuggestions } = this;
    const errors = validate(this.#schema, document, this.#rules, { maxErrors: MOST_ERRORS, hideSuggestions });
    return withoutRepeats(errors).map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED'));
  }
}

/** The same mistake is told once, at its first place: a short document must not be made to give a long answer. */
function withoutRepeats(errors: readonly GraphQLError[]): readonly GraphQLError[] {
  const told = new Set<string>();
  return errors.filter(({ message }) => {
    const isRepeat = told.has(message);
    told.add(message);
    return !isRepeat;
  });
}
