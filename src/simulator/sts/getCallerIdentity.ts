// GetCallerIdentity: everybody may ask.
import type { StsAction } from './action.js';

export const getCallerIdentity: StsAction = (_parts, { arn, userID, accountID }) => ({
  Arn: arn,
  UserId: userID,
  Account: accountID,
});
