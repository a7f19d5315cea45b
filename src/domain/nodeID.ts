// The id by which `node` finds a thing: opaque to clients, made of its ARN, which names account and region too.
// https://graphql.org/learn/global-object-identification/
import type { Scope } from './scope.js';

/** The kinds of ARN that are nodes: `arn:aws:drs:<region>:<account>:<kind>/<id>`. */
export const NODE_KINDS = ['job', 'source-server', 'recovery-instance', 'source-network'] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

/** What a node's id names. */
export interface NodeAddress {
  readonly kind: NodeKind;
  readonly id: string;
  readonly region: string;
  /** Null where nobody knew it when the id was made. */
  readonly accountID: string | null;
}

/** `arn` as DRS tells it; where it tells none, one is made of the scope. */
export function nodeIDOf(
  kind: NodeKind,
  id: string,
  arn: string | null,
  { region, accountID }: Pick<Scope, 'region' | 'accountID'>,
): string {
  return Buffer.from(arn ?? `arn:aws:drs:${region}:${accountID ?? ''}:${kind}/${id}`).toString('base64url');
}

/** Null where the text is no node's id. */
export function parseNodeID(text: string): NodeAddress | null {
  return parseArn(Buffer.from(text, 'base64url').toString('utf8'));
}

/** What an ARN of DRS names; null where it names none of the kinds that are nodes. */
export function parseArn(arn: string): NodeAddress | null {
  const [, region, accountID, kindText, id] =
    /^arn:aws[a-z-]*:drs:([a-z0-9-]+):(\d{12}|):([a-z-]+)\/([^/]+)$/.exec(arn) ?? [];
  const kind = NODE_KINDS.find((each) => each === kindText);
  if (region === undefined || accountID === undefined || kind === undefined || id === undefined) return null;
  return { kind, id, region, accountID: accountID === '' ? null : accountID };
}

/** Whether a thing of this address belongs to the scope; an account that nobody knows is no obstacle. */
export function isInScope(
  { region, accountID }: Pick<NodeAddress, 'region' | 'accountID'>,
  scope: Pick<Scope, 'region' | 'accountID'>,
): boolean {
  const isAccount = accountID === null || scope.accountID === null || accountID === scope.accountID;
  return region === scope.region && isAccount;
}
