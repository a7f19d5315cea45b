// Accepts the input of startRecovery, or names everything that breaks a rule of the published model of StartRecovery.
// https://docs.aws.amazon.com/drs/latest/APIReference/API_StartRecovery.html
import {
  failed,
  type FieldViolation,
  type Result,
  success,
  type ValidationError,
} from '../../domain/failure.js';
import { recoverySnapshotIDRule, sourceServerIDRule } from '../../domain/ids.js';
import type { Tag } from '../../domain/job.js';
import type { RememberedStartRecovery } from '../../domain/rememberedInput.js';
import { idListViolations, idViolations, keptID, type ListRule } from '../input/ids.js';
import { jobTagViolations, MOST_TAGS_OF_A_JOB, rememberedTagKeys } from '../input/tags.js';
import { wordViolations } from '../input/texts.js';
import type { StartRecoveryCommand } from '../ports.js';
import { validationError } from '../validation.js';

/** What a caller hands in. */
export interface StartRecoveryInput {
  readonly sourceServers: readonly {
    readonly sourceServerID: string;
    readonly recoverySnapshotID?: string | null | undefined;
  }[];
  readonly isDrill: boolean;
  readonly tags?: readonly Tag[] | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly reason?: string | null | undefined;
  /** Of the preflight on which the start rests; see src/recovery/preflight/resting.ts. */
  readonly preflightToken?: string | null | undefined;
  /** The name of the scope, where the ids alone cannot tell it; found by the time that this is parsed. */
  readonly scope?: string | null | undefined;
}

/** An input that breaks no rule. */
export interface ParsedStartRecovery {
  readonly command: StartRecoveryCommand;
  readonly idempotencyKey: string | null;
  readonly reason: string | null;
}

const MOST_SERVERS = 200;

/** The command that the input stands for, or a ValidationError with every violation. */
export function parseStartRecovery(input: StartRecoveryInput): Result<ParsedStartRecovery, ValidationError> {
  const violations = [
    ...serverViolations(input),
    ...jobTagViolations(input.tags ?? []),
    ...wordViolations(input),
  ];
  const sourceServers = input.sourceServers.flatMap(({ sourceServerID, recoverySnapshotID = null }) => {
    if (!sourceServerIDRule.is(sourceServerID)) return [];
    if (recoverySnapshotID !== null && !recoverySnapshotIDRule.is(recoverySnapshotID)) return [];
    return [{ sourceServerID, recoverySnapshotID }];
  });
  if (violations.length > 0) return failed(validationError(violations));
  return success({
    command: { sourceServers, isDrill: input.isDrill, tags: input.tags ?? [] },
    idempotencyKey: input.idempotencyKey ?? null,
    reason: input.reason ?? null,
  });
}

/** What the audit trail keeps of an input, whether or not it breaks rules: never the values of tags. */
export function rememberedStartRecovery({
  sourceServers,
  isDrill,
  tags,
}: StartRecoveryInput): RememberedStartRecovery {
  const remembered = sourceServers.flatMap(({ sourceServerID, recoverySnapshotID = null }) => {
    const snapshotID =
      recoverySnapshotID === null ? null : keptID(recoverySnapshotIDRule, recoverySnapshotID);
    return sourceServerIDRule.is(sourceServerID) ? [{ sourceServerID, recoverySnapshotID: snapshotID }] : [];
  });
  const keys = (tags ?? []).map(({ key }) => key);
  return {
    action: 'startRecovery',
    isDrill,
    sourceServers: remembered.slice(0, MOST_SERVERS),
    tagKeys: rememberedTagKeys(keys, MOST_TAGS_OF_A_JOB),
  };
}

function serverViolations({ sourceServers }: StartRecoveryInput): readonly FieldViolation[] {
  const ids = sourceServers.map(({ sourceServerID }) => sourceServerID);
  return idListViolations(SERVERS, ids, (index) => {
    const snapshotID = sourceServers[index]?.recoverySnapshotID ?? null;
    if (snapshotID === null) return [];
    const name = `${SERVERS.name}[${index}].recoverySnapshotID`;
    return idViolations(
      recoverySnapshotIDRule,
      name,
      snapshotID,
      'Leave it out to recover from the latest data.',
    );
  });
}

const SERVERS: ListRule = {
  name: 'input.sourceServers',
  member: '.sourceServerID',
  what: 'source server',
  most: MOST_SERVERS,
  rule: sourceServerIDRule,
  hint: 'The ids are listed by "sourceServers".',
};
