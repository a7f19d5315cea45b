// Values of settings without what is secret in them, for people to read.

const HIDDEN = '***';
/** Of a URL of Postgres: what is not listed may be a password, a key or a file of one. */
const HARMLESS_PARAMETERS = ['sslmode', 'application_name', 'connect_timeout', 'options'];

/** `value` of the setting as it may be shown: passwords of URLs and external ids are hidden. */
export function masked(name: string, value: string): string {
  if (name === 'DATABASE_URL' && value !== '') return maskedDatabase(value);
  return (
    value
      .replaceAll(/(:\/\/)[^/@\s"]*@/g, `$1${HIDDEN}@`)
      .replaceAll(/("externalID"\s*:\s*)"(?:[^"\\]|\\.)*"?/gi, `$1"${HIDDEN}"`)
      // As it stands where the whole is quoted once more, as in what is said of a wrong value.
      .replaceAll(/(\\"externalID\\"\s*:\s*\\")(?:[^"\\]|\\[^"])*/gi, `$1${HIDDEN}`)
  );
}

function maskedDatabase(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  // What cannot be understood is not shown in part.
  if (url === null || !/^postgres(ql)?:$/.test(url.protocol)) return HIDDEN;
  if (url.password !== '') url.password = HIDDEN;
  for (const parameter of new Set(url.searchParams.keys()))
    if (!HARMLESS_PARAMETERS.includes(parameter)) url.searchParams.set(parameter, HIDDEN);
  return url.href;
}
