// The language in which requests are described: the constraints a service model can put on its shapes, as data.

export interface StringRule {
  readonly type: 'string';
  /** Must match the whole value. */
  readonly pattern?: string;
  /** Both count Unicode code points. */
  readonly min?: number;
  readonly max?: number;
  readonly values?: readonly string[];
}

export interface BooleanRule {
  readonly type: 'boolean';
}

export interface IntegerRule {
  readonly type: 'integer';
  readonly min?: number;
  readonly max?: number;
}

export interface ListRule {
  readonly type: 'list';
  readonly member: Rule;
  readonly min?: number;
  readonly max?: number;
}

export interface MapRule {
  readonly type: 'map';
  readonly key: StringRule;
  readonly value: StringRule;
}

export interface StructureRule {
  readonly type: 'structure';
  readonly members: Readonly<Record<string, Rule>>;
  readonly required?: readonly string[];
}

export type Rule = StringRule | BooleanRule | IntegerRule | ListRule | MapRule | StructureRule;

/** What a value is once it has passed its rule. */
export type InputOf<R> = R extends { type: 'string'; values: readonly (infer V)[] }
  ? V
  : R extends { type: 'string' }
    ? string
    : R extends { type: 'boolean' }
      ? boolean
      : R extends { type: 'integer' }
        ? number
        : R extends { type: 'list'; member: infer M }
          ? readonly InputOf<M>[]
          : R extends { type: 'map' }
            ? Readonly<Record<string, string>>
            : R extends { type: 'structure'; members: infer Ms }
              ? StructureInput<Ms, RequiredOf<R>>
              : never;

type RequiredOf<R> = R extends { required: readonly (infer K)[] } ? K : never;

type StructureInput<Ms, K> = { readonly [M in keyof Ms as M extends K ? M : never]: InputOf<Ms[M]> } & {
  readonly [M in keyof Ms as M extends K ? never : M]?: InputOf<Ms[M]>;
};
