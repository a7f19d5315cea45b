// In which scope a change is to be made: the one that the caller names, or the only one, or where the key was used before, or where all
// the things are that the input names.
import type { ActorIdentity } from '../../domain/actor.js';
import { type DrsFailure, failed, type Result, success } from '../../domain/failure.js';
import { isInScope, parseArn } from '../../domain/nodeID.js';
import type { Scope } from '../../domain/scope.js';
import type { RequestLedger } from '../storePorts.js';
import { shown, validationError } from '../validation.js';
import type { Scopes } from './scopes.js';
import { type Kind, KINDS, type Whereabouts } from './whereabouts.js';

/** A scope that can be asked for things by their ids. */
export interface Searchable extends Scope {
  readonly recovery: {
    /** Those of the ids that exist. */
    existing(kind: Kind, ids: readonly string[]): Promise<Result<ReadonlySet<string>>>;
  };
}

export interface LocateParts<Part extends Searchable> {
  readonly scopes: Scopes<Part>;
  readonly whereabouts: Whereabouts;
  readonly requests: Pick<RequestLedger, 'byKey'>;
}

/** No operation takes more. */
const MOST_IDS = 200;

/** What of an input tells where it belongs. */
export interface Clues {
  readonly scope: string | null | undefined;
  readonly idempotencyKey: string | null | undefined;
  readonly hint: Hint;
}

/** By ids that follow the rule of their kind, by an ARN, or by nothing but the name of the scope. */
export type Hint =
  | { readonly by: 'ids'; readonly kind: Kind; readonly ids: readonly string[] }
  | { readonly by: 'arn'; readonly arn: string }
  | { readonly by: 'name'; readonly why: string };

/**
 * The scope, or why it cannot be told: `scope` names none or must be named, the things are in different scopes or in none, or a scope
 * where they may be could not be asked. Rejects with StoreUnavailable. With ids or an ARN that are
 * none, or more than any operation takes, it is the first scope, whose use case says what is wrong with the input.
 */
export async function locateScope<Part extends Searchable>(
  parts: LocateParts<Part>,
  actor: ActorIdentity,
  clues: Clues,
): Promise<Result<Part>> {
  const { scopes } = parts;
  const named = scopes.selectOne(clues.scope, 'input.scope');
  if (!named.ok) return named;
  if (named.value !== null) return success(named.value);
  const ofKey = await scopesOfKey(parts, actor, clues.idempotencyKey);
  const [known, another] = ofKey;
  if (known !== undefined && another === undefined) return success(known);
  if (known !== undefined) return failed(mustBeNamed('this idempotencyKey was used in', ofKey));
  return byHint(parts, clues.hint);
}

function byHint<Part extends Searchable>(
  parts: LocateParts<Part>,
  hint: Hint,
): Result<Part> | Promise<Result<Part>> {
  const { scopes } = parts;
  const [first] = scopes.all;
  if (first === undefined) throw new Error('there is no scope');
  switch (hint.by) {
    case 'ids': {
      const isToBeLookedFor = hint.ids.length > 0 && hint.ids.length <= MOST_IDS;
      return isToBeLookedFor ? whereAllAre(parts, hint) : success(first);
    }
    case 'arn':
      return whereArnIs(scopes, first, hint.arn);
    case 'name':
      return failed(mustBeNamed(hint.why, scopes.all));
  }
}

function whereArnIs<Part extends Searchable>(scopes: Scopes<Part>, first: Part, arn: string): Result<Part> {
  const address = parseArn(arn);
  if (address === null) return success(first); // its use case says what is wrong with it
  const scope = scopes.all.find((each) => isInScope(address, each));
  if (scope !== undefined) return success(scope);
  const message = `Must be the ARN of something in one of the scopes ${scopes.names.join(', ')}, is ${shown(arn)}.`;
  return failed(validationError([{ name: 'input.resourceArn', message }]));
}

async function scopesOfKey<Part extends Searchable>(
  { scopes, requests }: LocateParts<Part>,
  actor: ActorIdentity,
  key: string | null | undefined,
): Promise<readonly Part[]> {
  if (key == null) return [];
  const holders = await Promise.all(scopes.all.map(({ name }) => requests.byKey(name, actor.name, key)));
  return scopes.all.filter((_, index) => holders[index] !== null);
}

async function whereAllAre<Part extends Searchable>(
  { scopes, whereabouts }: LocateParts<Part>,
  { kind, ids }: Extract<Hint, { by: 'ids' }>,
): Promise<Result<Part>> {
  const candidates = new Set(ids.flatMap((id) => whereabouts.candidates(kind, id)));
  const answers = await Promise.all(
    [...candidates].map(async (name) => {
      const asked = ids.filter((id) => whereabouts.candidates(kind, id).includes(name));
      return { scope: name, asked, result: await scopes.in(name).recovery.existing(kind, asked) };
    }),
  );
  const places = new Map<string, string>();
  for (const id of ids) {
    const words = answers
      .filter(({ asked }) => asked.includes(id))
      .map(({ scope, result }) => ({
        scope,
        result: result.ok ? success(result.value.has(id) ? id : null) : result,
      }));
    const decided = whereabouts.decide(kind, id, words, 'input.scope');
    if (!decided.ok) return decided;
    places.set(decided.value.scope, places.get(decided.value.scope) ?? id);
  }
  const [place, other] = [...places];
  if (place === undefined) throw new Error('an id that was found is nowhere');
  return other === undefined ? success(scopes.in(place[0])) : failed(apart(kind, place, other));
}

function mustBeNamed(why: string, scopes: readonly Scope[]): DrsFailure {
  const message = `Must be given: ${why} several scopes (${scopes.map(({ name }) => name).join(', ')}).`;
  return validationError([{ name: 'input.scope', message }]);
}

function apart(
  kind: Kind,
  [scope, id]: readonly [string, string],
  [otherScope, otherID]: readonly [string, string],
): DrsFailure {
  const { noun } = KINDS[kind];
  const message = `The ${noun} ${id} is in ${scope}, ${otherID} is in ${otherScope}: send a request for each scope.`;
  return validationError([{ name: 'input', message }]);
}
