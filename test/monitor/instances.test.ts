// The end of a drill by hand: its instances are terminated in a browser.
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';

import { type Browser, startBrowser } from '../kit/browser.js';
import { startTestGateway, takeAll, type TestGateway } from '../kit/gateway.js';
import { axeFindings, openMonitor } from './kit/monitorPage.js';

const WEB = 's-dbb1835e1c9284ea4';
const APP = 's-6ef736e8fd7423e10';
const START = `mutation ($servers: [StartRecoverySourceServerInput!]!) { startRecovery(input: { isDrill: true, sourceServers: $servers }) {
  ... on StartRecoverySuccess { job { jobID } } } }`;
const UNTIL_OVER = 'subscription ($jobID: ID!) { jobUpdates(jobID: $jobID) { __typename } }';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).toReversed()) await stop();
});

async function gatewayWithDrill(): Promise<{ readonly gateway: TestGateway; readonly jobID: string }> {
  const gateway = await startTestGateway();
  stops.push(() => gateway.stop());
  const servers = [WEB, APP].map((sourceServerID) => ({ sourceServerID }));
  const { data } = await gateway.send<{ startRecovery: { job: { jobID: string } } }>(START, { servers });
  const jobID = data?.startRecovery.job.jobID ?? '';
  await takeAll(gateway.subscribe(UNTIL_OVER, { jobID }));
  return { gateway, jobID };
}

describe('the page of the recovery instances', () => {
  it("terminates a drill's instances after a question, and leads to the job that does it", async () => {
    const { gateway, jobID } = await gatewayWithDrill();
    const { page, faults } = await openMonitor(browser, gateway.url, { path: '/monitor/instances' });
    const group = page.locator(`[data-group=${jobID}]`);
    await group.waitFor();
    expect(await axeFindings(page)).toEqual([]);

    await group.getByRole('button', { name: /Select all/ }).click();
    await page.waitForSelector('[data-selected="2"]');
    await page.getByRole('button', { name: 'Terminate…' }).click();
    await page.waitForSelector('dialog[data-terminate]');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Terminate 2' }).press('Enter');

    await page.waitForSelector('[data-termination=done]');
    await page.click('[data-termination=done] a');
    await page.waitForSelector('[data-truth=final]');
    expect(await page.textContent('h1')).toContain('terminate recovery instances');
    expect(faults).toEqual([]);
  });

  it('wants a word before an instance of a real recovery, which is never chosen together with a drill', async () => {
    const { gateway, jobID } = await gatewayWithDrill();
    const { page } = await openMonitor(browser, gateway.url, { path: '/monitor/instances' });
    const real = page.locator('[data-group=drsjob-recovered00000000]');
    await real.locator('input[type=checkbox]').check();
    expect(await page.locator(`[data-group=${jobID}] input[type=checkbox]`).first().isDisabled()).toBe(true);

    await page.getByRole('button', { name: 'Terminate…' }).click();
    const button = page.getByRole('button', { name: 'Terminate 1' });
    expect(await button.isDisabled()).toBe(true);
    await page.getByLabel(/Type TERMINATE/).fill('TERMINATE');
    await button.click();

    await page.waitForSelector('[data-termination=done]');
  });
});
