// STS as it answers on the wire: the query protocol, in XML.
import { reply, type Behaviour } from '../../kit/rawServer.js';

export const ROLE_ARN = 'arn:aws:iam::123456789012:role/drs-gateway';
const XMLNS = 'xmlns="https://sts.amazonaws.com/doc/2011-06-15/"';
const XML = { 'content-type': 'text/xml' };

/** Temporary credentials that hold until `expiresAtMs`; their key ends in the number of the request. */
export function assumed(expiresAtMs: number): Behaviour {
  return (call, number) => {
    const credentials =
      `<AccessKeyId>ASIAROLE${number}</AccessKeyId><SecretAccessKey>a-role-secret</SecretAccessKey>` +
      `<SessionToken>a-session-token-${number}</SessionToken><Expiration>${new Date(expiresAtMs).toISOString()}</Expiration>`;
    const result = `<AssumeRoleResult><Credentials>${credentials}</Credentials></AssumeRoleResult>`;
    const metadata = '<ResponseMetadata><RequestId>sts-request-1</RequestId></ResponseMetadata>';
    reply(200, `<AssumeRoleResponse ${XMLNS}>${result}${metadata}</AssumeRoleResponse>`, XML)(call, number);
  };
}

export function stsError(status: number, code: string, message: string): Behaviour {
  const error = `<Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error>`;
  const text = `<ErrorResponse ${XMLNS}>${error}<RequestId>sts-request-1</RequestId></ErrorResponse>`;
  return reply(status, text, { ...XML, 'x-amzn-requestid': 'sts-request-1' });
}
