// What people call a source server.

interface Named {
  readonly sourceProperties: {
    readonly identificationHints: {
      readonly hostname: string | null;
      readonly fqdn: string | null;
    } | null;
  } | null;
}

/** Null where DRS tells no name. */
export function serverName(server: Named | null | undefined): string | null {
  const hints = server?.sourceProperties?.identificationHints;
  return hints?.hostname ?? hints?.fqdn ?? null;
}
