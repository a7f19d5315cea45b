// DRS's Account and StagingSourceServer -> ours. https://docs.aws.amazon.com/drs/latest/APIReference/API_Account.html
// https://docs.aws.amazon.com/drs/latest/APIReference/API_StagingSourceServer.html
import type { ExtensibleSourceServer, StagingAccount } from '../../domain/stagingAccount.js';
import { observedAtOf, type MappingParts } from './mappingParts.js';
import { object, tags, text } from './readers.js';

/** Null where there is no accountID. */
export function toStagingAccount(value: unknown, parts: MappingParts): StagingAccount | null {
  const accountID = text(object(value)?.accountID);
  return accountID === null ? null : { scope: parts.scope, observedAt: observedAtOf(parts), accountID };
}

/** Null where it is no object: DRS gives it no id, and every member is optional. */
export function toExtensibleSourceServer(
  value: unknown,
  { scope }: MappingParts,
): ExtensibleSourceServer | null {
  const raw = object(value);
  return raw && { scope, arn: text(raw.arn), hostname: text(raw.hostname), tags: tags(raw.tags) };
}
