// What one permission lets through of what was read in one scope. What is limited to source servers by tag goes by their tags as they were
// at most half a minute ago; what it does not let through is as if it did not exist.
import { type Access, type Reach, reachesServer, reachOf } from '../../domain/access.js';
import { type AccessDeniedError, failed, type Result, success } from '../../domain/failure.js';
import type { Job } from '../../domain/job.js';
import type { Permission } from '../../domain/permission.js';
import type { RecoveryInstance } from '../../domain/recovery.js';
import type { SourceServer } from '../../domain/sourceServer.js';
import { DEFAULT_MAX_AGE_MS } from '../reading/maxAge.js';
import type { Connection } from '../reading/connection.js';
import { beyondTags, missing } from './authorize.js';
import { serversIn, type ServerTags } from './serverTags.js';

/** Those of the items that may be seen. */
type Sift<Item> = (items: readonly Item[]) => Promise<Result<readonly Item[]>>;

export class Gate {
  readonly reach: Reach;
  readonly permission: Permission;
  readonly #scope: string;
  readonly #tags: ServerTags;

  constructor(access: Access, permission: Permission, scope: string, tags: ServerTags) {
    this.reach = reachOf(access, permission, scope);
    this.permission = permission;
    this.#scope = scope;
    this.#tags = tags;
  }

  /** Null where something may be seen at all. */
  get refusal(): AccessDeniedError | null {
    return this.reach.kind === 'none' ? missing(this.permission, this.#scope) : null;
  }

  /** Lets a read happen that is not about source servers alone. */
  async whole<Value>(read: () => Promise<Result<Value>>): Promise<Result<Value>> {
    if (this.reach.kind === 'all') return read();
    return failed(this.refusal ?? beyondTags(this.permission, 'this is not about source servers alone'));
  }

  /** Lets a read of items happen, and through what of them may be seen. */
  async items<Item>(
    read: () => Promise<Result<readonly Item[]>>,
    sift: Sift<Item>,
  ): Promise<Result<readonly Item[]>> {
    if (this.refusal !== null) return failed(this.refusal);
    const found = await read();
    return found.ok && this.reach.kind === 'tagged' ? sift(found.value) : found;
  }

  /** A page may have fewer items than were asked for, or none, and yet have a next one. */
  async page<Item, Page extends Connection<Item>>(
    read: () => Promise<Result<Page>>,
    sift: Sift<Item>,
  ): Promise<Result<Page>> {
    if (this.refusal !== null) return failed(this.refusal);
    const found = await read();
    if (!found.ok || this.reach.kind === 'all') return found;
    const sifted = await sift(found.value.nodes);
    if (!sifted.ok) return sifted;
    const kept = new Set(sifted.value);
    const edges = found.value.edges.filter(({ node }) => kept.has(node));
    return success({ ...found.value, edges, nodes: edges.map(({ node }) => node) });
  }

  /** Lets a read happen that is about these source servers. */
  async ofServers<Value>(ids: readonly string[], read: () => Promise<Result<Value>>): Promise<Result<Value>> {
    if (this.refusal !== null) return failed(this.refusal);
    if (this.reach.kind === 'all') return read();
    const tags = await this.#tags.ofServers(ids, DEFAULT_MAX_AGE_MS);
    if (!tags.ok) return tags;
    const isReached = ids.every((id) => reachesServer(this.reach, tags.value.get(id) ?? []));
    return isReached ? read() : failed(beyondTags(this.permission, 'this is about others'));
  }

  /** Lets a read of one item happen; null also where it may not be seen. */
  async item<Item>(read: () => Promise<Result<Item | null>>, sift: Sift<Item>): Promise<Result<Item | null>> {
    const seen = await this.items(async () => {
      const found = await read();
      return found.ok ? success(found.value === null ? [] : [found.value]) : found;
    }, sift);
    return seen.ok ? success(seen.value[0] ?? null) : seen;
  }

  /** Lets a read happen that is about one item, which is read first where it is not all that may be seen. */
  async ofItem<Item, Value>(
    readItem: () => Promise<Result<readonly Item[]>>,
    sift: Sift<Item>,
    read: () => Promise<Result<Value>>,
  ): Promise<Result<Value>> {
    if (this.reach.kind === 'all') return read();
    const seen = await this.items(readItem, sift);
    if (!seen.ok) return seen;
    return seen.value.length > 0 ? read() : failed(beyondTags(this.permission, 'this is about others'));
  }

  readonly servers: Sift<SourceServer> = (servers) =>
    Promise.resolve(success(servers.filter(({ tags }) => reachesServer(this.reach, tags))));

  readonly instances: Sift<RecoveryInstance> = (instances) =>
    this.#about(instances, ({ sourceServerID }) => (sourceServerID === null ? null : [sourceServerID]));

  /** A job is seen by those who may see all of its source servers. */
  readonly jobs: Sift<Job> = (jobs) => this.#about(jobs, serversIn);

  async #about<Item>(
    items: readonly Item[],
    serversOf: (item: Item) => readonly string[] | null,
  ): Promise<Result<readonly Item[]>> {
    const about = new Map(items.map((item) => [item, serversOf(item)]));
    const ids = [...about.values()].flatMap((servers) => servers ?? []);
    const tags = await this.#tags.ofServers(ids, DEFAULT_MAX_AGE_MS);
    if (!tags.ok) return tags;
    const isReached = (id: string) => {
      const of = tags.value.get(id);
      return of !== undefined && reachesServer(this.reach, of);
    };
    return success(items.filter((item) => about.get(item)?.every(isReached) ?? false));
  }
}
