// A value that DRS takes from a list it may lengthen any day.

/**
 * One value of a DRS enum: `known` for switching on, `raw` for showing. A value that this version has not heard of has
 * `known: 'UNKNOWN'` and keeps what DRS said in `raw`, so nothing is lost and nothing fails.
 */
export interface DrsEnum<Known extends string> {
  readonly known: Known | 'UNKNOWN';
  readonly raw: string;
}

/** Pairs a value known to us with itself. */
export function known<Known extends string>(value: Known): DrsEnum<Known> {
  return { known: value, raw: value };
}
