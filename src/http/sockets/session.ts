// The life of one socket's login.
//
//   waiting  from the upgrade on: for `connection_init`, and for what comes of its credentials
//   open     the login is good: operations run, and a ping with credentials renews it
//   ended    by whichever side: nothing is sent or heard any more, every stream is ended, and a login under way comes to nothing
//
// A renewal changes until when, never who or what: streams that go on show what the first login may see.
import { CloseCode, type PingMessage, stringifyMessage, MessageType } from 'graphql-ws';
import type { WebSocket } from 'ws';

import type { Authenticator, LoginRefusal } from '../../auth/authenticator.js';
import { accessKeyOf } from '../../domain/access.js';
import type { Actor } from '../../domain/actor.js';
import { epochMsOf } from '../../domain/instant.js';
import type { Clock, Logger } from '../../recovery/ports.js';
import type { HttpMetrics } from '../../telemetry/ports.js';
import { countRefusedLogin } from '../refuseLogin.js';
import type { ActorSockets } from './actorSockets.js';
import { closeReason, TRY_AGAIN_LATER } from './closing.js';
import { authorizationIn, hasCredentials } from './credentials.js';
import type { Deadlines } from './deadlines.js';
import { Operations } from './operations.js';
import { send } from './send.js';

export interface SessionParts {
  readonly authenticator: Authenticator;
  readonly deadlines: Deadlines;
  readonly actorSockets: ActorSockets;
  readonly operationsPerSocket: number;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: HttpMetrics;
}

type State =
  | { readonly phase: 'waiting' }
  | { readonly phase: 'open'; readonly actor: Actor }
  | { readonly phase: 'ended' };

type Payload = PingMessage['payload'];

/** How long a client may take to answer a goodbye before it is cut. */
const MOST_GOODBYE_MS = 5_000;
/** Of one socket, one after the other. Overflow rule: the socket is closed with 4400. */
const MOST_RENEWALS = 10;

const EXPIRED = 'Token expired: connect anew with a fresh one, and go on from your last cursor';
const OTHER_ACTOR = 'The renewal is of another login: connect anew with it, and go on from your last cursor';
const OTHER_ACCESS = 'The renewed login may see other things: connect anew, and go on from your last cursor';

export class Session {
  readonly operations: Operations;
  readonly #socket: WebSocket;
  readonly #parts: SessionParts;
  #state: State = { phase: 'waiting' };
  /** The last of the renewals, which come one after the other. */
  #renewals: Promise<void> = Promise.resolve();
  #renewalsWaiting = 0;

  constructor(socket: WebSocket, parts: SessionParts) {
    this.#socket = socket;
    this.#parts = parts;
    this.operations = new Operations(parts.operationsPerSocket);
  }

  /** Who is logged in; null before, and after the end. */
  get actor(): Actor | null {
    return this.#state.phase === 'open' ? this.#state.actor : null;
  }

  /** The login of `connection_init`. Without good credentials the socket is closed, with 4403, or 1013 where they cannot be checked now. */
  async logIn(params: Payload): Promise<boolean> {
    const { authenticator, actorSockets } = this.#parts;
    const login = await authenticator.authenticate(authorizationIn(params));
    if (this.#state.phase !== 'waiting') return false; // closed meanwhile
    if (!login.ok) {
      this.#refuse(login.refusal);
      return false;
    }
    const refusal = actorSockets.enter(login.actor);
    if (refusal !== null) {
      this.#parts.metrics.refused('websocket', 'LIMIT_EXCEEDED', 'SOCKETS_PER_ACTOR');
      this.end(TRY_AGAIN_LATER, refusal);
      return false;
    }
    this.#holdUntilEnd(login.actor);
    return true;
  }

  /** A ping with credentials is a renewal, and its pong says what came of it; any other is echoed. */
  async answerPing(payload: Payload): Promise<void> {
    if (!hasCredentials(payload)) return this.#pong(payload);
    if (this.#renewalsWaiting >= MOST_RENEWALS) {
      this.end(CloseCode.BadRequest, `More than ${MOST_RENEWALS} renewals at a time: wait for the pongs`);
      return;
    }
    this.#renewalsWaiting += 1;
    const renewal = this.#renewals.then(() => this.#renew(authorizationIn(payload)));
    // Whoever sent the ping hears of what is wrong with it; those who come after do not.
    this.#renewals = renewal.catch(() => undefined).finally(() => (this.#renewalsWaiting -= 1));
    return renewal;
  }

  /** Says goodbye with a code and a reason, and ends everything that the socket carries. */
  end(code: number, reason: string): void {
    if (this.#state.phase === 'ended') return;
    const { clock, logger } = this.#parts;
    logger.debug({ code, reason }, 'socketEnded');
    // Before the streams end: a client that heard them complete would not come back for the rest.
    this.#socket.close(code, closeReason(reason));
    const gone = new AbortController();
    this.#socket.once('close', () => gone.abort());
    void clock.sleep(MOST_GOODBYE_MS, gone.signal).then(() => this.#socket.terminate());
    this.forget();
  }

  /** The socket is closed, or is being closed: lets go of all that it held. */
  forget(): void {
    const { actorSockets, deadlines, logger } = this.#parts;
    if (this.#state.phase === 'open') actorSockets.leave(this.#state.actor);
    this.#state = { phase: 'ended' };
    deadlines.delete(this);
    this.operations.end().catch((error: unknown) => logger.error({ err: error }, 'streamEndFailed'));
  }

  #holdUntilEnd(actor: Actor): void {
    const { deadlines } = this.#parts;
    this.#state = { phase: 'open', actor };
    if (actor.expiresAt === null) deadlines.delete(this);
    else deadlines.set(this, epochMsOf(actor.expiresAt), () => this.end(CloseCode.Forbidden, EXPIRED));
  }

  async #renew(authorization: string | undefined): Promise<void> {
    const { authenticator } = this.#parts;
    if (this.#state.phase === 'waiting') {
      this.end(
        CloseCode.Unauthorized,
        'A ping renews a login: send connection_init first, and await its answer',
      );
    }
    if (this.#state.phase !== 'open') return;
    const login = await authenticator.authenticate(authorization);
    const { actor } = this;
    if (actor === null) return; // closed meanwhile
    if (login.ok) await this.#goOnAs(login.actor, actor);
    else if (login.refusal.kind !== 'unavailable') this.#refuse(login.refusal);
    else await this.#pong({ renewal: 'unavailable', message: login.refusal.message });
  }

  async #goOnAs(renewed: Actor, actor: Actor): Promise<void> {
    if (renewed.name !== actor.name) this.end(CloseCode.Forbidden, OTHER_ACTOR);
    else if (accessKeyOf(renewed.access) !== accessKeyOf(actor.access))
      this.end(CloseCode.Forbidden, OTHER_ACCESS);
    else {
      this.#holdUntilEnd(renewed);
      await this.#pong({ renewedUntil: renewed.expiresAt });
    }
  }

  #refuse({ kind, message }: LoginRefusal): void {
    countRefusedLogin(this.#parts.metrics, 'websocket', kind);
    this.end(kind === 'unavailable' ? TRY_AGAIN_LATER : CloseCode.Forbidden, message);
  }

  #pong(payload: Payload): Promise<void> {
    return send(
      this.#socket,
      stringifyMessage({ type: MessageType.Pong, ...(payload == null ? {} : { payload }) }),
    );
  }
}
