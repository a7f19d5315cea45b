// Executes queries by plans and remembers answers, for whoever has opened a document. Only answers without errors come of it; for all else the
// caller has graphql-js execute the operation, so that there is one place that words and masks errors.
import {
  type DocumentNode,
  getVariableValues,
  type GraphQLSchema,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';

import type { GraphQLContext } from '../context.js';
import type { Documents } from '../documents/documents.js';
import { NotQuick } from './notQuick.js';
import { choosersOf, planQuery } from './plan.js';
import { type ObjectPlan, show, type Variables } from './planning.js';
import type { NoQuickAnswer, QuickAnswer } from './quickAnswer.js';
import { ReadJournal } from './readJournal.js';
import { recordedContext } from './recordedContext.js';
import { type RememberedAnswer, RememberedAnswers } from './rememberedAnswers.js';
import { Run } from './run.js';

/** A query of a document that was let through. */
export interface QueryAsked {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As they came. */
  readonly variables: Variables;
  readonly context: GraphQLContext;
}

/** Plans of one operation, by what its variables leave out. */
interface Planned {
  /** False: something in it has no plan, whatever the variables are. */
  isQuick: boolean;
  readonly choosers: readonly string[];
  readonly plans: Map<string, ObjectPlan>;
}

/** What is read, and under which key the answer is kept. */
interface Kept {
  readonly key: string;
  readonly journal: ReadJournal;
}

/** Overflow rule: an operation that chooses in more ways has its plans made anew. */
const MOST_PLANS = 16;

export class QuickQueries {
  readonly #schema: GraphQLSchema;
  readonly #documents: Pick<Documents, 'weigh'>;
  readonly #planned = new WeakMap<OperationDefinitionNode, Planned>();
  readonly #remembered = new RememberedAnswers();

  constructor(schema: GraphQLSchema, documents: Pick<Documents, 'weigh'>) {
    this.#schema = schema;
    this.#documents = documents;
  }

  /** The answer, or none. Never rejects. */
  async answer(asked: QueryAsked): Promise<QuickAnswer | NoQuickAnswer> {
    const { operation, context } = asked;
    const planned = this.#plannedFor(asked);
    if (!planned.isQuick) return { isQuick: false, context };
    const journal = new ReadJournal(context.recovery);
    try {
      const key = this.#remembered.keyOf([operation, context.recovery], asked.variables);
      const known = this.#remembered.find(key);
      if (known !== undefined && (await this.#isAsItWas(known, context, journal)))
        return { isQuick: true, json: known.json, roots: known.roots, way: 'remembered' };
      return await this.#execute(asked, planned, { key, journal });
    } catch (error) {
      // Whatever it is, it comes again where graphql-js executes the operation, and is told there.
      if (error instanceof NotQuick && error.isLasting) planned.isQuick = false;
      return { isQuick: false, context: recordedContext(context, journal) };
    }
  }

  async #isAsItWas(
    { reads, noted }: RememberedAnswer,
    { recovery }: GraphQLContext,
    journal: ReadJournal,
  ): Promise<boolean> {
    return noted === recovery.whereabouts.noted && (await journal.bringsTheSame(reads));
  }

  #plannedFor({ document, operation }: QueryAsked): Planned {
    const known = this.#planned.get(operation);
    if (known !== undefined) return known;
    const isQuick = operation.operation === OperationTypeNode.QUERY;
    const planned = { isQuick, choosers: choosersOf(document), plans: new Map<string, ObjectPlan>() };
    this.#planned.set(operation, planned);
    return planned;
  }

  async #execute(asked: QueryAsked, planned: Planned, { key, journal }: Kept): Promise<QuickAnswer> {
    const { document, operation, variables, context } = asked;
    const { whereabouts } = context.recovery;
    if (this.#documents.weigh(document, operation, variables).length > 0) throw new NotQuick('limits');
    const coerced = this.#coerce(operation, variables);
    const plan = this.#planFor(asked, planned, coerced);
    const { noted } = whereabouts;
    const run = new Run(recordedContext(context, journal), coerced);
    const data = show(run, plan, {});
    await run.ended();
    const { roots } = run;
    const json = JSON.stringify({ data });
    if (noted === whereabouts.noted) this.#remembered.keep(key, { json, roots, reads: journal.made, noted });
    return { isQuick: true, json, roots, way: 'executed' };
  }

  #coerce({ variableDefinitions = [] }: OperationDefinitionNode, variables: Variables): Variables {
    const read = getVariableValues(this.#schema, variableDefinitions, variables, { maxErrors: 1 });
    if (read.coerced === undefined) throw new NotQuick('variables');
    return read.coerced;
  }

  #planFor({ document, operation }: QueryAsked, { choosers, plans }: Planned, variables: Variables) {
    const choice = choosers.map((name) => String(variables[name])).join();
    const known = plans.get(choice);
    if (known !== undefined) return known;
    const plan = planQuery(this.#schema, document, operation, variables);
    if (plans.size >= MOST_PLANS) plans.clear();
    plans.set(choice, plan);
    return plan;
  }
}
