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
import type { RememberedInput } from '../../domain/recoveryRequest.js';
import type { StartRecoveryCommand } from '../ports.js';
import { GATEWAY_TAG_PREFIX } from '../requests/requestTag.js';
import { shown, validationError } from '../validation.js';

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
  /** Of the preflight on which the start rests; see src/recovery/preflight/refuseOutdated.ts. */
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
const MOST_TAG_CHARACTERS = 256;
/** DRS allows 50; two are the gateway's own. */
const MOST_TAGS = 48;
const MOST_KEY_CHARACTERS = 255;
const MOST_REASON_CHARACTERS = 1_000;

/** The command that the input stands for, or a ValidationError with every violation. */
export function parseStartRecovery(input: StartRecoveryInput): Result<ParsedStartRecovery, ValidationError> {
  const violations = [
    ...countViolations(input),
    ...serverViolations(input),
    ...tagViolations(input.tags ?? []),
    ...textViolations('input.idempotencyKey', input.idempotencyKey ?? null, MOST_KEY_CHARACTERS),
    ...textViolations('input.reason', input.reason ?? null, MOST_REASON_CHARACTERS),
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
export function rememberedInput({ sourceServers, isDrill, tags }: StartRecoveryInput): RememberedInput {
  const remembered = sourceServers.flatMap(({ sourceServerID, recoverySnapshotID = null }) => {
    const snapshotID =
      recoverySnapshotID !== null && recoverySnapshotIDRule.is(recoverySnapshotID)
        ? recoverySnapshotID
        : null;
    return sourceServerIDRule.is(sourceServerID) ? [{ sourceServerID, recoverySnapshotID: snapshotID }] : [];
  });
  const tagKeys = (tags ?? []).map(({ key }) => key.slice(0, MOST_TAG_CHARACTERS)).filter(isStorable);
  return { isDrill, sourceServers: remembered.slice(0, MOST_SERVERS), tagKeys: tagKeys.slice(0, MOST_TAGS) };
}

/** The key and the reason of an input that breaks rules, as far as they break none themselves. */
export function rememberedTexts({ idempotencyKey = null, reason = null }: StartRecoveryInput): {
  readonly idempotencyKey: string | null;
  readonly reason: string | null;
} {
  const valid = (text: string | null, most: number) =>
    textViolations('', text, most).length === 0 ? text : null;
  return {
    idempotencyKey: valid(idempotencyKey, MOST_KEY_CHARACTERS),
    reason: valid(reason, MOST_REASON_CHARACTERS),
  };
}

function textViolations(name: string, text: string | null, most: number): readonly FieldViolation[] {
  if (text === null) return [];
  const length = lengthOf(text);
  if (length < 1 || length > most) {
    const message = `Must have 1 to ${most} characters, has ${length}. Leave it out if you need none.`;
    return [{ name, message }];
  }
  if (isStorable(text)) return [];
  return [
    { name, message: 'Must be well-formed Unicode without the character U+0000. Remove what is neither.' },
  ];
}

/** Databases cut text at U+0000 and replace half a surrogate pair: two keys would become one. */
function isStorable(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text);
}

function countViolations({ sourceServers }: StartRecoveryInput): readonly FieldViolation[] {
  if (sourceServers.length >= 1 && sourceServers.length <= MOST_SERVERS) return [];
  const given = `Must have 1 to ${MOST_SERVERS} source servers, has ${sourceServers.length}.`;
  const remedy = sourceServers.length === 0 ? 'Name at least one.' : 'Start several jobs.';
  return [{ name: 'input.sourceServers', message: `${given} ${remedy}` }];
}

function serverViolations({ sourceServers }: StartRecoveryInput): readonly FieldViolation[] {
  const firstIndex = new Map<string, number>();
  return sourceServers.flatMap(({ sourceServerID, recoverySnapshotID }, index): readonly FieldViolation[] => {
    const path = `input.sourceServers[${index}]`;
    const violations: FieldViolation[] = [];
    const earlier = firstIndex.get(sourceServerID);
    if (!sourceServerIDRule.is(sourceServerID)) {
      const message = `Must be ${sourceServerIDRule.rule}, is ${shown(sourceServerID)}. The ids are listed by "sourceServers".`;
      violations.push({ name: `${path}.sourceServerID`, message });
    } else if (earlier !== undefined) {
      const message = `Names ${sourceServerID} again, as input.sourceServers[${earlier}] does. Name each source server once.`;
      violations.push({ name: `${path}.sourceServerID`, message });
    }
    if (earlier === undefined) firstIndex.set(sourceServerID, index);
    if (typeof recoverySnapshotID === 'string' && !recoverySnapshotIDRule.is(recoverySnapshotID)) {
      const rule = `Must be ${recoverySnapshotIDRule.rule}, is ${shown(recoverySnapshotID)}.`;
      const message = `${rule} Leave it out to recover from the latest data.`;
      violations.push({ name: `${path}.recoverySnapshotID`, message });
    }
    return violations;
  });
}

function tagViolations(tags: readonly Tag[]): readonly FieldViolation[] {
  const violations: FieldViolation[] = [];
  if (tags.length > MOST_TAGS) {
    const message = `Must have at most ${MOST_TAGS} tags, has ${tags.length}: DRS allows 50 and the gateway adds its own.`;
    violations.push({ name: 'input.tags', message });
  }
  const keys = new Set<string>();
  for (const [index, { key, value }] of tags.entries()) {
    const name = `input.tags[${index}]`;
    const reserved = ['aws:', GATEWAY_TAG_PREFIX].find((prefix) => key.toLowerCase().startsWith(prefix));
    if (lengthOf(key) > MOST_TAG_CHARACTERS)
      violations.push({ name: `${name}.key`, message: tooLong('key', lengthOf(key)) });
    if (lengthOf(value) > MOST_TAG_CHARACTERS)
      violations.push({ name: `${name}.value`, message: tooLong('value', lengthOf(value)) });
    if (reserved !== undefined)
      violations.push({
        name: `${name}.key`,
        message: `Must not begin with "${reserved}", which is reserved.`,
      });
    if (keys.has(key))
      violations.push({
        name: `${name}.key`,
        message: `The key ${shown(key)} stands in the list before. Give each key once.`,
      });
    keys.add(key);
  }
  return violations;
}

/** AWS counts characters, not UTF-16 code units. */
function lengthOf(text: string): number {
  return Array.from(text).length;
}

function tooLong(what: string, length: number): string {
  return `A tag's ${what} must have at most ${MOST_TAG_CHARACTERS} characters, this one has ${length}.`;
}
