// Recovery instances on the monitor, and their end.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { makeLocalToken } from '../../src/auth/local/localIssuer.js';
import { type Browser, type Page, type Route, startBrowser } from '../kit/browser.js';
import { startTestGateway, type TestGateway } from '../kit/gateway.js';
import { serversOf, startJob } from './kit/drills.js';
import { axeFindings, openMonitor } from './kit/monitorPage.js';

const UNTIL_OVER = `subscription ($jobID: ID!) { jobUpdates(jobID: $jobID) { ... on JobUpdate { isFinal } } }`;

let browser: Browser;
let gateway: TestGateway;
let servers: readonly string[];
beforeAll(async () => {
  [browser, gateway] = await Promise.all([
    startBrowser(),
    startTestGateway({ SIMULATOR_SPEED: '600', POLL_INTERVAL_MS: '200' }),
  ]);
  servers = await serversOf(gateway, 10);
});
afterAll(async () => {
  await browser.close();
  await gateway.stop();
});

/** A job of these that is over. */
async function launched(ids: readonly string[], isDrill: boolean): Promise<string> {
  const jobID = await startJob(gateway, ids, isDrill);
  for await (const event of gateway.subscribe(UNTIL_OVER, { jobID })) if (event.isFinal === true) break;
  return jobID;
}

async function openInstances(options = {}) {
  const opened = await openMonitor(browser, gateway.url, { path: '/monitor/instances', ...options });
  await opened.page.waitForSelector('[data-read=read]');
  await opened.page.waitForSelector('[data-connection=live]');
  return opened;
}

const terminateButton = (page: Page) => page.getByRole('button', { name: 'Terminate…' });

async function ask(page: Page, jobID: string): Promise<void> {
  await page.getByRole('button', { name: `Select all of ${jobID}` }).click();
  await terminateButton(page).click();
  await page.waitForSelector('dialog[open][data-terminate]');
}

async function terminationsOf(jobIDs: readonly string[]): Promise<readonly string[]> {
  const { data } = await gateway.send<{ jobs: { nodes: { jobID: string; type: string }[] } }>(
    '{ jobs(first: 200) { nodes { jobID type } } }',
    {},
  );
  return (data?.jobs.nodes ?? [])
    .filter(({ jobID, type }) => type === 'TERMINATE' && !jobIDs.includes(jobID))
    .map(({ jobID }) => jobID);
}

describe('the recovery instances', () => {
  it('of a drill are terminated by a few clicks, and the job is followed to its end', async () => {
    const jobID = await launched(servers.slice(0, 2), true);
    const { page, faults } = await openInstances();
    expect(await page.textContent(`[data-group=${jobID}] h2`)).toContain('Drill');
    expect(await page.textContent(`[data-group=${jobID}] tbody`)).toMatch(/running.* s|min/);

    await ask(page, jobID);
    expect(await page.$$('.terminated li')).toHaveLength(2);
    await page.getByRole('button', { name: 'Terminate 2' }).click();

    await page.click('[data-termination=done] a');
    await page.waitForSelector('[data-truth=final]');
    expect(await page.textContent('h1')).not.toContain(jobID);
    await page.click('nav a[href="/monitor/instances"]');
    await page.waitForSelector(`[data-group=${jobID}]`, { state: 'detached' });
    expect(faults).toEqual([]);
  });

  it('of a real recovery are not mixed with those of a drill, and ask for the word', async () => {
    const drill = await launched(servers.slice(2, 3), true);
    const real = await launched(servers.slice(3, 4), false);
    const { page } = await openInstances();
    expect(await page.textContent(`[data-group=${real}] h2`)).toContain('REAL RECOVERY');
    const drillBox = page.locator(`[data-group=${drill}] tbody input`);
    const realBox = page.locator(`[data-group=${real}] tbody input`);

    await drillBox.check();
    expect(await realBox.isDisabled()).toBe(true);
    expect(await page.textContent(`[data-group=${real}] .why-not`)).toContain(
      'together with those of drills',
    );
    await drillBox.uncheck();

    await ask(page, real);
    const go = page.getByRole('button', { name: 'Terminate 1' });
    expect(await go.isDisabled()).toBe(true);
    await page.getByLabel('Type TERMINATE').fill('terminate');
    expect(await go.isDisabled()).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel('Type TERMINATE').fill('TERMINATE');
    await go.click();

    await page.waitForSelector('[data-termination=done]');
  });

  it('are terminated once, also where the answer is lost and the page is loaded anew', async () => {
    const jobID = await launched(servers.slice(4, 5), true);
    const before = await terminationsOf([]);
    const { page } = await openInstances();
    await page.route('**/graphql', async (route) => {
      const isTermination = route.request().postData()?.includes('mutation Terminate') === true;
      if (!isTermination) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await ask(page, jobID);
    await page.getByRole('button', { name: 'Terminate 1' }).click();
    await page.waitForSelector('[data-termination=unsettled]');
    await page.unroute('**/graphql');

    await page.reload();
    await page.waitForSelector('[data-termination=unsettled]');
    // What is told for now says nothing of the first attempt: its key stays.
    await page.route('**/graphql', answeringTerminations('ServiceUnavailableError'));
    await page.getByRole('button', { name: 'Ask again' }).click();
    await page.getByText('a ServiceUnavailableError of the test').waitFor();
    expect(await page.$('[data-termination=refused]')).toBeNull();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Ask again' }).click();

    const done = await page.waitForSelector('[data-termination=done]');
    expect(await done.textContent()).toContain('started by the first attempt');
    expect(await terminationsOf(before)).toHaveLength(1);
    await page.reload();
    await page.waitForSelector('[data-read=read]');
    expect(await page.$('[data-termination]')).toBeNull();
  });

  it('are not said to be left alone where DRS failed: the same key is asked under again', async () => {
    const jobID = await launched(servers.slice(5, 6), true);
    await faults('PUT');
    const { page } = await openInstances();
    const keys: unknown[] = [];
    page.on('request', (request) => {
      const body = request.postData() ?? '';
      if (body.includes('mutation Terminate')) keys.push(keyIn(body));
    });
    await ask(page, jobID);
    await page.getByRole('button', { name: 'Terminate 1' }).click();
    const told = await page.waitForSelector('[data-termination=unsettled]');
    expect(await told.textContent()).toContain('It is not known');

    await faults('DELETE');
    await page.getByRole('button', { name: 'Ask again' }).click();
    await page.waitForSelector('[data-termination=sending]', { state: 'detached' });

    expect(keys).toEqual([expect.any(String), keys[0]]);
  });
});

function answeringTerminations(__typename: string): (route: Route) => Promise<void> {
  const error = { message: `a ${__typename} of the test`, isRetryable: true, code: null, awsRequestID: null };
  const data = { terminateRecoveryInstances: { __typename, ...error, awsMessage: null } };
  return (route) =>
    route.request().postData()?.includes('mutation Terminate') === true
      ? route.fulfill({ json: { data } })
      : route.continue();
}

async function faults(method: 'PUT' | 'DELETE'): Promise<void> {
  const body = JSON.stringify({ kind: 'internalError', operation: 'TerminateRecoveryInstances' });
  await fetch(
    `${gateway.simulator?.url ?? ''}/_simulator/faults`,
    method === 'PUT' ? { method, body } : { method },
  );
}

function keyIn(body: string): unknown {
  const { variables } = JSON.parse(body) as { variables: { input: { idempotencyKey: unknown } } };
  return variables.input.idempotencyKey;
}

describe('who may not terminate', () => {
  it('is told so, and cannot', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'monitor-'));
    const guarded = await startTestGateway({ AUTH: 'jwt', DATA_DIR: folder });
    try {
      const token = await makeLocalToken(folder, {
        name: 'ada',
        roles: ['viewer'],
        lifetimeMs: 3_600_000,
        nowMs: Date.now(),
      });
      const { page } = await openMonitor(browser, guarded.url, { path: '/monitor/instances', token });
      await page.waitForFunction(() =>
        document.querySelector('#why-not')?.textContent.includes('permission instance:terminate'),
      );
      await page.locator('tbody input').first().check();
      expect(await terminateButton(page).isDisabled()).toBe(true);
      await page.click('nav a[href="/monitor/fleet"]');
      const told = await page.waitForSelector('[data-why-not]');
      expect(await told.textContent()).toContain('recovery:drill');
    } finally {
      await guarded.stop();
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe.each(['light', 'dark'] as const)('to those who cannot see it, in %s', (colorScheme) => {
  it('is usable: axe finds nothing, on a narrow screen as well', async () => {
    const { page } = await openInstances({ colorScheme });
    await page.waitForSelector('[data-group=drsjob-recovered00000000] .kind-real');
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
