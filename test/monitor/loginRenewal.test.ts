// How a login of the provider goes on in the monitor, and how it ends.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { type Browser, type Page, startBrowser } from '../kit/browser.js';
import { axeFindings } from './kit/monitorPage.js';
import { keptIn, openSignedOut, signInAs, type SignInPlace, startSignInPlace } from './kit/signIn.js';

/** Renewed after two thirds of it, with time enough on a busy machine. */
const SHORT_SECONDS = 9;

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
  place.provider.lifetimeSeconds = SHORT_SECONDS;
});

/** Notes every state that the page says its connection is in, from now on. */
async function watchConnection(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    const note = () => {
      const state = document.querySelector('[data-connection]')?.getAttribute('data-connection') ?? 'none';
      if (seen.at(-1) !== state) seen.push(state);
    };
    note();
    new MutationObserver(note).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
}

describe('a login whose token ends', () => {
  it('is renewed before, over the same socket, without a cut', async () => {
    const { page, faults } = await openSignedOut(browser, place);
    await signInAs(page, place, 'ada');
    const states = await watchConnection(page);
    let sockets = 0;
    page.on('websocket', () => (sockets += 1));

    // The second comes after the end of the first token.
    await place.provider.untilRenewed(2);

    expect(await states()).toEqual(['live']);
    expect(sockets).toBe(0);
    expect(await page.$('.login')).toBeNull();
    expect(await page.$('[data-ending]')).toBeNull();
    expect(await page.textContent('[data-connection]')).not.toContain('cut');
    expect(faults).toEqual([]);
  });

  it('is renewed when the gateway refuses it, where a timer came too late', async () => {
    const { page } = await openSignedOut(browser, place);
    // The machine sleeps, and no timer of the page comes in time.
    place.provider.lifetimeSeconds = 12;
    await page.route(`${place.provider.url}/token`, async (route) => {
      const isRenewal = (route.request().postData() ?? '').includes('refresh_token');
      if (isRenewal) return route.continue();
      const response = await route.fetch();
      const told = (await response.json()) as Record<string, unknown>;
      return route.fulfill({ response, json: { ...told, expires_in: 3_600 } });
    });
    await signInAs(page, place, 'bea');

    await place.provider.untilRenewed(1);

    await page.getByText('went on after a cut').waitFor();
    expect(await page.$('.login')).toBeNull();
  });

  it('is asked for again where the provider takes its renewal back, and goes on without a gap', async () => {
    const { page } = await openSignedOut(browser, place);
    await signInAs(page, place, 'cleo');
    place.provider.memory.forgetGrants();

    await page.waitForSelector('[data-ending]');
    expect(await axeFindings(page)).toEqual([]);
    await page.waitForSelector('.login');
    expect(await page.$('[data-job=drsjob-drilled0000000000]')).not.toBeNull();
    // The provider still knows who it is.
    await page.getByRole('button', { name: 'Log in at' }).click();

    await page.waitForSelector('[data-connection=live]');
    expect(await page.textContent('.who')).toContain('cleo');
  });

  it('is tried for again while the provider cannot be reached, and is renewed once it is back', async () => {
    const { page } = await openSignedOut(browser, place);
    await signInAs(page, place, 'dan');
    await place.provider.goAway();
    try {
      await page.waitForSelector('.login');
    } finally {
      await place.provider.comeBack();
    }

    await place.provider.untilRenewed(1);

    await page.waitForSelector('[data-connection=live]');
    expect(await page.$('.login')).toBeNull();
  });

  it('is not renewed any more for one who logged in by a token meanwhile, and is not who they were before', async () => {
    place.provider.lifetimeSeconds = 600;
    const other = await openSignedOut(browser, place);
    await signInAs(other.page, place, 'eve');
    const token = (await keptIn(other.page))['drs-gateway.token'] ?? '';
    place.provider.lifetimeSeconds = SHORT_SECONDS;
    const { page } = await openSignedOut(browser, place);
    await signInAs(page, place, 'fay');
    await place.provider.goAway();
    try {
      await page.waitForSelector('.login');
      await page.getByText('With a token that you have from elsewhere').click();
      await page.getByLabel('Bearer token').fill(token);
      await page.getByRole('button', { name: 'Log in', exact: true }).click();
      await page.getByText('eve (viewer').waitFor();
    } finally {
      await place.provider.comeBack();
    }

    // It was tried for again every five seconds.
    await page.waitForTimeout(6_000);

    expect(await page.textContent('.who')).toContain('eve (viewer');
    expect((await keptIn(page))['drs-gateway.token']).toBe(token);
  });
});
