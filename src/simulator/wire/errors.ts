// DRS's eight exceptions, and the few answers of AWS's front door that no operation models.

/** A refusal as it goes over the wire: its class name in `x-amzn-ErrorType`, its members in the body. */
export class DrsException extends Error {
  readonly status: number;
  readonly members: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    name: string,
    status: number,
    message: string,
    members: Readonly<Record<string, unknown>> = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = name;
    this.status = status;
    this.members = members;
    this.headers = headers;
  }
}

/** Thrown where the connection shall break instead of an answer. */
export class ConnectionCut extends Error {
  override readonly name = 'ConnectionCut';
}

export type ResourceType =
  | 'SOURCE_SERVER'
  | 'RECOVERY_SNAPSHOT'
  | 'RECOVERY_INSTANCE'
  | 'SOURCE_NETWORK'
  | 'JOB'
  | 'LAUNCH_CONFIGURATION_TEMPLATE'
  | 'REPLICATION_CONFIGURATION_TEMPLATE'
  | 'RESOURCE';

export interface FieldProblem {
  readonly name: string;
  readonly message: string;
}

export type ValidationReason = 'unknownOperation' | 'cannotParse' | 'fieldValidationFailed' | 'other';

export function conflict(resourceId: string): DrsException {
  const message =
    'One or more of the Source Servers included in API call are currently being processed by a Job';
  return withCode('ConflictException', 409, message, { resourceId, resourceType: 'SOURCE_SERVER' });
}

/** For everything that stands in the way of an operation but a job. */
export function conflictingState(
  resourceType: ResourceType,
  resourceId: string,
  message: string,
): DrsException {
  return withCode('ConflictException', 409, message, { resourceId, resourceType });
}

export function resourceNotFound(resourceType: ResourceType, resourceId: string): DrsException {
  const message = `${resourceType} ${resourceId} was not found.`;
  return withCode('ResourceNotFoundException', 404, message, { resourceId, resourceType });
}

export function serviceQuotaExceeded(quotaCode: string, message: string): DrsException {
  return withCode('ServiceQuotaExceededException', 402, message, { serviceCode: 'drs', quotaCode });
}

export function validationFailed(
  fieldList: readonly FieldProblem[],
  reason: ValidationReason = 'fieldValidationFailed',
): DrsException {
  const count = fieldList.length === 1 ? '1 validation error' : `${fieldList.length} validation errors`;
  const details = fieldList.map(({ name, message }) => `${name} ${message}`).join('; ');
  return withCode('ValidationException', 400, `${count} detected: ${details}`, { reason, fieldList });
}

export function uninitializedAccount(): DrsException {
  return withCode(
    'UninitializedAccountException',
    400,
    'The account is not initialized for AWS Elastic Disaster Recovery: call InitializeService first.',
  );
}

export function accessDenied(message: string): DrsException {
  return withCode('AccessDeniedException', 403, message);
}

// DRS publishes no request rates, so there is no real quota to name here.
export function throttled(): DrsException {
  return new DrsException(
    'ThrottlingException',
    429,
    'Rate exceeded',
    { serviceCode: 'drs', quotaCode: 'L-SIMULATED' },
    { 'Retry-After': '1' },
  );
}

export function internalServerError(message = 'An internal error occurred'): DrsException {
  return new DrsException('InternalServerException', 500, message, {}, { 'Retry-After': '1' });
}

export function missingAuthenticationToken(): DrsException {
  return new DrsException('MissingAuthenticationTokenException', 403, 'Missing Authentication Token');
}

/** As AWS words it: what is missing in the header, which is not repeated, as it may be somebody's secret. */
export function explainIncompleteSignature(header: string): string {
  const missing = ['Credential', 'Signature', 'SignedHeaders'].filter((name) => !header.includes(`${name}=`));
  if (missing.includes('Credential'))
    return missing.map((name) => `Authorization header requires '${name}' parameter.`).join(' ');
  return (
    'Credential must have exactly 5 slash-delimited elements, ' +
    'e.g. keyid/date/region/service/term, and the algorithm must be AWS4-HMAC-SHA256.'
  );
}

export function incompleteSignature(header: string): DrsException {
  return new DrsException('IncompleteSignatureException', 403, explainIncompleteSignature(header));
}

export function invalidSignature(message: string): DrsException {
  return new DrsException('InvalidSignatureException', 403, message);
}

export function unrecognizedClient(): DrsException {
  return new DrsException(
    'UnrecognizedClientException',
    403,
    'The security token included in the request is invalid.',
  );
}

export function expiredToken(): DrsException {
  return new DrsException(
    'ExpiredTokenException',
    403,
    'The security token included in the request is expired',
  );
}

export function unknownOperation(): DrsException {
  return new DrsException('UnknownOperationException', 404, 'The requested operation does not exist.');
}

export function methodNotAllowed(allowed: readonly string[]): DrsException {
  const message = `The method is not allowed here: use ${allowed.join(', ')}.`;
  return new DrsException('MethodNotAllowedException', 405, message, {}, { Allow: allowed.join(', ') });
}

export function serializationFailed(message: string): DrsException {
  return new DrsException('SerializationException', 400, message);
}

export function requestTooLarge(limitBytes: number): DrsException {
  return new DrsException(
    'RequestEntityTooLargeException',
    413,
    `The body is larger than ${limitBytes} bytes.`,
  );
}

/** The SDKs read the error's name from the header first, then from the body's `code`: both say the same. */
function withCode(
  name: string,
  status: number,
  message: string,
  members: Readonly<Record<string, unknown>> = {},
): DrsException {
  return new DrsException(name, status, message, { code: name, ...members });
}
