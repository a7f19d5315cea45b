// Ids that callers hand in, held against DRS's patterns before DRS is asked.
import { failed, type Result, success, type ValidationError } from '../domain/failure.js';
import { type JobID, jobIDRule, type SourceServerID, sourceServerIDRule } from '../domain/ids.js';
import { shown, validationError } from './validation.js';

/** A job's id, or the violation of its rule; `name` is the path of the argument. */
export function parseJobID(text: string, name = 'jobID'): Result<JobID, ValidationError> {
  if (jobIDRule.is(text)) return success(text);
  return failed(validationError([{ name, message: `Must be ${jobIDRule.rule}, is ${shown(text)}.` }]));
}

/** A source server's id, or the violation of its rule; `name` is the path of the argument. */
export function parseSourceServerID(
  text: string,
  name = 'sourceServerID',
): Result<SourceServerID, ValidationError> {
  if (sourceServerIDRule.is(text)) return success(text);
  return failed(
    validationError([{ name, message: `Must be ${sourceServerIDRule.rule}, is ${shown(text)}.` }]),
  );
}
