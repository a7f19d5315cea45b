// What the monitor lets one do goes by the scope of what it would be done to.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { mayIn } from '../../src/monitor/live/permission.js';
import { type Person, startWithPeople } from '../kit/actors.js';
import { type Browser, type Page, startBrowser } from '../kit/browser.js';
import type { TestGateway } from '../kit/gateway.js';
import { ABROAD, HOME, OTHER } from '../kit/scopes.js';
import { openMonitor } from './kit/monitorPage.js';

const LAGGING = 's-lagging0000000000';
const ADA: Person = {
  name: 'ada',
  grants: [
    { permissions: ['server:read', 'job:read'] },
    { permissions: ['recovery:drill'], scopes: [HOME] },
    { permissions: ['instance:terminate'], scopes: ['210987654321/*'] },
    {
      permissions: ['recovery:drill'],
      scopes: [ABROAD],
      serverTags: [{ key: 'test', values: ['lagging'] }],
    },
  ],
};

let browser: Browser;
let gateway: TestGateway;
beforeAll(async () => {
  [browser, gateway] = await Promise.all([startBrowser(), startWithPeople()]);
});
afterAll(async () => {
  await browser.close();
  await gateway.stop();
});

async function openAs(person: Person, path: string): Promise<Page> {
  const { page } = await openMonitor(browser, gateway.url, { path, token: JSON.stringify(person) });
  await page.waitForSelector('[data-connection=live]');
  return page;
}

describe('a drill', () => {
  it('can be started from the fleet where one may, and in another scope one is told that one may not', async () => {
    const page = await openAs(ADA, '/monitor/fleet');
    await page.waitForSelector('[data-read=read]');
    await page.getByLabel('Name or id').fill('test-lagging');

    await page.getByLabel('Scope').selectOption(OTHER);
    await page.getByLabel('Select test-lagging').check();
    const told = await page.waitForSelector('[data-why-not]');
    expect(await told.textContent()).toContain(
      `You lack the permissions recovery:drill and recovery:start in ${OTHER}`,
    );
    await page.getByLabel('Select test-lagging').uncheck();
    await page.getByLabel('Scope').selectOption(HOME);
    await page.getByLabel('Select test-lagging').check();

    await page.waitForSelector('a[data-start]');
  });

  it.each([
    [OTHER, true, `You lack the permission recovery:drill in ${OTHER}.`],
    [ABROAD, false, 'You may only do so for source servers tagged test = lagging.'],
    [HOME, false, ''],
  ])('is confirmed by what one may do in %s', async (scope, isBarred, text) => {
    const path = `/monitor/start?servers=${LAGGING}&scope=${encodeURIComponent(scope)}`;
    const page = await openAs(ADA, path);
    // Whose preflight one may not run is told so by the gateway: the button is what is looked at here.
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('query PreflightOf') !== true) return route.continue();
      return route.fulfill({ json: { data: { recoveryPreflight: READY } } });
    });
    await page.waitForSelector(`[data-choice=${LAGGING}] select`);
    await page.getByRole('button', { name: /^Check/ }).click();

    const button = page.getByRole('button', { name: 'Start the drill of 1 server' });
    await button.waitFor();
    expect(await button.isDisabled()).toBe(isBarred);
    expect(await page.textContent('form.confirm')).toBe(`${text}Start the drill of 1 server`);
  });
});

describe('a termination', () => {
  it('is asked for where one may, and not in another scope', async () => {
    const page = await openAs(ADA, '/monitor/instances');
    const group = (scope: string) => page.locator('section[data-group]').filter({ hasText: `in ${scope}` });
    const button = page.getByRole('button', { name: 'Terminate…' });

    await group(HOME).locator('tbody input').first().check();
    expect(await page.textContent('#why-not')).toBe(`You lack the permission instance:terminate in ${HOME}.`);
    expect(await button.isDisabled()).toBe(true);
    await group(HOME).locator('tbody input').first().uncheck();
    await group(OTHER).locator('tbody input').first().check();

    expect(await button.isDisabled()).toBe(false);
  });
});

describe('grants', () => {
  const grants = [
    { permissions: ['a'], scopes: ['1/*'], sourceServerTags: null },
    { permissions: ['b'], scopes: ['*/east'], sourceServerTags: [{ key: 'team', values: ['x', 'y'] }] },
    { permissions: ['c'], scopes: null, sourceServerTags: null },
    { permissions: ['d'], scopes: ['*'], sourceServerTags: null },
  ];
  it.each([
    [['a'], '1/west', true],
    [['a'], '2/west', false],
    [['b'], '2/east', true],
    [['b'], '2/west', false],
    [['c'], '3/south', true],
    [['d'], '3/south', true],
    [['a', 'b'], '2/east', true],
    [['a'], null, true],
    [['e'], null, false],
  ])('give one of %j in %s: %s', (permissions, scope, isGiven) => {
    expect(mayIn(grants, permissions, scope).whyNot === null).toBe(isGiven);
  });

  it('that are limited by tags say so, unless another is not', () => {
    expect(mayIn(grants, ['b'], '1/east').only).toBe(
      'You may only do so for source servers tagged team = x or y.',
    );
    expect(mayIn(grants, ['a', 'b'], '1/east').only).toBeNull();
  });
});

const READY = {
  __typename: 'RecoveryPreflight',
  checkedAt: '2026-11-01T10:00:00Z',
  validUntil: '2026-11-01T10:15:00Z',
  verdict: 'READY',
  token: 'token',
  findings: [],
  servers: [],
  quotas: [],
};
