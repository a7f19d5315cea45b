// The tags of source servers, and which source servers other things are about: what permissions that are limited by tag go by.
import { type Result, success } from '../../domain/failure.js';
import type { JobID } from '../../domain/ids.js';
import type { Job, Tag } from '../../domain/job.js';
import type { Clock } from '../ports.js';
import type { ReadsByID } from '../reading/readsByID.js';
import { createRememberedReads } from '../reading/rememberedReads.js';

export interface ServerTags {
  /** By id; a server that DRS does not have is absent. `maxAgeMs`: how old, in milliseconds; 0 asks DRS. */
  ofServers(ids: readonly string[], maxAgeMs: number): Promise<Result<ReadonlyMap<string, readonly Tag[]>>>;
  /** Null where one of the instances is not known to come from a source server. */
  serversOfInstances(ids: readonly string[]): Promise<Result<readonly string[] | null>>;
  /** Null where DRS has no such job, or it is about more than source servers. */
  serversOfJob(id: JobID): Promise<Result<readonly string[] | null>>;
  /** Whatever is remembered of this id is read anew. */
  forget(id: string): void;
}

/** DRS replicates 300 servers an account by default, and some thousands where that is raised. */
const MOST_SERVERS = 5_000;

export function createServerTags(reads: ReadsByID, clock: Clock): ServerTags {
  const memory = createRememberedReads<string, readonly Tag[] | null>({
    clock,
    most: MOST_SERVERS,
    nameOf: (id) => id,
    read: async (id) => {
      const found = await reads.sourceServersByID([id]);
      return found.ok ? success(found.value[0]?.tags ?? null) : found;
    },
  });
  return {
    ofServers: async (ids, maxAgeMs) => {
      const tags = new Map<string, readonly Tag[]>();
      for (const [id, read] of await Promise.all(
        [...new Set(ids)].map(async (each) => [each, await memory.read(each, maxAgeMs)] as const),
      )) {
        if (!read.ok) return read;
        if (read.value !== null) tags.set(id, read.value);
      }
      return success(tags);
    },
    serversOfInstances: async (ids) => {
      const read = await reads.recoveryInstancesByID(ids);
      if (!read.ok) return read;
      const servers = ids.map(
        (id) => read.value.find((each) => each.recoveryInstanceID === id)?.sourceServerID ?? null,
      );
      return success(allOrNull(servers));
    },
    serversOfJob: async (id) => {
      const read = await reads.jobsByID([id]);
      if (!read.ok) return read;
      const [job] = read.value;
      return success(job === undefined ? null : serversIn(job));
    },
    forget: (id) => memory.forget(id),
  };
}

/** The source servers that a job is about; null where it is about more, such as networks. */
export function serversIn({ participatingServers }: Job): readonly string[] | null {
  const ids = participatingServers.map(({ sourceServerID }) => sourceServerID);
  return ids.length === 0 ? null : allOrNull(ids);
}

function allOrNull(ids: readonly (string | null)[]): readonly string[] | null {
  const known = ids.filter((id) => id !== null);
  return known.length === ids.length ? known : null;
}
