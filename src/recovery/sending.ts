// How long a change may take to leave, and how long it is waited for.
import type { DrsFailure } from '../domain/failure.js';
import type { DrsAnswer } from './actionPorts.js';

/**
 * From its claim or intent on a change may be sent for so long. Whoever takes it for lost may rely on that: much shorter than the time
 * for which its job is looked for.
 */
export const SEND_WITHIN_MS = 20_000;

const STOPPING: DrsFailure = {
  kind: 'ServiceUnavailableError',
  message: 'The gateway is stopping and could not wait for the answer.',
  isRetryable: true,
  awsRequestID: null,
  code: 'GatewayStopping',
};

/** DRS's answer, or that the gateway can wait for it no longer. */
export async function untilGivenUp<Value>(
  answer: Promise<DrsAnswer<Value>>,
  giveUp: AbortSignal,
): Promise<DrsAnswer<Value>> {
  let forget = (): void => undefined;
  const givenUp = new Promise<DrsAnswer<Value>>((resolve) => {
    const tell = () => resolve({ kind: 'unclear', failure: STOPPING });
    giveUp.addEventListener('abort', tell);
    forget = () => giveUp.removeEventListener('abort', tell);
    if (giveUp.aborted) tell();
  });
  try {
    return await Promise.race([answer, givenUp]);
  } finally {
    forget();
  }
}
