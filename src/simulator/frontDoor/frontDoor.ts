// Answers a request: who is it, which operation, which faults, and then the operation itself.
import type { CallCounter } from '../control/callCounts.js';
import type { ControlDoor } from '../control/controlDoor.js';
import { disturbedAnswer } from '../faults/disturbedAnswer.js';
import type { FaultBoard } from '../faults/faultBoard.js';
import {
  ConnectionCut,
  DrsException,
  internalServerError,
  missingAuthenticationToken,
} from '../wire/errors.js';
import { exceptionAnswer, jsonAnswer, type RequestHandler, type WireAnswer } from '../wire/message.js';
import type { World } from '../world/world.js';
import { findOperation, readInput } from './routes.js';

export interface FrontDoorParts {
  readonly world: World;
  readonly faults: FaultBoard;
  readonly calls: CallCounter;
  readonly control: ControlDoor;
  /** Aborted when the simulator stops. */
  readonly stopping: AbortSignal;
}

export function createFrontDoor({ world, faults, calls, control, stopping }: FrontDoorParts): RequestHandler {
  return async (request) => {
    if (control.isFor(request.path)) return control.answer(request);
    try {
      // Who it is does not matter, only that the client signs its requests.
      if (request.headers.authorization === undefined) throw missingAuthenticationToken();
      const operation = findOperation(request);
      calls.add(operation.name);
      return await disturbedAnswer(
        faults.take(operation.name),
        (disturbance) =>
          answerOrRefuse(() =>
            jsonAnswer(
              operation.successStatus,
              operation.run(world, readInput(operation, request), disturbance),
            ),
          ),
        stopping,
      );
    } catch (error) {
      return toAnswer(error);
    }
  };
}

function answerOrRefuse(perform: () => WireAnswer): WireAnswer {
  try {
    return perform();
  } catch (error) {
    return toAnswer(error);
  }
}

function toAnswer(error: unknown): WireAnswer {
  if (error instanceof ConnectionCut) return { kind: 'reset' };
  if (error instanceof DrsException) return exceptionAnswer(error);
  // To clients it looks as a bug of AWS would; the message is for whoever has to mend it.
  return exceptionAnswer(internalServerError(`The simulator has a bug: ${String(error)}`));
}
