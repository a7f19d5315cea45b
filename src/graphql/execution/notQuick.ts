// How a quick execution ends where it cannot go on: whatever it was, graphql-js executes the operation instead and says what there is to say.

/** Something that only graphql-js does right: an error, a null where there must be none, a value that is none of its type. */
export class NotQuick extends Error {
  /** Whether it will be so every time, whatever is read. */
  readonly isLasting: boolean;

  constructor(reason: string, isLasting = false) {
    super(reason);
    this.name = 'NotQuick';
    this.isLasting = isLasting;
  }
}
