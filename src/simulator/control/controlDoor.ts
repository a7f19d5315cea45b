// The simulator's own door under /_simulator: faults, counts and the clock, as JSON. Not a part of DRS.
import type { Faults } from '../faults/fault.js';
import { jsonAnswer, type WireAnswer, type WireRequest } from '../wire/message.js';
import type { Clock } from '../world/clock.js';
import type { CallCounts } from './callCounts.js';
import { HELP } from './help.js';
import { InvalidControl, parseAdvance, parseControlBody } from './parseControl.js';
import { parseFault, parseFaults } from './parseFault.js';

export interface ControlDoor {
  isFor(path: string): boolean;
  answer(request: WireRequest): WireAnswer;
}

export interface ControlParts {
  readonly faults: Faults;
  readonly calls: CallCounts;
  readonly clock: Clock;
}

type Action = (body: string) => object;

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

function createActions({
  faults,
  calls,
  clock,
}: ControlParts): Readonly<Record<string, Readonly<Record<string, Action>>>> {
  const listFaults: Action = () => ({ faults: faults.list() });
  const showClock: Action = () => ({ now: new Date(clock.now()).toISOString() });
  return {
    '': { GET: () => HELP },
    '/faults': {
      GET: listFaults,
      PUT: (body) => {
        faults.set(parseFaults(parseControlBody(body)));
        return listFaults(body);
      },
      POST: (body) => {
        faults.add(parseFault(parseControlBody(body), ''));
        return listFaults(body);
      },
      DELETE: (body) => {
        faults.clear();
        return listFaults(body);
      },
    },
    '/calls': {
      GET: () => calls.all(),
      DELETE: () => {
        calls.reset();
        return calls.all();
      },
    },
    '/clock': {
      GET: showClock,
      POST: (body) => {
        clock.advance(parseAdvance(parseControlBody(body)));
        return showClock(body);
      },
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
