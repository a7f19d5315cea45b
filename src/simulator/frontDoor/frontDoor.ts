// Answers a request: whom is it for, which operation, which faults, and then the operation itself.
import type { CallCounter } from '../control/callCounts.js';
import type { ControlDoor } from '../control/controlDoor.js';
import { disturbedAnswer } from '../faults/disturbedAnswer.js';
import type { FaultBoard } from '../faults/faultBoard.js';
import type { Identify } from '../sts/identify.js';
import type { StsDoor } from '../sts/stsDoor.js';
import { readCredential } from '../wire/credential.js';
import { ConnectionCut, DrsException, internalServerError } from '../wire/errors.js';
import {
  exceptionAnswer,
  jsonAnswer,
  type RequestHandler,
  type WireAnswer,
  type WireRequest,
} from '../wire/message.js';
import type { Place } from '../world/place.js';
import type { Worlds } from '../world/worlds.js';
import { admit } from './admission.js';
import { findOperation, readInput } from './routes.js';

export interface FrontDoorParts {
  readonly worlds: Worlds;
  readonly faults: FaultBoard;
  readonly calls: CallCounter;
  readonly control: ControlDoor;
  readonly sts: StsDoor;
  readonly identify: Identify;
  /** Aborted when the simulator stops. */
  readonly stopping: AbortSignal;
}

export function createFrontDoor(parts: FrontDoorParts): RequestHandler {
  const { control, sts } = parts;
  return async (request) => {
    if (control.isFor(request.path)) return control.answer(request);
    const reading = readCredential(request.headers);
    if (sts.isFor(request, reading)) return sts.answer(request, reading);
    try {
      return await answerDrs(parts, request, admit(reading, parts.identify));
    } catch (error) {
      return toAnswer(error);
    }
  };
}

function answerDrs(
  { worlds, faults, calls, stopping }: FrontDoorParts,
  request: WireRequest,
  place: Place,
): Promise<WireAnswer> {
  const operation = findOperation(request);
  calls.add(operation.name, place);
  return disturbedAnswer(
    faults.take(operation.name, place),
    (disturbance) =>
      answerOrRefuse(() =>
        jsonAnswer(
          operation.successStatus,
          operation.run(worlds.at(place), readInput(operation, request), disturbance),
        ),
      ),
    stopping,
  );
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
