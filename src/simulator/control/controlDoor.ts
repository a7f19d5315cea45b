// The simulator's own door under /_simulator: faults, counts, the clock and quotas, as JSON. Not a part of DRS.
import type { Faults } from '../faults/fault.js';
import { jsonAnswer, type WireAnswer, type WireRequest } from '../wire/message.js';
import type { Clock } from '../world/clock.js';
import type { Quotas } from '../world/quotas.js';
import type { CallCounts } from './callCounts.js';
import { HELP } from './help.js';
import { InvalidControl, parseAdvance, parseControlBody } from './parseControl.js';
import { parseFault, parseFaults } from './parseFault.js';
import { parseQuotas } from './parseQuotas.js';

export interface ControlDoor {
  isFor(path: string): boolean;
  answer(request: WireRequest): WireAnswer;
}

export interface ControlParts {
  readonly faults: Faults;
  readonly calls: CallCounts;
  readonly clock: Clock;
  readonly quotas: Quotas;
}

type Action = (body: string) => object;
/** By method. */
type Actions = Readonly<Record<string, Action>>;

const PREFIX = '/_simulator';

export function createControlDoor(parts: ControlParts): ControlDoor {
  const actions = createActions(parts);
  return {
    isFor: (path) => path === PREFIX || path.startsWith(`${PREFIX}/`),
    answer({ method, path, headers, body }) {
      // Browsers send Origin, tools do not: no web page may drive the simulator.
      if (headers.origin !== undefined)
        return refuse(403, 'Requests from web pages are refused: send no Origin header.');
      const atPath = actions[path.slice(PREFIX.length).replace(/\/$/, '')];
      if (atPath === undefined) return refuse(404, `${path} does not exist: GET ${PREFIX} lists what does.`);
      const action = atPath[method];
      if (action === undefined)
        return refuse(405, `${method} is not possible here: use ${Object.keys(atPath).join(', ')}.`);
      return perform(action, body);
    },
  };
}

function createActions({ faults, calls, clock, quotas }: ControlParts): Readonly<Record<string, Actions>> {
  return {
    '': { GET: () => HELP },
    '/faults': faultActions(faults),
    '/calls': {
      GET: () => calls.all(),
      DELETE: () => {
        calls.reset();
        return calls.all();
      },
    },
    '/clock': clockActions(clock),
    '/quotas': {
      GET: () => quotas.current(),
      PUT: (body) => {
        quotas.change(parseQuotas(parseControlBody(body)));
        return quotas.current();
      },
    },
  };
}

function faultActions(faults: Faults): Actions {
  const list: Action = () => ({ faults: faults.list() });
  return {
    GET: list,
    PUT: (body) => {
      faults.set(parseFaults(parseControlBody(body)));
      return list(body);
    },
    POST: (body) => {
      faults.add(parseFault(parseControlBody(body), ''));
      return list(body);
    },
    DELETE: (body) => {
      faults.clear();
      return list(body);
    },
  };
}

function clockActions(clock: Clock): Actions {
  const show: Action = () => ({ now: new Date(clock.now()).toISOString() });
  return {
    GET: show,
    POST: (body) => {
      clock.advance(parseAdvance(parseControlBody(body)));
      return show(body);
    },
  };
}

function perform(action: Action, body: string): WireAnswer {
  try {
    return jsonAnswer(200, action(body));
  } catch (error) {
    if (error instanceof InvalidControl) return refuse(400, error.message);
    throw error;
  }
}

function refuse(status: number, message: string): WireAnswer {
  return jsonAnswer(status, { message });
}
