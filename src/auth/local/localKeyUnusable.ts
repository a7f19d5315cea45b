// Apart from keyFile.ts, so that who knows this refusal need not load jose.

/** The file of the local key is there and no good, or cannot be made. */
export class LocalKeyUnusable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'LocalKeyUnusable';
  }
}
