// Subscriptions over a scripted DRS and a clock that the test owns: as the gateway runs them, and as graphql-js alone would.
import { readFileSync } from 'node:fs';

import { type ExecutionResult, type GraphQLObjectType, parse, subscribe } from 'graphql';

import { parseConfig } from '../../../src/config.js';
import { type Access, accessKeyOf, FULL_ACCESS } from '../../../src/domain/access.js';
import { type Actor, ANONYMOUS } from '../../../src/domain/actor.js';
import { type Result, success } from '../../../src/domain/failure.js';
import type { SourceServer } from '../../../src/domain/sourceServer.js';
import { createContexts } from '../../../src/graphql/context.js';
import { Documents } from '../../../src/graphql/documents/documents.js';
import { createSchema } from '../../../src/graphql/schema.js';
import { createCorrelation } from '../../../src/telemetry/correlation.js';
import { maskErrors, type Payload } from '../../../src/graphql/subscriptions/payload.js';
import { type PayloadStream, Subscriptions } from '../../../src/graphql/subscriptions/subscriptions.js';
import { prepareSubscription } from '../../../src/http/sockets/prepareSubscription.js';
import type { Recovery } from '../../../src/recovery/recovery.js';
import { guardScope } from '../../../src/recovery/access/guardedScope.js';
import type { ServerTags } from '../../../src/recovery/access/serverTags.js';
import type { ScopedRecovery } from '../../../src/recovery/scopedRecovery.js';
import { createJobStreams } from '../../../src/recovery/scopes/jobStreams.js';
import { watchActivityOf } from '../../../src/recovery/scopes/mergedActivity.js';
import { Scopes } from '../../../src/recovery/scopes/scopes.js';
import { Whereabouts } from '../../../src/recovery/scopes/whereabouts.js';
import { recordingLogger } from '../../kit/recordingLogger.js';
import { SCOPE, turn, type Watch } from '../../jobs/kit/watch.js';

const DOCUMENT_SETTINGS = documentSettings();
const schema = createSchema(readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'));
let executedUpdates = 0;
const updateFields = (
  schema.getType('JobUpdate') as GraphQLObjectType<{ readonly cursor: string }>
).getFields();
if (updateFields.cursor === undefined) throw new Error('updates have no cursor');
updateFields.cursor.resolve = ({ cursor }) => {
  executedUpdates += 1;
  return cursor;
};

export interface Asked {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
  readonly actor?: Actor;
}

export interface Audience {
  readonly subscriptions: Subscriptions;
  /** How many events were executed that are updates: each asks once for their cursor. */
  executed(): number;
  /** As the gateway has it; what there is to be told at once has been told. */
  open(asked: Asked): Promise<Told>;
  /** As graphql-js has it, on a stream of its own. */
  openAlone(asked: Asked): Promise<ToldAlone>;
}

export function actorWith(name: string, access: Access = FULL_ACCESS): Actor {
  return { ...ANONYMOUS, name, access };
}

/** `readServers` is what DRS says of source servers. */
export function audienceOf(watch: Watch, readServers = noServers): Audience {
  const before = executedUpdates;
  const logger = recordingLogger();
  const recoveries = recoveriesOf(watch, readServers);
  const contexts = createContexts(recoveries, () => watch.clock.now(), 1_000);
  const createContext = (actor: Actor) => contexts.forSubscription(actor);
  const masking = { logger, correlation: createCorrelation() };
  const subscriptions = new Subscriptions({ createContext, now: () => watch.clock.now(), ...masking });
  const documents = new Documents(schema, DOCUMENT_SETTINGS);
  return {
    subscriptions,
    executed: () => executedUpdates - before,
    open: async ({ actor = ANONYMOUS, ...payload }) => {
      const prepared = prepareSubscription({ schema, documents }, payload);
      if (!('document' in prepared)) throw new Error(JSON.stringify(prepared));
      const opened = await subscriptions.open(prepared, actor);
      if (!('pull' in opened)) throw new Error(JSON.stringify(opened));
      const told = new Told(opened);
      await turn();
      return told;
    },
    openAlone: async ({ query, variables = {}, operationName, actor = ANONYMOUS }) => {
      const results = await subscribe({
        schema,
        document: parse(query),
        variableValues: variables,
        operationName,
        contextValue: createContext(actor),
      });
      if (!(Symbol.asyncIterator in results)) throw new Error(JSON.stringify(results));
      const told = new ToldAlone(results, (result) => JSON.stringify(maskErrors(result, masking)));
      await turn();
      return told;
    },
  };
}

/** Pulls what there is whenever there is something, as a socket does that takes everything. */
export class Told {
  readonly payloads: Payload[] = [];
  isOver = false;
  readonly #stream: PayloadStream;
  readonly #stopListening: () => void;

  constructor(stream: PayloadStream) {
    this.#stream = stream;
    this.#stopListening = stream.listen(() => this.#read());
    this.#read();
  }

  /** What stands on the wire behind `"payload":`, but for the ids of masked errors, which are random. */
  get texts(): readonly string[] {
    return this.payloads.map(({ tail }) => withoutRequestIDs(tail.toString().slice(0, -1)));
  }

  leave(): void {
    this.isOver = true;
    this.#stopListening();
    this.#stream.close();
  }

  #read(): void {
    while (!this.isOver) {
      const pulled = this.#stream.pull();
      if (pulled === 'wait') return;
      if (pulled === 'end') this.leave();
      else this.payloads.push(pulled.event);
    }
  }
}

/** Reads what graphql-js gives. */
export class ToldAlone {
  readonly texts: string[] = [];
  isOver = false;
  readonly #results: AsyncGenerator<ExecutionResult, void, void>;

  constructor(
    results: AsyncGenerator<ExecutionResult, void, void>,
    write: (result: ExecutionResult) => string,
  ) {
    this.#results = results;
    void this.#read(write);
  }

  async leave(): Promise<void> {
    await this.#results.return();
  }

  async #read(write: (result: ExecutionResult) => string): Promise<void> {
    for await (const result of this.#results) this.texts.push(withoutRequestIDs(write(result)));
    this.isOver = true;
  }
}

function withoutRequestIDs(text: string): string {
  return text.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<request id>');
}

type ReadServers = (ids: readonly string[]) => Promise<Result<readonly SourceServer[]>>;

export const noServers: ReadServers = () => Promise.resolve(success([]));

/** The use cases that streams of jobs need, as each may use them; nothing else is there. */
function recoveriesOf({ watching, clock, logger }: Watch, readServers: ReadServers) {
  const made = new Map<string, Recovery>();
  const tags: ServerTags = {
    ofServers: (ids) => Promise.resolve(success(new Map(ids.map((id) => [id, []])))),
    serversOfInstances: () => Promise.resolve(success(null)),
    serversOfJob: () => Promise.resolve(success(null)),
    forget: () => undefined,
  };
  const inner = {
    ...watching,
    isKnownJob: () => Promise.resolve(true),
    sourceServersByID: readServers,
    setup: { sourceNetworks: {} },
  } as unknown as ScopedRecovery;
  return {
    for: (access: Access): Recovery => {
      const key = accessKeyOf(access);
      const known = made.get(key);
      if (known !== undefined) return known;
      const recovery = guardScope(inner, access, SCOPE, tags);
      const scopes = new Scopes([{ name: SCOPE, accountID: null, region: 'us-east-1', recovery }]);
      const whereabouts = new Whereabouts(scopes.names);
      const whole = {
        scopes,
        watchJob: createJobStreams({ scopes, whereabouts, clock, logger }),
        watchActivity: (_: unknown, after: string | null) =>
          watchActivityOf([{ name: SCOPE, watch: (from) => recovery.watchActivity(from) }], after),
      } as unknown as Recovery;
      made.set(key, whole);
      return whole;
    },
  };
}

function documentSettings() {
  const parsed = parseConfig({});
  if (!parsed.ok) throw new Error(parsed.problems.join());
  return parsed.config.documents;
}
