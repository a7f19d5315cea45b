// How the server answers where GraphQL is not asked at all: in the form of GraphQL's errors, so that clients need to know one form.

/** The body of an answer that is an error; `details` stand beside the code, such as the limit that was passed. */
export function toBody(message: string, code: string, details: Readonly<Record<string, unknown>> = {}) {
  return { errors: [{ message, extensions: { code, ...details } }] };
}
