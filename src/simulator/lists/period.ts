// A period between two instants that a filter may give, both included.
import { validationFailed, type FieldProblem } from '../wire/errors.js';

export interface Period {
  readonly from: number;
  readonly to: number;
}

/** Throws ValidationException for an instant that does not exist, such as a year of six digits. */
export function parsePeriod(
  fromName: string,
  from: string | undefined,
  toName: string,
  to: string | undefined,
): Period {
  const period = {
    from: from === undefined ? -Infinity : Date.parse(from),
    to: to === undefined ? Infinity : Date.parse(to),
  };
  const problems: FieldProblem[] = [];
  if (Number.isNaN(period.from)) problems.push({ name: fromName, message: 'is not an instant' });
  if (Number.isNaN(period.to)) problems.push({ name: toName, message: 'is not an instant' });
  if (problems.length > 0) throw validationFailed(problems);
  return period;
}

export function isWithin({ from, to }: Period, at: number): boolean {
  return from <= at && at <= to;
}
