// The portal in a real browser, from another origin than the gateway's, over a network that fails.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { makeLocalToken } from '../../src/auth/local/localIssuer.js';
import { createSystemClock } from '../../src/process/systemClock.js';
import { type Browser, type Page, startBrowser } from '../kit/browser.js';
import { type PortalServer, startPortalServer } from './kit/portal.js';
import { SLOW, type Stage, startStage } from './kit/stage.js';

const WAIT = { timeout: 60_000 };
const READY = 's-dbb1835e1c9284ea4';
const AN_HOUR_MS = 3_600_000;

let portal: PortalServer;
let stage: Stage;
let browser: Browser;
let page: Page;
let complaints: string[] = [];

beforeAll(async () => {
  portal = await startPortalServer();
  stage = await startStage({ ...SLOW, CORS_ORIGINS: portal.origin });
  await portal.build(stage.url);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await stage.stop();
  await portal.stop();
});

beforeEach(async () => {
  complaints = [];
  page = await browser.newPage();
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(portal.origin);
});
afterEach(async () => {
  await page.unrouteAll({ behavior: 'wait' });
  await page.close();
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
});

async function choose(...ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const box = page.getByLabel(new RegExp(id));
    await page.getByRole('checkbox').first().waitFor(WAIT);
    while ((await box.count()) === 0) {
      const before = await page.getByRole('checkbox').count();
      await page.getByRole('button', { name: 'More' }).click(WAIT);
      await page.waitForFunction(
        `document.querySelectorAll('[type=checkbox]').length > ${before}`,
        undefined,
        WAIT,
      );
    }
    await box.check(WAIT);
  }
}
const press = () => page.getByRole('button', { name: /^Start a drill/ }).click(WAIT);
const told = (text: string | RegExp) => page.getByText(text).first().waitFor(WAIT);
const cursors = () =>
  page.evaluate<string[]>(
    `[...document.querySelectorAll('[data-cursor]')].map((line) => line.dataset.cursor)`,
  );
const jobOnPage = async () => {
  await page.locator('#job').waitFor(WAIT);
  return (await page.locator('#job').textContent()) ?? '';
};

describe('the portal', () => {
  it('starts a drill once though the answer is lost, and shows each event once over a cut', async () => {
    const before = stage.starts();
    await choose('s-launchfails000000', READY, 's-6ef736e8fd7423e10');
    stage.proxy.resetAfterRequest({ next: 1, text: /StartDrill/ });

    await press();
    const uncut = stage.watchUncut(await jobOnPage());
    await page.locator('[data-cursor]').nth(1).waitFor(WAIT);
    stage.proxy.cutAll();
    await page.getByText(/Not connected/).waitFor(WAIT);
    await page.locator('[data-cursor]').nth(2).waitFor(WAIT);
    await stage.finish();
    await told(/PARTIALLY_SUCCEEDED/);

    const [shown, expected] = [await cursors(), (await uncut).map(({ cursor }) => cursor)];
    const both = Math.min(shown.length, expected.length) - 1;
    expect(stage.starts() - before).toBe(1);
    // On a busy machine a reading of DRS shows all that was left at once.
    expect(both).toBeGreaterThan(0);
    expect(shown.slice(-both)).toEqual(expected.slice(-both));
    expect(new Set(shown).size).toBe(shown.length);
    expect(await page.getByText('The present state').count()).toBe(1);
    expect(await page.getByText('Not all that happened is known').count()).toBe(0);
  });

  it('sends the same key again for the same press, and another for the next', async () => {
    const keys: unknown[] = [];
    await page.route(/graphql$/, async (route) => {
      const body = route.request().postData() ?? '';
      const key = /"idempotencyKey":"([^"]+)"/.exec(body)?.[1];
      if (key !== undefined) keys.push(key);
      await route.continue();
    });
    await choose('s-throttled00000000');

    await press();
    await page.getByRole('button', { name: 'Try again later' }).click(WAIT);
    await page.getByRole('button', { name: 'Try again later' }).waitFor(WAIT);
    await press();
    await page.getByRole('button', { name: 'Try again later' }).waitFor(WAIT);

    expect(keys).toHaveLength(3);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it('tells an error that only a newer gateway has by what all errors have', async () => {
    await page.route(/graphql$/, async (route) => {
      const response = await route.fetch();
      const text = await response.text();
      await route.fulfill({ response, body: text.replace('"ServiceQuotaExceededError"', '"BrandNewError"') });
    });
    await choose('s-quotaexceeded0000');

    await press();

    await page.getByRole('status').getByText('exceeded').waitFor(WAIT);
    expect(await page.getByRole('button', { name: /Try again/ }).count()).toBe(0);
  });

  it('says that what it shows is not fresh while DRS cannot be read', async () => {
    await choose('s-conflict000000000');
    await press();
    await page.getByRole('button', { name: /^Follow drsjob-/ }).click(WAIT);
    await told('The present state');

    stage.gateway.simulator?.faults.set([{ kind: 'resetBefore' }]);
    await told(/Not fresh since/);
    stage.gateway.simulator?.faults.clear();
    await page.getByText(/Not fresh since/).waitFor({ ...WAIT, state: 'detached' });
    expect(await page.locator('[data-cursor]').count()).toBeGreaterThan(0);
  });

  it('asks for a login where the gateway wants one, and uses it over HTTP and for the socket', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'portal-logins-'));
    const strict = await startStage({ AUTH: 'jwt', CORS_ORIGINS: portal.origin, DATA_DIR: folder });
    const nowMs = createSystemClock().now();
    const ada = { name: 'ada', roles: ['drill-operator'], lifetimeMs: AN_HOUR_MS, nowMs };
    stage.proxy.setTarget(strict.proxy.port);
    stage.proxy.cutAll();
    await page.reload();

    await page.getByLabel('Token').fill(await makeLocalToken(folder, ada), WAIT);
    await page.getByRole('button', { name: 'Log in' }).click(WAIT);
    await choose(READY);
    await press();
    await told(/SUCCEEDED/);

    expect(strict.starts()).toBe(1);
    await strict.stop();
    rmSync(folder, { recursive: true, force: true });
  });
});
