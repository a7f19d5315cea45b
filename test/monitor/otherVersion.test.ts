// The monitor before a gateway of another version, which does not know all that the page asks for.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type Browser, type Page, startBrowser } from '../kit/browser.js';
import { startTestGateway, type TestGateway } from '../kit/gateway.js';
import { axeFindings, openMonitor } from './kit/monitorPage.js';

const WEB = 's-dbb1835e1c9284ea4';

let browser: Browser;
let gateway: TestGateway;
beforeAll(async () => {
  [browser, gateway] = await Promise.all([startBrowser(), startTestGateway()]);
});
afterAll(async () => {
  await browser.close();
  await gateway.stop();
});

/** What the page asks for by this word has another in the gateway's schema, as if it came later. */
async function newerBy(page: Page, word: string): Promise<void> {
  const renamed = (body: string) => body.replaceAll(new RegExp(`\\b${word}\\b`, 'g'), `${word}OfTomorrow`);
  await page.route('**/graphql', (route) =>
    route.continue({ postData: renamed(route.request().postData() ?? '') }),
  );
  await page.routeWebSocket('**/graphql', (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((message) => server.send(renamed(String(message))));
  });
}

async function openNewerBy(word: string, path: string): Promise<Page> {
  const { page } = await openMonitor(browser, gateway.url, {
    path,
    prepare: (opened) => newerBy(opened, word),
  });
  return page;
}

describe('a page that asks for what its gateway does not know', () => {
  it('says that the two differ and what to do, and is whole once it is loaded anew', async () => {
    const page = await openNewerBy('isOverdue', '/monitor/fleet');

    const told = await page.waitForSelector('[data-other-version]');
    expect(await told.textContent()).toMatch(
      /This page and the gateway differ.*Load the page anew.*isOverdueOfTomorrow/,
    );
    expect(await axeFindings(page)).toEqual([]);
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Load the page anew' }).click();

    await page.waitForSelector('[data-read=read]');
    await page.waitForSelector('[data-connection=live]');
    expect(await page.$('[data-other-version]')).toBeNull();
  });

  it('says it of what comes over the socket too, and does not call that a cut', async () => {
    const page = await openNewerBy('isResync', '/monitor');

    await page.waitForSelector('[data-other-version]');
    const connection = await page.waitForSelector('[data-connection=differs]');
    expect(await connection.textContent()).toContain('Jobs are not followed');
  });

  it('says it of a start as well, which is not settled by that', async () => {
    const page = await openNewerBy('preflightToken', `/monitor/start?servers=${WEB}`);
    await page.waitForSelector(`[data-choice=${WEB}] select`);
    await page.getByRole('button', { name: /^Check/ }).click();
    expect(await page.$('[data-other-version]')).toBeNull();

    await page.getByRole('button', { name: 'Start the drill of 1 server' }).click();

    await page.waitForSelector('[data-other-version]');
    await page.waitForSelector('[data-unsettled]');
  });
});
