// The monitor of a gateway that asks who comes.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { makeLocalToken } from '../../src/auth/local/localIssuer.js';
import { type Browser, type Page, startBrowser } from '../kit/browser.js';
import { startTestGateway, type TestGateway } from '../kit/gateway.js';
import { axeFindings, openMonitor } from './kit/monitorPage.js';

const AN_HOUR_MS = 3_600_000;
/** Long enough to be used on a busy machine, short enough to wait for its end. */
const SHORT_MS = 8_000;

let folder: string;
let gateway: TestGateway;
let browser: Browser;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'monitor-'));
  gateway = await startTestGateway({ AUTH: 'jwt', DATA_DIR: folder });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await gateway.stop();
  await rm(folder, { recursive: true, force: true });
});

const tokenFor = (name: string, lifetimeMs: number) =>
  makeLocalToken(folder, { name, roles: ['viewer'], lifetimeMs, nowMs: Date.now() });

async function logIn(page: Page, token: string): Promise<void> {
  await page.waitForSelector('.login');
  await page.getByLabel('Bearer token').fill(token);
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-connection=live]');
}

describe('the monitor', () => {
  it('asks for a login, takes a token, and shows who one is', async () => {
    const { page, faults } = await openMonitor(browser, gateway.url);
    await page.waitForSelector('.login');
    expect(await axeFindings(page)).toEqual([]);

    await logIn(page, await tokenFor('ada', AN_HOUR_MS));

    await page.waitForSelector('[data-job=drsjob-drilled0000000000]');
    expect(await page.textContent('.who')).toContain('ada');
    expect(await page.$('.login')).toBeNull();
    expect(faults).toEqual([]);
  });

  it('says that a token is no good', async () => {
    const { page } = await openMonitor(browser, gateway.url);
    await page.getByLabel('Bearer token').fill('no.token.atAll');
    await page.getByRole('button', { name: 'Log in' }).click();
    await page.waitForFunction(() =>
      document.querySelector('.login [role=alert]')?.textContent.match(/token/i),
    );
    expect(await page.textContent('[data-connection]')).not.toContain('Live');
    await logIn(page, await tokenFor('bob', AN_HOUR_MS));
  });

  it('asks for another when the token has ended, keeps what was known, and goes on without a gap', async () => {
    const token = await tokenFor('cy', SHORT_MS);
    const { page } = await openMonitor(browser, gateway.url, { token });
    await page.waitForSelector('[data-connection=live]');
    await page.waitForSelector('[data-job=drsjob-drilled0000000000]');

    await page.waitForSelector('.login');
    await page.waitForSelector('[data-connection=cut]');
    expect(await page.$('[data-job=drsjob-drilled0000000000]')).not.toBeNull();
    await logIn(page, await tokenFor('cy', AN_HOUR_MS));

    expect(await page.textContent('[data-connection]')).toContain('went on after a cut');
  });
});
