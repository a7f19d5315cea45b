// Starting where a gateway serves several accounts and regions: in which of them is never guessed.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { scopeOf } from '../../src/monitor/start/choice.js';
import { type Browser, type Page, startBrowser } from '../kit/browser.js';
import type { TestGateway } from '../kit/gateway.js';
import { ABROAD, HOME, OTHER, serversOf, startOverScopes } from '../kit/scopes.js';
import { axeFindings, openMonitor } from './kit/monitorPage.js';

let browser: Browser;
let gateway: TestGateway;
beforeAll(async () => {
  [browser, gateway] = await Promise.all([startBrowser(), startOverScopes()]);
});
afterAll(async () => {
  await browser.close();
  await gateway.stop();
});

async function openStart(search: string): Promise<Page> {
  const { page } = await openMonitor(browser, gateway.url, { path: `/monitor/start${search}` });
  await page.waitForSelector('[data-start-scope] select');
  return page;
}

const checkButton = (page: Page) => page.getByRole('button', { name: /^Check/ });
const choices = (page: Page) =>
  page.$$eval('[data-choice]', (rows) => rows.map((row) => row.getAttribute('data-choice')));

describe('the scope of a start', () => {
  it('is the one that the address names', async () => {
    const [server = ''] = await serversOf(gateway, OTHER);
    const page = await openStart(`?servers=${server}&scope=${encodeURIComponent(OTHER)}`);
    await page.waitForSelector(`[data-choice=${server}] select`);

    await checkButton(page).click();
    await page.getByRole('button', { name: 'Start the drill of 1 server' }).click();

    await page.waitForSelector('[data-truth=final]');
    expect(await page.textContent('dl.facts')).toContain(OTHER);
    const address = new URL(page.url());
    expect(address.searchParams.get('scope')).toBe(OTHER);

    // Handed on, it opens the same job; with another scope in it, it is no address of any.
    const opened = await openMonitor(browser, gateway.url, { path: address.pathname + address.search });
    await opened.page.waitForSelector('[data-truth=final]');
    expect(await opened.page.textContent('dl.facts')).toContain(OTHER);
    address.searchParams.set('scope', HOME);
    const elsewhere = await openMonitor(browser, gateway.url, { path: address.pathname + address.search });
    expect(await elsewhere.page.textContent('main [role=alert]')).toContain('ResourceNotFound');
  });

  it('is asked for where the address names none, and no servers are offered before', async () => {
    const page = await openStart('?servers=s-lagging0000000000');
    expect(await page.$('[data-choice]')).toBeNull();
    expect(await checkButton(page).isDisabled()).toBe(true);
    expect(await axeFindings(page)).toEqual([]);

    await page.getByLabel('Scope').selectOption(HOME);

    await page.waitForSelector('[data-choice=s-lagging0000000000] select');
    expect(await page.$('[data-left-out]')).toBeNull();
    expect(await checkButton(page).isDisabled()).toBe(false);
    const offered = await choices(page);
    expect(offered).toEqual(expect.arrayContaining([...(await serversOf(gateway, HOME))]));
    const [elsewhere = ''] = await serversOf(gateway, ABROAD);
    expect(offered).not.toContain(elsewhere);
  });

  it('has no servers of another: who changes it is told that those are not chosen any more', async () => {
    const page = await openStart(`?scope=${encodeURIComponent(HOME)}`);
    const [server = ''] = await serversOf(gateway, HOME);
    await page.getByRole('checkbox', { name: new RegExp(server) }).check();

    await page.getByLabel('Scope').selectOption(ABROAD);

    const told = await page.waitForSelector('[data-left-out="1"]');
    expect(await told.textContent()).toContain(`One server of ${HOME} is not chosen any more`);
    expect(await page.getByText('0 chosen of').isVisible()).toBe(true);
    expect(await checkButton(page).isDisabled()).toBe(true);
  });

  it('stands in the address once it is chosen, without servers of another', async () => {
    const [server = ''] = await serversOf(gateway, HOME);
    const page = await openStart(`?servers=${server}`);
    const query = () => Object.fromEntries(new URL(page.url()).searchParams);

    await page.getByLabel('Scope').selectOption(HOME);
    expect(query()).toEqual({ servers: server, scope: HOME });
    await page.waitForSelector(`[data-choice=${server}] select`);
    await page.getByLabel('Scope').selectOption(ABROAD);
    await page.waitForSelector('[data-left-out="1"]');
    expect(query()).toEqual({ scope: ABROAD });

    await page.reload();
    await page.waitForSelector('[data-start-scope] select');
    expect(await page.getByLabel('Scope').inputValue()).toBe(ABROAD);
  });

  it('does not have what the address names of another, which is told and can be left out', async () => {
    const [home = ''] = await serversOf(gateway, HOME);
    const [other = ''] = await serversOf(gateway, OTHER);
    const page = await openStart(`?servers=${home},${other}&scope=${encodeURIComponent(HOME)}`);

    const told = await page.waitForSelector('[data-unlisted="1"]');
    expect(await told.textContent()).toContain(other);
    await page.getByRole('button', { name: 'Leave out what is not listed' }).click();

    await page.waitForSelector('[data-unlisted]', { state: 'detached' });
    await page.getByRole('button', { name: 'Check 1 server' }).waitFor();
  });

  it('that is not there is told, and another must be chosen', async () => {
    const page = await openStart('?scope=999999999999%2Fus-east-1');

    expect(await page.textContent('[data-start-scope] [role=alert]')).toContain(
      'There is no scope 999999999999/us-east-1',
    );
    expect(await checkButton(page).isDisabled()).toBe(true);
  });
});

describe('without a wish', () => {
  it('the only scope is meant, and never one of several', () => {
    expect(scopeOf(null, [HOME])).toBe(HOME);
    expect(scopeOf(null, [HOME, OTHER])).toBeNull();
    expect(scopeOf(null, [])).toBeNull();
    expect(scopeOf(OTHER, [HOME])).toBeNull();
    expect(scopeOf(OTHER, null)).toBeNull();
  });
});
