// Starts with keys that are sent again until they are answered, and what must be true of them in the end: at most one launch a key, and
// exactly the one that was acknowledged.
import type { Job } from '@aws-sdk/client-drs';

import { type Heard, post, start } from '../once/caller.js';
import { pass } from '../kit/waiting.js';

export interface KeysOptions {
  /** Where to send next: `http://host:port`. */
  readonly nextUrl: () => string;
  /** A server for each key. */
  readonly serverIDs: readonly string[];
  readonly againAfterMs: number;
  /** Told of each job as soon as it is acknowledged. */
  readonly onJob: (jobID: string) => void;
}

const PAGE = 200;
const SERVERS = `query ($after: String) { sourceServers(first: ${PAGE}, after: $after) {
  nodes { sourceServerID } pageInfo { endCursor hasNextPage } } }`;

/** Ids of so many ordinary servers, as the gateway lists them. */
export async function serverIDsOf(url: string, count: number): Promise<readonly string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  while (ids.length < count) {
    const text = await post(url, { query: SERVERS, variables: { after } });
    const { data } = JSON.parse(text) as ServersAnswer;
    if (data === undefined) throw new Error(`the servers cannot be listed: ${text}`);
    const { nodes, pageInfo } = data.sourceServers;
    ids.push(...nodes.map(({ sourceServerID }) => sourceServerID));
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  return ids.slice(0, count);
}

interface ServersAnswer {
  readonly data?: {
    readonly sourceServers: {
      readonly nodes: readonly { readonly sourceServerID: string }[];
      readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
    };
  };
}

export class Keys {
  /** The job that a caller was told of, by key. */
  readonly acknowledged = new Map<string, string>();
  readonly #options: KeysOptions;
  readonly #violations: string[] = [];
  readonly #heard = new Map<string, number>();
  readonly #pending = new Set<Promise<void>>();
  #isGivenUp = false;
  #count = 0;
  #sendings = 0;

  constructor(options: KeysOptions) {
    this.#options = options;
  }

  get count(): number {
    return this.#count;
  }

  /** Mutations that were sent, the repeated ones too. */
  get sendings(): number {
    return this.#sendings;
  }

  /** What else than a job was heard, how often. */
  get heard(): ReadonlyMap<string, number> {
    return this.#heard;
  }

  /** Starts one more, and sends it again until it has its job. False when no server is left. */
  begin(): boolean {
    const sourceServerID = this.#options.serverIDs[this.#count];
    if (sourceServerID === undefined) return false;
    this.#count += 1;
    const sending = this.#sendOn(`endurance-${this.#count}`, sourceServerID);
    this.#pending.add(sending);
    void sending.finally(() => this.#pending.delete(sending));
    return true;
  }

  /** Resolves when each has its job. */
  async settled(): Promise<void> {
    await Promise.all(this.#pending);
  }

  /** Nothing is sent again any more. */
  giveUp(): void {
    this.#isGivenUp = true;
  }

  /** How many jobs DRS has of the servers of all keys. */
  launches(jobs: readonly Job[]): number {
    const started = new Set(this.#options.serverIDs.slice(0, this.#count));
    return jobs.filter(({ participatingServers = [] }) =>
      participatingServers.some(({ sourceServerID = '' }) => started.has(sourceServerID)),
    ).length;
  }

  /** What does not fit together between what was acknowledged and what DRS has. */
  problems(jobs: readonly Job[]): readonly string[] {
    const problems = [...this.#violations];
    for (const [place, serverID] of this.#options.serverIDs.slice(0, this.#count).entries()) {
      const key = `endurance-${place + 1}`;
      const launches = jobs.filter(({ participatingServers = [] }) =>
        participatingServers.some(({ sourceServerID }) => sourceServerID === serverID),
      );
      const ids = launches.map(({ jobID }) => jobID);
      const acknowledged = this.acknowledged.get(key);
      if (acknowledged === undefined) problems.push(`${key} has no job in the end; DRS has [${ids.join()}]`);
      else if (ids.join() !== acknowledged)
        problems.push(`${key} was acknowledged with ${acknowledged}, DRS has [${ids.join()}]`);
    }
    return problems;
  }

  async #sendOn(idempotencyKey: string, sourceServerID: string): Promise<void> {
    const input = { idempotencyKey, isDrill: true, sourceServers: [{ sourceServerID }] };
    while (!this.#isGivenUp) {
      this.#sendings += 1;
      const heard = await start(this.#options.nextUrl(), input);
      if (heard.kind === 'answered' && heard.answer.job !== undefined) {
        await this.#acknowledge(idempotencyKey, heard.answer.job.jobID, input);
        return;
      }
      this.#note(idempotencyKey, heard);
      await pass(this.#options.againAfterMs);
    }
  }

  /** Once more: whoever was told of a job must hear of the same one. */
  async #acknowledge(key: string, jobID: string, input: Parameters<typeof start>[1]): Promise<void> {
    this.acknowledged.set(key, jobID);
    this.#options.onJob(jobID);
    this.#sendings += 1;
    const again = await start(this.#options.nextUrl(), input);
    const heardID = again.kind === 'answered' ? again.answer.job?.jobID : undefined;
    if (heardID !== undefined && heardID !== jobID)
      this.#violations.push(`${key} was acknowledged with ${jobID}, and then with ${heardID}`);
  }

  #note(key: string, heard: Heard): void {
    const what = heard.kind === 'answered' ? heard.answer.__typename : heard.kind;
    this.#heard.set(what, (this.#heard.get(what) ?? 0) + 1);
    if (NEVER.has(what)) this.#violations.push(`${key} was answered with ${JSON.stringify(heard)}`);
  }
}

/** Nobody else starts these servers, and nobody sends the key with something else. */
const NEVER: ReadonlySet<string> = new Set([
  'ConflictError',
  'IdempotencyMismatchError',
  'ValidationError',
  'ResourceNotFoundError',
  'AccessDeniedError',
]);
