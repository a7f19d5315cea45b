// Logging in to the monitor at the page of an OIDC provider, and out again.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { type Browser, type Page, startBrowser } from '../kit/browser.js';
import { axeFindings } from './kit/monitorPage.js';
import {
  enterAs,
  goToProvider,
  keptIn,
  openSignedOut,
  seenAnswering,
  signInAs,
  type SignInPlace,
  startSignInPlace,
} from './kit/signIn.js';

const WEB = 's-dbb1835e1c9284ea4';
const DRILLED = '[data-job=drsjob-drilled0000000000]';

let browser: Browser;
let place: SignInPlace;
beforeAll(async () => {
  [browser, place] = await Promise.all([startBrowser(), startSignInPlace()]);
});
afterAll(async () => {
  await browser.close();
  await place[Symbol.asyncDispose]();
});
beforeEach(() => {
  place.provider.lifetimeSeconds = 600;
});

const pathOf = (page: Page) => page.url().slice(place.gateway.url.length);
const alertOf = (page: Page) => page.textContent('.login [role=alert]');

describe('logging in at the page of the provider', () => {
  it('comes back to the page that was open, with its query, and shows what is live', async () => {
    const opened = await openSignedOut(browser, place, `/monitor/start?servers=${WEB}`);
    const { page } = opened;
    expect(await axeFindings(page)).toEqual([]);

    await signInAs(page, place, 'ada');

    await page.waitForSelector(`[data-choice=${WEB}] select`);
    expect(pathOf(page)).toBe(`/monitor/start?servers=${WEB}`);
    expect(await page.textContent('.who')).toContain('ada (viewer, drill-operator)');
    expect(await page.$('.login')).toBeNull();
    expect(await axeFindings(page)).toEqual([]);
    expect(opened.faults).toEqual([]);
  });

  it('leaves no code in the address or the history, and no refresh token in the tab', async () => {
    const { page } = await openSignedOut(browser, place);
    const returned = page.waitForRequest(/signed-in\?/);
    await signInAs(page, place, 'bea');
    const code = new URL((await returned).url()).searchParams.get('code') ?? 'none';

    const kept = JSON.stringify(await keptIn(page));
    const renewable = place.provider.memory.ofKind('RefreshToken');
    await page.goBack();

    expect(code.length).toBeGreaterThan(20);
    expect(page.url()).not.toContain(code);
    expect(kept).not.toContain(code);
    expect(renewable.length).toBeGreaterThan(0);
    expect(renewable.filter((token) => kept.includes(token))).toEqual([]);
  });

  it('stays logged in over a reload', async () => {
    const { page } = await openSignedOut(browser, place);
    await signInAs(page, place, 'cleo');

    await page.reload();

    await page.waitForSelector('[data-connection=live]');
    expect(await page.$('.login')).toBeNull();
  });

  it('says what to do where the provider refuses, and lets one try again', async () => {
    const { page } = await openSignedOut(browser, place, '/monitor/instances');
    await goToProvider(page, place);
    await page.getByRole('button', { name: 'Refuse' }).click();

    await page.waitForSelector('.login');
    expect(await alertOf(page)).toMatch(/did not let you in.*Try again.*It says: Not on the list/);
    expect(pathOf(page)).toBe('/monitor/instances');
    expect(await axeFindings(page)).toEqual([]);

    await signInAs(page, place, 'dan');
    expect(pathOf(page)).toBe('/monitor/instances');
  });

  it('keeps two tabs apart', async () => {
    const { page: one, context } = await openSignedOut(browser, place);
    await signInAs(one, place, 'eve');
    const other = await context.newPage();
    await other.goto(`${place.gateway.url}/monitor`);
    // The provider knows her by now, and asks nothing.
    await other.getByRole('button', { name: 'Log in at' }).click();
    await other.waitForSelector('[data-connection=live]');

    await other.getByRole('button', { name: 'Log out' }).click();
    await other.getByRole('button', { name: 'End it' }).click();
    await other.waitForSelector('.login');
    await one.reload();

    await one.waitForSelector('[data-connection=live]');
    expect(await one.textContent('.who')).toContain('eve');
  });

  it('ends at the provider too: nothing is left in the tab, and the next login asks who one is', async () => {
    const { page } = await openSignedOut(browser, place, '/monitor/fleet');
    await signInAs(page, place, 'fay');

    await page.getByRole('button', { name: 'Log out' }).click();
    await page.getByRole('button', { name: 'End it' }).click();
    await page.waitForSelector('.login');

    expect(pathOf(page)).toBe('/monitor/');
    expect(await page.$(DRILLED)).toBeNull();
    expect(await keptIn(page)).toEqual({});
    await goToProvider(page, place);
    expect(await page.title()).toBe('Provider');
  });
});

describe('an answer that is of no login of this tab', () => {
  const askedBefore = () => place.provider.asked.length;

  it.each([
    '/monitor/signed-in?code=stolen&state=made-up',
    '/monitor/signed-in?error=x&error_description=call+555',
  ])('is not used: %s', async (path) => {
    const asked = askedBefore();
    const { page } = await openSignedOut(browser, place, path);

    expect(await alertOf(page)).toContain('no login that was begun in this tab');
    expect(await page.textContent('body')).not.toContain('555');
    expect(pathOf(page)).toBe('/monitor/');
    expect(place.provider.asked).toHaveLength(asked);
  });

  it.each([
    ['state', 'no login that was begun in this tab'],
    ['nonce', 'cannot be used: unexpected ID Token "nonce"'],
    ['code_challenge', 'took too long, or was used already'],
  ])('is not used where its %s is another one than this tab made', async (name, words) => {
    const { page } = await openSignedOut(browser, place);
    await page.route(`${place.provider.url}/auth?**`, (route) => {
      const url = new URL(route.request().url());
      url.searchParams.set(name, 'x'.repeat(43));
      return route.continue({ url: url.href });
    });
    await page.getByRole('button', { name: 'Log in at' }).click();
    await enterAs(page, 'eve');

    await page.waitForSelector('.login');
    expect(await alertOf(page)).toContain(words);
    expect(Object.keys(await keptIn(page))).toEqual([]);
  });

  it('is not used either while one has begun, and ends that one', async () => {
    const { page } = await openSignedOut(browser, place, '/monitor/fleet');
    await goToProvider(page, place);
    const asked = askedBefore();
    await page.goto(`${place.gateway.url}/monitor/signed-in?code=stolen&state=made-up`);

    await page.waitForSelector('.login');
    expect(await alertOf(page)).toContain('no login that was begun in this tab');
    expect(pathOf(page)).toBe('/monitor/fleet');
    expect(await keptIn(page)).toEqual({});
    expect(place.provider.asked).toHaveLength(asked);
  });

  it('is passed over where one is logged in, who went back and forth', async () => {
    const { page } = await openSignedOut(browser, place);
    await signInAs(page, place, 'gil');

    await page.goto(`${place.gateway.url}/monitor/signed-in?code=used&state=used`);

    await page.waitForSelector('[data-connection=live]');
    expect(await page.$('.login')).toBeNull();
    expect(pathOf(page)).toBe('/monitor/');
  });
});

describe('a provider that cannot be reached', () => {
  it('is not left for: what is shown stays, and one may log in once it is back', async () => {
    const { page } = await openSignedOut(browser, place);
    await place.provider.goAway();
    try {
      await seenAnswering(place, false);
      await page.getByRole('button', { name: 'Log in at' }).click();
      await page.getByText('does not answer the gateway').waitFor();

      expect(pathOf(page)).toBe('/monitor');
      expect(await page.getByRole('button', { name: 'Go there all the same' }).isVisible()).toBe(true);
      expect(await axeFindings(page)).toEqual([]);
    } finally {
      await place.provider.comeBack();
    }
    await page.getByRole('button', { name: 'Go there all the same' }).click();
    await enterAs(page, 'hal');
    await page.waitForSelector('[data-connection=live]');
    await seenAnswering(place, true);
  });

  it('is told where it led back, and then gives no token', async () => {
    const { page } = await openSignedOut(browser, place);
    await page.route(`${place.provider.url}/token`, (route) => route.abort());
    await goToProvider(page, place);
    await enterAs(page, 'ida');

    await page.waitForSelector('.login');
    expect(await alertOf(page)).toContain('cannot be reached from this browser');
    await page.unroute(`${place.provider.url}/token`);
    await page.getByRole('button', { name: 'Log in at' }).click();
    await page.waitForSelector('[data-connection=live]');
  });
});
