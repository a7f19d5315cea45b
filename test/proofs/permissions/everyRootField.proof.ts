// Proof 17: each field asked with the permissions of each role, with each permission alone, and with none.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type Permission, PERMISSIONS } from '../../../src/domain/permission.js';
import { type Asker, askAbroad, askAtHome, closeGateway, IN_SCHEMA, openGateway } from './everyRootField.js';
import { ROOT_FIELDS } from './rootFields.js';

const READING: readonly Permission[] = ['job:read', 'server:read'];
const DRILLING: readonly Permission[] = [...READING, 'recovery:drill', 'instance:terminate'];
/** Those that the roles have by default. */
const ROLES: readonly (readonly Permission[])[] = [
  READING,
  DRILLING,
  [...DRILLING, 'recovery:start', 'failback:run', 'network:recover'],
  [...READING, 'recovery:approve'],
  [...READING, 'audit:read'],
  PERMISSIONS,
];
const ASKERS: readonly Asker[] = [...ROLES, [], ...PERMISSIONS.map((permission) => [permission])].map(
  (permissions) => ({ permissions, asks: () => true }),
);

describe('every root field times every role', () => {
  beforeAll(openGateway);
  afterAll(closeGateway);

  it('has a row, and there is no other', () => {
    expect(Object.keys(ROOT_FIELDS).sort()).toEqual([...IN_SCHEMA].sort());
  });

  it('answers in their own scope those who have the permission, and denies it to all others', async () => {
    const { came, expected } = await askAtHome(ASKERS);

    expect(came).toEqual(expected);
  });

  it('is denied in a foreign scope: nothing is sent to DRS there, and every attempt to change something is written down', async () => {
    const { came, expected, calls } = await askAbroad(ASKERS);

    expect(came).toEqual(expected);
    expect(calls).toEqual([]);
  });
});
