// Starting a drill and a real recovery by hand, in a browser.
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';

import { type Browser, type Page, startBrowser } from '../kit/browser.js';
import { startTestGateway, type TestGateway } from '../kit/gateway.js';
import { startTcpProxy } from '../kit/tcpProxy.js';
import { axeFindings, openMonitor } from './kit/monitorPage.js';

const WEB = 's-dbb1835e1c9284ea4';
const APP = 's-6ef736e8fd7423e10';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).toReversed()) await stop();
});

async function gatewayOf(env: Record<string, string> = {}): Promise<TestGateway> {
  const gateway = await startTestGateway(env);
  stops.push(() => gateway.stop());
  return gateway;
}

async function callsOf({ simulator }: TestGateway, operation: string): Promise<number> {
  const calls = (await (await fetch(`${simulator?.url ?? ''}/_simulator/calls`)).json()) as Record<
    string,
    number
  >;
  return calls[operation] ?? 0;
}

async function check(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Check/ }).click();
  await page.waitForSelector('[data-verdict]');
}

describe('starting', () => {
  it('leads from choosing a server to the end of its drill', async () => {
    const gateway = await gatewayOf();
    const { page, faults } = await openMonitor(browser, gateway.url, { path: '/monitor/start' });

    await page.getByLabel('Find').fill('web-01');
    await page.getByRole('checkbox', { name: new RegExp(WEB) }).check();
    await page.getByLabel(/Reason/).fill('Quarterly drill');
    await check(page);
    expect(await page.getAttribute('[data-verdict]', 'data-verdict')).toBe('READY');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Start the drill of 1 server' }).press('Enter');

    await page.waitForSelector('h1 .kind-drill');
    await page.waitForSelector('[data-truth=final]');
    await page.waitForSelector(`[data-server=${WEB}][data-status=LAUNCHED]`);
    expect(faults).toEqual([]);
  });

  it('asks for more than a click before a real recovery, and says what the preflight found', async () => {
    const gateway = await gatewayOf();
    const path = `/monitor/start?servers=${WEB},s-lagging0000000000`;
    const { page } = await openMonitor(browser, gateway.url, { path });
    await page.waitForSelector('[data-choice=s-lagging0000000000] select');

    await page.getByRole('radio', { name: /REAL RECOVERY/ }).check();
    await check(page);

    expect(await page.getAttribute('[data-verdict]', 'data-verdict')).toBe('READY_WITH_WARNINGS');
    expect(await page.textContent('[data-checked=s-lagging0000000000]')).toContain('BACKLOG');
    const button = page.getByRole('button', { name: 'START THE REAL RECOVERY OF 2 SERVERS' });
    const confirmation = page.getByLabel(/This is a REAL RECOVERY/);
    expect(await button.isDisabled()).toBe(true);
    await confirmation.fill('RECOVER 1 SERVER');
    expect(await button.isDisabled()).toBe(true);
    await confirmation.fill('recover 2 servers');
    await button.click();

    await page.waitForSelector('h1 .kind-real');
    await page.waitForSelector('[data-truth=final]');
  });

  it('launches from the snapshot that was chosen', async () => {
    const gateway = await gatewayOf();
    const { page } = await openMonitor(browser, gateway.url, { path: `/monitor/start?servers=${WEB}` });
    const select = page.locator(`[data-choice=${WEB}] select`);
    await select.focus();
    await page.waitForSelector(`[data-choice=${WEB}] option:nth-child(3)`, { state: 'attached' });
    await select.selectOption({ index: 2 });
    const chosen = await select.inputValue();
    await check(page);
    await page.getByRole('button', { name: 'Start the drill of 1 server' }).click();

    await page.waitForSelector('[data-truth=final]');
    const { data } = await gateway.send<{ auditEvents: { nodes: { input: unknown }[] } }>(
      '{ auditEvents(first: 20) { nodes { input { ... on RememberedStartRecoveryInput { sourceServers { recoverySnapshotID } } } } } }',
    );
    expect(JSON.stringify(data)).toContain(chosen);
  });

  it('says which job has a server already', async () => {
    const gateway = await gatewayOf();
    const path = `/monitor/start?servers=s-conflict000000000`;
    const { page } = await openMonitor(browser, gateway.url, { path });
    await page.waitForSelector('[data-choice=s-conflict000000000] select');
    await check(page);
    expect(await page.getAttribute('[data-verdict]', 'data-verdict')).toBe('BLOCKED');
    await page.getByRole('button', { name: /Start the drill/ }).click();

    const outcome = await page.waitForSelector('[data-outcome^=Conflict]');
    expect(await outcome.textContent()).toContain('drsjob-conflict000000000');
    expect(await page.$('[data-unsettled]')).toBeNull();
  });

  it('starts once, though the answer is lost and the page is loaded anew', async () => {
    const gateway = await gatewayOf();
    const proxy = await startTcpProxy(Number(new URL(gateway.url).port));
    stops.push(() => proxy.close());
    const path = `/monitor/start?servers=${APP}`;
    const { page } = await openMonitor(browser, `http://127.0.0.1:${proxy.port}`, { path });
    await page.waitForSelector(`[data-choice=${APP}] select`);
    await check(page);

    proxy.resetAfterRequest();
    await page.getByRole('button', { name: /Start the drill/ }).click();
    await page.waitForSelector('[data-unsettled]');
    expect(await page.textContent('[data-outcome]')).toContain('Whether it started is not known');
    proxy.heal();
    proxy.cutAll();
    await page.reload();
    await page.getByRole('button', { name: 'Send the same again' }).click();

    await page.waitForSelector('h1 .kind-drill');
    expect(await callsOf(gateway, 'StartRecovery')).toBe(1);
    await page.goBack();
    await page.waitForSelector('[data-choice]');
    expect(await page.$('[data-unsettled]')).toBeNull();
  });
});
