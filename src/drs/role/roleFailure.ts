// Why the role could not be assumed -> a failure that says what to check, and words that name the role. Nothing was sent to DRS in any of these cases.
import type { DrsFailure } from '../../domain/failure.js';
import { gaveUpBecause } from '../../recovery/deadline.js';
import type { TransportFault } from '../http.js';
import { object, text } from '../mapping/readers.js';

/** No whole answer of STS came. Its code lets the SDK know whether to ask again. */
export class StsUnreached extends Error {
  readonly code: string;

  constructor({ code, origin, reason }: TransportFault) {
    super(`${origin} cannot be reached (${reason})`);
    this.code = code;
  }
}

/** The time was over, or the gateway stops. */
export class StsGaveUp extends Error {
  readonly code: string;

  constructor(signal: AbortSignal) {
    const isClosed = gaveUpBecause(signal) === 'closed';
    super(
      isClosed ? 'the gateway is stopping' : 'neither base credentials nor an answer of STS came in time',
    );
    this.code = isClosed ? 'GatewayStopping' : 'GatewayTimeout';
  }
}

/** Why, for everybody, and in words that name the role and may name whoever asked for it. */
export interface RoleFailure {
  readonly failure: DrsFailure;
  readonly words: string;
}

/** What the SDK is told instead of credentials; the failure comes out again where the call ends. */
export class RoleNotAssumed extends Error {
  readonly failure: DrsFailure;
  /** Whose they may be, in words that are not for everybody. */
  readonly words: string;

  constructor({ failure, words }: RoleFailure) {
    super(failure.message);
    this.failure = failure;
    this.words = words;
  }
}

/** What the SDK calls an answer that has not the form of AWS, such as a proxy's page: by its status, for want of a name. */
const NAMES_OF_NO_ERROR = /^(?:\d+|Error|UnknownError|NotFound)$/;

const NAME = /^[\w.-]{1,128}$/;

const CHECK_BASE = 'Check the AWS credentials that the gateway itself has.';
const ADVICE: ReadonlyMap<string, string> = new Map([
  [
    'AccessDenied',
    "Check that the role exists, that its trust policy names the gateway's own identity, that the external id is the one it asks for, " +
      'and that this identity may call sts:AssumeRole.',
  ],
  ['RegionDisabledException', 'Activate STS for this region in the account.'],
  ['ValidationError', "Check the role's ARN and the external id."],
]);

/** Refused by STS, or without any base credentials: a person must set it right. All else may pass by itself. */
export function roleFailureOf(roleArn: string, error: unknown): RoleFailure {
  const said = wordsOf(error);
  const basis = { awsRequestID: said.requestID, code: said.code };
  const isOurs = error instanceof StsUnreached || error instanceof StsGaveUp;
  const reason = `the role of this scope could not be assumed (${isOurs ? said.message : said.code})`;
  const words = `the role ${roleArn} could not be assumed: ${said.message}`;
  if (isRefusal(said)) {
    const message = `${reason}. ${ADVICE.get(said.code) ?? CHECK_BASE}`;
    const failure = {
      kind: 'AccessDeniedError',
      message,
      isRetryable: false,
      ...basis,
      missingPermission: null,
    } as const;
    return { failure, words };
  }
  const message = `${reason}. Try again; check the network and the endpoint of STS if it goes on.`;
  return { failure: { kind: 'ServiceUnavailableError', message, isRetryable: true, ...basis }, words };
}

interface Words {
  readonly code: string;
  readonly message: string;
  readonly status: number | null;
  readonly requestID: string | null;
}

function isRefusal({ code, status }: Words): boolean {
  if (/Throttl|TooManyRequests|RequestLimit|IDPCommunication/.test(code)) return false;
  if (code === 'CredentialsProviderError') return true;
  return status !== null && status >= 400 && status < 500 && !NAMES_OF_NO_ERROR.test(code);
}

/** Not by `instanceof Error`: Node's own errors may come from another realm. */
function wordsOf(error: unknown): Words {
  const { name, code, message, $metadata } = object(error) ?? {};
  const metadata = object($metadata);
  const said = (text(message) ?? String(error)).replace(/\.$/, '');
  return {
    code: [text(code), text(name)].find((each) => NAME.test(each ?? '')) ?? 'Error',
    message: said,
    status: typeof metadata?.httpStatusCode === 'number' ? metadata.httpStatusCode : null,
    requestID: metadata?.requestId === '' ? null : text(metadata?.requestId),
  };
}
