// The end of every switch.

/** Ends a `switch` over a closed union: the compiler refuses a case that is not handled, and a lie at run time is a bug. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
