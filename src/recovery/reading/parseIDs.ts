// Ids that callers hand in, held against DRS's patterns before DRS is asked.
import { failed, type Result, success, type ValidationError } from '../../domain/failure.js';
import {
  accountIDRule,
  type IDRule,
  type JobID,
  jobIDRule,
  type RecoveryInstanceID,
  recoveryInstanceIDRule,
  type SourceNetworkID,
  sourceNetworkIDRule,
  type SourceServerID,
  sourceServerIDRule,
} from '../../domain/ids.js';
import { shown, validationError } from '../validation.js';

/** A job's id, or the violation of its rule. */
export function parseJobID(text: string): Result<JobID, ValidationError> {
  return parseID(jobIDRule, text, 'jobID');
}

/** A source server's id, or the violation of its rule. */
export function parseSourceServerID(text: string): Result<SourceServerID, ValidationError> {
  return parseID(sourceServerIDRule, text, 'sourceServerID');
}

/** A recovery instance's id, or the violation of its rule. */
export function parseRecoveryInstanceID(text: string): Result<RecoveryInstanceID, ValidationError> {
  return parseID(recoveryInstanceIDRule, text, 'recoveryInstanceID');
}

/** A source network's id, or the violation of its rule. */
export function parseSourceNetworkID(text: string): Result<SourceNetworkID, ValidationError> {
  return parseID(sourceNetworkIDRule, text, 'sourceNetworkID');
}

/** An account's id, or the violation of its rule; `name` is the path of the argument. */
export function parseAccountID(text: string, name: string): Result<string, ValidationError> {
  return parseID(accountIDRule, text, name);
}

/** `name` is the path of the argument. */
function parseID<ID extends string>(
  { is, rule }: IDRule<ID>,
  text: string,
  name: string,
): Result<ID, ValidationError> {
  if (is(text)) return success(text);
  return failed(validationError([{ name, message: `Must be ${rule}, is ${shown(text)}.` }]));
}
