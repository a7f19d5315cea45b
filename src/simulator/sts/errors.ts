// The refusals of STS. The SDKs read the error's name from the body, which is XML.

export class StsException extends Error {
  readonly status: number;

  constructor(code: string, status: number, message: string) {
    super(message);
    this.name = code;
    this.status = status;
  }
}

export function accessDenied(callerArn: string, roleArn: string): StsException {
  const message = `User: ${callerArn} is not authorized to perform: sts:AssumeRole on resource: ${roleArn}`;
  return new StsException('AccessDenied', 403, message);
}

export function validationError(message: string): StsException {
  return new StsException('ValidationError', 400, message);
}

export function invalidAction(action: string, version: string): StsException {
  return new StsException('InvalidAction', 400, `Could not find operation ${action} for version ${version}`);
}

export function missingAuthenticationToken(): StsException {
  return new StsException('MissingAuthenticationToken', 403, 'Request is missing Authentication Token');
}

export function incompleteSignature(message: string): StsException {
  return new StsException('IncompleteSignature', 400, message);
}

export function signatureDoesNotMatch(message: string): StsException {
  return new StsException('SignatureDoesNotMatch', 403, message);
}

export function invalidClientToken(): StsException {
  return new StsException(
    'InvalidClientTokenId',
    403,
    'The security token included in the request is invalid.',
  );
}

export function expiredToken(): StsException {
  return new StsException('ExpiredToken', 403, 'The security token included in the request is expired');
}
