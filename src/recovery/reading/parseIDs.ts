// Ids that callers hand in, held against DRS's patterns before DRS is asked.
import { failed, type Result, success, type ValidationError } from '../../domain/failure.js';
import {
  type IDRule,
  type JobID,
  jobIDRule,
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

/** `name` is the path of the argument. */
function parseID<ID extends string>(
  { is, rule }: IDRule<ID>,
  text: string,
  name: string,
): Result<ID, ValidationError> {
  if (is(text)) return success(text);
  return failed(validationError([{ name, message: `Must be ${rule}, is ${shown(text)}.` }]));
}
