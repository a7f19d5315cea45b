// The simulator's own door under /_simulator: faults, counts, the clock, quotas and sessions, as JSON. Not a part of DRS.
import type { Faults } from '../faults/fault.js';
import type { Sessions } from '../sts/sessions.js';
import { jsonAnswer, type WireAnswer, type WireRequest } from '../wire/message.js';
import type { Clock } from '../world/clock.js';
import type { Quotas } from '../world/quotas.js';
import type { CallCounts } from './callCounts.js';
import { HELP } from './help.js';
import { InvalidControl, parseAdvance, parseControlBody } from './parseControl.js';
import { parseFault, parseFaults } from './parseFault.js';
import { parsePlaceQuery } from './parsePlace.js';
import { parseQuotas } from './parseQuotas.js';
import { parseSessions } from './parseSessions.js';

export interface ControlDoor {
  isFor(path: string): boolean;
  answer(request: WireRequest): WireAnswer;
}

export interface ControlParts {
  readonly faults: Faults;
  readonly calls: CallCounts;
  readonly clock: Clock;
  readonly quotas: Quotas;
  readonly sessions: Sessions;
}

type Action = (request: Pick<WireRequest, 'body' | 'query'>) => object;
/** By method. */
type Actions = Readonly<Record<string, Action>>;

const PREFIX = '/_simulator';

export function createControlDoor(parts: ControlParts): ControlDoor {
  const actions = createActions(parts);
  return {
    isFor: (path) => path === PREFIX || path.startsWith(`${PREFIX}/`),
    answer(request) {
      const { method, path, headers } = request;
      // Browsers send Origin, tools do not: no web page may drive the simulator.
      if (headers.origin !== undefined)
        return refuse(403, 'Requests from web pages are refused: send no Origin header.');
      const atPath = actions[path.slice(PREFIX.length).replace(/\/$/, '')];
      if (atPath === undefined) return refuse(404, `${path} does not exist: GET ${PREFIX} lists what does.`);
      const action = atPath[method];
      if (action === undefined)
        return refuse(405, `${method} is not possible here: use ${Object.keys(atPath).join(', ')}.`);
      return perform(action, request);
    },
  };
}

function createActions(parts: ControlParts): Readonly<Record<string, Actions>> {
  return {
    '': { GET: () => HELP },
    '/faults': faultActions(parts.faults),
    '/calls': callActions(parts.calls),
    '/clock': clockActions(parts.clock),
    '/quotas': quotaActions(parts.quotas),
    '/sessions': sessionActions(parts.sessions),
  };
}

function callActions(calls: CallCounts): Actions {
  return {
    GET: ({ query }) => calls.all(parsePlaceQuery(query)),
    DELETE: () => {
      calls.reset();
      return calls.all();
    },
  };
}

function quotaActions(quotas: Quotas): Actions {
  return {
    GET: ({ query }) => quotas.current(parsePlaceQuery(query)),
    PUT: ({ body }) => {
      const { changes, place } = parseQuotas(parseControlBody(body));
      quotas.change(changes, place);
      return quotas.current(place);
    },
  };
}

function sessionActions(sessions: Sessions): Actions {
  return {
    GET: () => sessions.current(),
    PUT: ({ body }) => {
      sessions.change(parseSessions(parseControlBody(body)));
      return sessions.current();
    },
    DELETE: () => {
      sessions.expireAll();
      return sessions.current();
    },
  };
}

function faultActions(faults: Faults): Actions {
  const list: Action = () => ({ faults: faults.list() });
  return {
    GET: list,
    PUT: (request) => {
      faults.set(parseFaults(parseControlBody(request.body)));
      return list(request);
    },
    POST: (request) => {
      faults.add(parseFault(parseControlBody(request.body), ''));
      return list(request);
    },
    DELETE: (request) => {
      faults.clear();
      return list(request);
    },
  };
}

function clockActions(clock: Clock): Actions {
  const show: Action = () => ({ now: new Date(clock.now()).toISOString() });
  return {
    GET: show,
    POST: (request) => {
      clock.advance(parseAdvance(parseControlBody(request.body)));
      return show(request);
    },
  };
}

function perform(action: Action, request: WireRequest): WireAnswer {
  try {
    return jsonAnswer(200, action(request));
  } catch (error) {
    if (error instanceof InvalidControl) return refuse(400, error.message);
    throw error;
  }
}

function refuse(status: number, message: string): WireAnswer {
  return jsonAnswer(status, { message });
}
