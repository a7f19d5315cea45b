// A filter by ids: as in DRS, one that is empty or not given lets everything through.

export function isAmong(wanted: readonly string[] = []): (id: string) => boolean {
  const ids = new Set(wanted);
  return (id) => ids.size === 0 || ids.has(id);
}
