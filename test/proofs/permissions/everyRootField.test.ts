// Proof 17, its short form: each field asked with its permission alone, with every permission, with all but its own, and with none.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type Permission, PERMISSIONS } from '../../../src/domain/permission.js';
import { type Asker, askAbroad, askAtHome, closeGateway, IN_SCHEMA, openGateway } from './everyRootField.js';
import { ROOT_FIELDS } from './rootFields.js';

const needing = (permission: Permission, permissions: readonly Permission[]): Asker => ({
  permissions,
  asks: (needed) => needed === permission,
});
const ASKERS: readonly Asker[] = [
  { permissions: [], asks: () => true },
  { permissions: PERMISSIONS, asks: () => true },
  ...PERMISSIONS.flatMap((permission) => [
    needing(permission, [permission]),
    needing(
      permission,
      PERMISSIONS.filter((each) => each !== permission),
    ),
  ]),
];

describe('every root field', () => {
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
