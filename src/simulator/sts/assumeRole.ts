// AssumeRole. Session policies, tags and everything else that a session can have beside its name are accepted and ignored.
import type { StsAction, StsParts } from './action.js';
import type { Caller } from './caller.js';
import { accessDenied, validationError } from './errors.js';
import { assertNone, checkNumber, checkText, type NumberRule, type TextRule } from './parameters.js';
import { ROLES, type Role } from './roles.js';

interface RolePlace {
  readonly accountID: string;
  readonly roleName: string;
}

const ROLE_ARN: TextRule = { name: 'RoleArn', isRequired: true, min: 20, max: 2048 };
const SESSION_NAME: TextRule = {
  name: 'RoleSessionName',
  isRequired: true,
  min: 2,
  max: 64,
  pattern: '[\\w+=,.@-]*',
};
const EXTERNAL_ID: TextRule = { name: 'ExternalId', min: 2, max: 1224, pattern: '[\\w+=,.@:\\/-]*' };
const DURATION: NumberRule = { name: 'DurationSeconds', min: 900, max: 43_200 };

const DEFAULT_SECONDS = 3600;
/** For a role that is assumed with a session of another one. */
const CHAINED_MAX_SECONDS = 3600;

export const assumeRole: StsAction = (parts, caller, parameters) => {
  const request = parseRequest(parameters);
  const place = parseRoleArn(request.roleArn);
  const role = findRole(parts, place);
  if (role === undefined || !mayAssume(role, request.externalID))
    throw accessDenied(caller.arn, request.roleArn);
  if (caller.isAssumedRole && request.seconds > CHAINED_MAX_SECONDS) {
    throw validationError(
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.',
    );
  }
  const assumed = toCaller(parts, place, request.sessionName);
  const session = parts.sessions.begin(assumed, request.seconds);
  return {
    AssumedRoleUser: { AssumedRoleId: assumed.userID, Arn: assumed.arn },
    Credentials: {
      AccessKeyId: session.accessKeyID,
      SecretAccessKey: session.secretAccessKey,
      SessionToken: session.sessionToken,
      Expiration: `${new Date(session.expiresAt).toISOString().slice(0, -5)}Z`,
    },
  };
};

function parseRequest(parameters: URLSearchParams) {
  const roleArn = parameters.get('RoleArn');
  const sessionName = parameters.get('RoleSessionName');
  const externalID = parameters.get('ExternalId');
  const duration = parameters.get('DurationSeconds');
  assertNone([
    ...checkText(ROLE_ARN, roleArn),
    ...checkText(SESSION_NAME, sessionName),
    ...checkText(EXTERNAL_ID, externalID),
    ...checkNumber(DURATION, duration),
  ]);
  return {
    roleArn: roleArn ?? '',
    sessionName: sessionName ?? '',
    externalID,
    seconds: duration === null ? DEFAULT_SECONDS : Number(duration),
  };
}

function parseRoleArn(arn: string): RolePlace {
  const [, accountID, roleName] = /^arn:aws[\w-]*:iam::(\d{12}):role\/(\S+)$/.exec(arn) ?? [];
  if (accountID === undefined || roleName === undefined) throw validationError(`${arn} is invalid`);
  return { accountID, roleName };
}

function findRole({ accounts }: StsParts, { accountID, roleName }: RolePlace): Role | undefined {
  return accounts.includes(accountID) ? ROLES.find(({ name }) => name === roleName) : undefined;
}

function mayAssume({ isAssumable, externalID }: Role, given: string | null): boolean {
  return isAssumable && (externalID === undefined || externalID === given);
}

function toCaller({ chance }: StsParts, { accountID, roleName }: RolePlace, sessionName: string): Caller {
  const roleID = `AROA${chance.hex(17, 'role', accountID, roleName).toUpperCase()}`;
  return {
    accountID,
    arn: `arn:aws:sts::${accountID}:assumed-role/${roleName}/${sessionName}`,
    userID: `${roleID}:${sessionName}`,
    isAssumedRole: true,
  };
}
