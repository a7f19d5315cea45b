// The recovery instances that an input names.
import type { FieldViolation } from '../../domain/failure.js';
import { type RecoveryInstanceID, recoveryInstanceIDRule } from '../../domain/ids.js';
import { idListViolations, type ListRule } from './ids.js';

const INSTANCES: ListRule = {
  name: 'input.recoveryInstanceIDs',
  member: '',
  what: 'recovery instance',
  most: 200,
  rule: recoveryInstanceIDRule,
  hint: 'A launched server of a job names its own.',
};

export interface NamedInstances {
  /** Those that follow the rule. */
  readonly recoveryInstanceIDs: readonly RecoveryInstanceID[];
  readonly violations: readonly FieldViolation[];
}

/** Of a list of 1 to 200, none of them twice. */
export function instancesIn(texts: readonly string[]): NamedInstances {
  return {
    recoveryInstanceIDs: texts.filter(recoveryInstanceIDRule.is).slice(0, INSTANCES.most),
    violations: idListViolations(INSTANCES, texts),
  };
}
