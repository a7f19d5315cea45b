// What is chosen for one start: the scope, and servers of that scope alone.
import { useState } from 'preact/hooks';

import { scopeNames } from '../live/viewer.js';

/** Of each chosen server: a recovery snapshot, or null for its latest data. */
export type Chosen = ReadonlyMap<string, string | null>;

/** Servers that were chosen before the scope was another. */
export interface LeftOut {
  readonly scope: string;
  readonly servers: number;
}

export interface Choice {
  /** Null while there is none: somebody has to choose. */
  readonly scope: string | null;
  /** Named by the address, but not among those that one may look into. */
  readonly unknownScope: string | null;
  readonly chosen: Chosen;
  readonly leftOut: LeftOut | null;
  readonly chooseScope: (scope: string) => void;
  readonly choose: (chosen: Chosen) => void;
}

/** The one that is wanted; without a wish the only one that there is. Never a guess between several. */
export function scopeOf(wanted: string | null, names: readonly string[] | null): string | null {
  if (wanted !== null) return names?.includes(wanted) === true ? wanted : null;
  const [only, ...others] = names ?? [];
  return others.length === 0 ? (only ?? null) : null;
}

/** Begins with what the address names: `?scope=` and `?servers=`. */
export function useChoice(query: Readonly<Record<string, string>>): Choice {
  const [wanted, setWanted] = useState(query.scope ?? null);
  const [chosen, choose] = useState<Chosen>(() => chosenIn(query.servers));
  const [leftOut, setLeftOut] = useState<LeftOut | null>(null);
  const names = scopeNames.value;
  const scope = scopeOf(wanted, names);
  return {
    scope,
    unknownScope: names !== null && scope === null ? wanted : null,
    chosen,
    leftOut,
    choose,
    chooseScope: (next) => {
      setWanted(next);
      // Servers that were named without a scope are meant to be of the first that is chosen.
      const keepsServers = scope === null || chosen.size === 0;
      noteInAddress(next, keepsServers);
      if (keepsServers) return;
      setLeftOut({ scope, servers: chosen.size });
      choose(new Map());
    },
  };
}

/** A page that is loaded anew, or whose address is handed on, is of the same scope. */
function noteInAddress(scope: string, keepsServers: boolean): void {
  const { searchParams, pathname } = new URL(location.href);
  if (!keepsServers) searchParams.delete('servers');
  searchParams.set('scope', scope);
  history.replaceState(history.state, '', `${pathname}?${searchParams}`);
}

function chosenIn(servers: string | undefined): Chosen {
  return new Map((servers ?? '').split(',').flatMap((id) => (id === '' ? [] : [[id, null] as const])));
}
