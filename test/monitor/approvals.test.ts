// Two persons, each in a browser of their own, start a real recovery together.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { makeLocalToken } from '../../src/auth/local/localIssuer.js';
import { type Browser, type Page, startBrowser } from '../kit/browser.js';
import { startTestGateway, type TestGateway } from '../kit/gateway.js';
import { startTcpProxy } from '../kit/tcpProxy.js';
import { axeFindings, openMonitor } from './kit/monitorPage.js';

const WEB = 's-dbb1835e1c9284ea4';
const APP = 's-6ef736e8fd7423e10';
const DB = 's-nosnapshots000000';
const AN_HOUR_MS = 3_600_000;

let folder: string;
let gateway: TestGateway;
let browser: Browser;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'monitor-'));
  gateway = await startTestGateway({ AUTH: 'jwt', REAL_RECOVERY_APPROVAL: 'required', DATA_DIR: folder });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await gateway.stop();
  await rm(folder, { recursive: true, force: true });
});

const tokenOf = (name: string, role = 'administrator') =>
  makeLocalToken(folder, { name, roles: [role], lifetimeMs: AN_HOUR_MS, nowMs: Date.now() });

async function pasteTokenOf(page: Page, name: string): Promise<void> {
  await page.getByLabel('Bearer token').fill(await tokenOf(name));
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.getByText(`${name} (administrator)`).waitFor();
}

async function pageOf(name: string, path: string, role = 'administrator'): Promise<Page> {
  const token = await tokenOf(name, role);
  const { page } = await openMonitor(browser, gateway.url, { path, token });
  return page;
}

async function askForRecovery(page: Page, server = WEB): Promise<void> {
  await page.waitForSelector(`[data-choice=${server}] select`);
  await page.getByRole('radio', { name: /REAL RECOVERY/ }).check();
  await page.getByRole('button', { name: /^Check/ }).click();
  await page.waitForSelector('[data-verdict]');
  await page.getByLabel(/This is a REAL RECOVERY/).fill('RECOVER 1 SERVER');
  await page.getByRole('button', { name: /START THE REAL RECOVERY/ }).click();
  await page.waitForSelector('[data-approval=PENDING]');
}

describe('a real recovery that needs two persons', () => {
  it('is asked for by one, approved by another, and started by the first, once', async () => {
    const ada = await pageOf('ada', `/monitor/start?servers=${WEB}`);
    const bob = await pageOf('bob', '/monitor/approvals');
    await askForRecovery(ada);

    await bob.waitForSelector('section.approval');
    expect(await bob.textContent('nav')).toContain('Approvals (1)');
    expect(await bob.textContent('section.approval')).toContain('ada');
    expect(await axeFindings(bob)).toEqual([]);
    await bob.getByLabel('Comment').fill('The site is down');
    await bob.getByRole('button', { name: 'Approve' }).click();

    await bob.waitForSelector('[data-decided=APPROVED]');
    await ada.waitForSelector('[data-approval=APPROVED]');
    expect(await ada.textContent('[data-approval=APPROVED]')).toContain('The site is down');
    await ada.getByRole('button', { name: 'Send the same again' }).click();
    await ada.waitForSelector('h1 .kind-real');
    await ada.waitForSelector('[data-truth=final]');
    await bob.waitForSelector('[data-decided=USED]');
  });

  it('is seen to be approved by who was cut off when it was', async () => {
    const proxy = await startTcpProxy(Number(new URL(gateway.url).port));
    const url = `http://127.0.0.1:${proxy.port}`;
    const { page } = await openMonitor(browser, url, { path: `/monitor/start?servers=${DB}` });
    await pasteTokenOf(page, 'gil');
    await askForRecovery(page, DB);
    proxy.resetBeforeRequest();
    proxy.cutAll();
    await page.waitForSelector('[data-connection=cut]');
    const hal = await pageOf('hal', '/monitor/approvals');
    await hal
      .locator('section.approval', { hasText: 'Asked for by gil' })
      .getByRole('button', { name: 'Approve' })
      .click();
    await hal.waitForSelector('[data-decided=APPROVED]');
    expect(await page.getAttribute('[data-approval]', 'data-approval')).toBe('PENDING');

    proxy.heal();

    await page.waitForSelector('[data-approval=APPROVED]');
    await proxy.close();
  });

  it('is not sent again by the next person at the same tab, whose start it would be', async () => {
    const path = `/monitor/start?servers=${APP}`;
    const { page } = await openMonitor(browser, gateway.url, { path });
    await pasteTokenOf(page, 'eve');
    await askForRecovery(page, APP);
    await page.getByRole('button', { name: 'Send the same again' }).waitFor();

    await page.getByRole('button', { name: 'Log out' }).click();
    await pasteTokenOf(page, 'fay');
    await page.goto(`${gateway.url}${path}`);

    await page.getByText('It was sent by eve: sent by you, it would be another one.').waitFor();
    expect(await page.getByRole('button', { name: 'Send the same again' }).count()).toBe(0);
    await page.getByRole('button', { name: /Forget it/ }).click();
    await page.waitForURL(`${gateway.url}/monitor/`);
  });

  it('cannot be approved by who asked for it, and not at all by who may not', async () => {
    const cy = await pageOf('cy', `/monitor/start?servers=${APP}`);
    await askForRecovery(cy, APP);
    await cy.getByRole('link', { name: /Approvals/ }).click();
    const own = await cy.waitForSelector('section.approval:has-text("Asked for by cy")');
    expect(await own.textContent()).toContain('somebody else must decide');

    const viewer = await pageOf('dee', '/monitor/approvals', 'viewer');
    await viewer.waitForSelector('[data-connection=live]');
    expect(await viewer.textContent('main')).toContain('No real recovery that you may see');
    await viewer.goto(`${gateway.url}/monitor/start?servers=${WEB}`);
    await viewer.waitForSelector(`[data-choice=${WEB}] select`);
    await viewer.getByRole('button', { name: /^Check/ }).click();
    const refused = await viewer.waitForSelector('main [role=alert], .confirm .bad');
    expect(await refused.textContent()).toMatch(/recovery:drill/);
  });
});
