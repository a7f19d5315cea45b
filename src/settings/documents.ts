// What a GraphQL document may be: limits, introspection, the safelist, and the explorer, which is of use where introspection is.
import { z } from 'zod';

import { number } from './kinds.js';
import { parseSafelist } from './safelist.js';

const LIMITS = {
  MAX_TOKENS: number({
    fallback: 2_000,
    min: 200,
    max: 20_000,
    advice: 'set how many names, numbers and brackets a document may have',
  }),
  MAX_DEPTH: number({ fallback: 16, min: 3, max: 50, advice: 'set how deep fields may be nested' }),
  MAX_ALIASES: number({
    fallback: 50,
    min: 0,
    max: 1_000,
    advice: 'set how many aliases and repeated fields a document may have',
  }),
  MAX_ROOT_FIELDS: number({
    fallback: 20,
    min: 1,
    max: 1_000,
    advice: 'set how many root fields a query may have',
  }),
  MAX_DIRECTIVES: number({
    fallback: 50,
    min: 0,
    max: 1_000,
    advice: 'set how many directives a document may have',
  }),
  MAX_FRAGMENTS: number({
    fallback: 50,
    min: 0,
    max: 500,
    advice: 'set how many fragments a document may define',
  }),
  MAX_COST: number({
    fallback: 50_000,
    min: 100,
    max: 10_000_000,
    advice: 'set how many fields an answer may have, by the sizes of its pages',
  }),
};

/** The settings, before what depends on others is filled in. */
export const documentSettings = {
  ...LIMITS,
  INTROSPECTION: z.enum(['on', 'off'], { error: 'must be on or off' }).optional(),
  EXPLORER: z
    .enum(['sandbox', 'graphiql', 'off'], {
      error:
        "must be sandbox (from Apollo's CDN), graphiql (from the gateway itself, without the internet) or off",
    })
    .optional(),
  NODE_ENV: z.string().optional(),
  SAFELIST: z.string().optional(),
  QUICK_QUERIES: z
    .enum(['on', 'off'], {
      error:
        'must be on or off: with off Apollo Server executes every query itself, which takes more of the CPU',
    })
    .default('on'),
};

export interface DocumentConfig {
  /** By the names of their settings. */
  readonly limits: Readonly<Record<keyof typeof LIMITS, number>>;
  /** Whether documents may ask for the schema, and errors may tell names of it. */
  readonly isIntrospectable: boolean;
  /** Documents by id; null: any document may be sent. */
  readonly safelist: ReadonlyMap<string, string> | null;
}

interface Parsed extends Readonly<Record<keyof typeof LIMITS, number>> {
  readonly DRS_BACKEND: 'simulator' | 'aws';
  readonly INTROSPECTION?: 'on' | 'off' | undefined;
  readonly EXPLORER?: 'sandbox' | 'graphiql' | 'off' | undefined;
  readonly NODE_ENV?: string | undefined;
  readonly QUICK_QUERIES: 'on' | 'off';
}

/** With a real account, or where it is called production, nothing of the schema is told unless it is asked for. */
export function toDocumentConfig(env: Parsed, safelist: DocumentConfig['safelist']) {
  const isProduction = env.DRS_BACKEND === 'aws' || env.NODE_ENV === 'production';
  const { MAX_TOKENS, MAX_DEPTH, MAX_ALIASES, MAX_ROOT_FIELDS, MAX_DIRECTIVES, MAX_FRAGMENTS, MAX_COST } =
    env;
  const limits = {
    MAX_TOKENS,
    MAX_DEPTH,
    MAX_ALIASES,
    MAX_ROOT_FIELDS,
    MAX_DIRECTIVES,
    MAX_FRAGMENTS,
    MAX_COST,
  };
  const documents: DocumentConfig = {
    limits,
    isIntrospectable: (env.INTROSPECTION ?? (isProduction ? 'off' : 'on')) === 'on',
    safelist,
  };
  return {
    documents,
    explorer: env.EXPLORER ?? (isProduction ? 'off' : 'sandbox'),
    quickQueries: env.QUICK_QUERIES === 'on',
  } as const;
}

export type SafelistSetting =
  | { readonly ok: true; readonly safelist: DocumentConfig['safelist'] }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads SAFELIST; undefined where it is not set. */
export function readSafelist(path: string | undefined, readFile: (path: string) => string): SafelistSetting {
  return path === undefined ? { ok: true, safelist: null } : parseSafelist(path, readFile);
}
