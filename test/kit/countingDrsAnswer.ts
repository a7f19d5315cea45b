// What the counting DRS sends for a start: the answer of DRS, or one of the ways in which it does not arrive.
import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';

/** What becomes of a StartRecovery. The job exists where DRS accepted it, whatever its caller learns. */
export type StartFault =
  /** InternalServerException in AWS's form; `withJob` when the job was created nevertheless. */
  | { readonly kind: 'status500'; readonly withJob?: boolean }
  /** The page of a load balancer. */
  | { readonly kind: 'html503'; readonly withJob?: boolean }
  /** ThrottlingException; no job. */
  | { readonly kind: 'throttle429' }
  /** The request was read and the connection is reset; no job. */
  | { readonly kind: 'resetBeforeAcceptance' }
  /** The job was created and the connection is reset. */
  | { readonly kind: 'resetAfterAcceptance' }
  /** The job was created; 202 with half of its body, then the end. */
  | { readonly kind: 'cutBody' }
  /** The job was created; nothing is ever answered. */
  | { readonly kind: 'hang' }
  /** Nothing was created and nothing is ever answered. */
  | { readonly kind: 'hangWithoutJob' }
  /** The job was created; the whole answer comes so much later. */
  | { readonly kind: 'slow'; readonly ms: number };

/** Whether DRS creates the job of a start with this fault. */
export function createsJob(fault: StartFault | null): boolean {
  switch (fault?.kind) {
    case 'status500':
    case 'html503':
      return fault.withJob === true;
    case 'throttle429':
    case 'resetBeforeAcceptance':
    case 'hangWithoutJob':
      return false;
    case 'resetAfterAcceptance':
    case 'cutBody':
    case 'hang':
    case 'slow':
    case undefined:
      return true;
  }
}

/** Answers a start, or fails to. `body` is the 202's, where the job was created. */
export async function answerStart(
  response: ServerResponse,
  fault: StartFault | null,
  body: object | null,
  sleep: (ms: number) => Promise<void>,
): Promise<void> {
  switch (fault?.kind) {
    case 'status500':
      sendFailure(response, 500, 'InternalServerException', 'An internal error occurred');
      return;
    case 'throttle429':
      sendFailure(response, 429, 'ThrottlingException', 'Rate exceeded');
      return;
    case 'html503':
      send(response, 503, '<html><body>503 Service Unavailable</body></html>', {
        'content-type': 'text/html',
      });
      return;
    case 'resetBeforeAcceptance':
    case 'resetAfterAcceptance':
      response.socket?.resetAndDestroy();
      return;
    case 'cutBody':
      sendHalf(response, 202, JSON.stringify(body));
      return;
    case 'hang':
    case 'hangWithoutJob':
      return;
    case 'slow':
      await sleep(fault.ms);
      sendJson(response, 202, body);
      return;
    case undefined:
      sendJson(response, 202, body);
  }
}

/** A whole answer of DRS. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  send(response, status, JSON.stringify(body), { 'content-type': 'application/json' });
}

/** An exception as DRS writes it: its bare name in the header. */
export function sendFailure(response: ServerResponse, status: number, name: string, message: string): void {
  send(response, status, JSON.stringify({ message }), {
    'content-type': 'application/json',
    'x-amzn-errortype': name,
  });
}

function send(response: ServerResponse, status: number, text: string, headers: Record<string, string>): void {
  const length = String(Buffer.byteLength(text));
  response.writeHead(status, { ...headers, 'content-length': length, 'x-amzn-requestid': randomUUID() });
  response.end(text);
}

function sendHalf(response: ServerResponse, status: number, text: string): void {
  const length = String(Buffer.byteLength(text));
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': length,
    'x-amzn-requestid': randomUUID(),
  });
  response.write(text.slice(0, text.length / 2), () => response.socket?.destroy());
}
