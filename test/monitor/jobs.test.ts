// The monitor's jobs, as somebody sees them who watches a drill in a browser.
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';

import { type Browser, type Page, startBrowser } from '../kit/browser.js';
import { startTestGateway, type TestGateway } from '../kit/gateway.js';
import { startTcpProxy, type TcpProxy } from '../kit/tcpProxy.js';
import { serversOf, startJob } from './kit/drills.js';
import { axeFindings, openMonitor } from './kit/monitorPage.js';

const SLOW = { SIMULATOR_SPEED: '60', POLL_INTERVAL_MS: '200' };

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

async function proxyOf(gateway: TestGateway): Promise<TcpProxy> {
  const proxy = await startTcpProxy(Number(new URL(gateway.url).port));
  stops.push(() => proxy.close());
  return proxy;
}

const isFinal = (page: Page) => page.waitForSelector('[data-truth=final]');
const statusesOn = (page: Page) =>
  page.$$eval('[data-server]', (rows) => rows.map((row) => row.getAttribute('data-status')));

describe('the list of jobs', () => {
  it('shows a drill and a real recovery as they are started, and leads to each', async () => {
    const gateway = await gatewayOf(SLOW);
    const { page, faults } = await openMonitor(browser, gateway.url);
    await page.waitForSelector('[data-connection=live]');
    const [one = '', two = ''] = await serversOf(gateway, 2);

    const drill = await startJob(gateway, [one]);
    const recovery = await startJob(gateway, [two], false);

    const drillRow = await page.waitForSelector(`[data-job=${drill}]`);
    const recoveryRow = await page.waitForSelector(`[data-job=${recovery}]`);
    expect(await drillRow.textContent()).toContain('Drill');
    expect(await recoveryRow.textContent()).toContain('REAL RECOVERY');
    expect(await drillRow.$('.kind-real')).toBeNull();
    expect(await page.$('[data-job=drsjob-drilled0000000000]')).not.toBeNull();
    await page.click(`[data-job=${recovery}] a`);
    await page.waitForSelector('h1 .kind-real');
    expect(new URL(page.url()).pathname).toBe(`/monitor/jobs/${recovery}`);
    expect(faults).toEqual([]);
  });

  it('says since when DRS cannot be read, and that it is read again', async () => {
    const gateway = await gatewayOf();
    const { page } = await openMonitor(browser, gateway.url);
    await page.waitForSelector('[data-stale=false]');

    await faultsOf(gateway, 'PUT');
    const stale = await page.waitForSelector('[data-stale=true]');
    expect(await stale.textContent()).toMatch(/is stale: DRS has not been read since .* ago/);

    await faultsOf(gateway, 'DELETE');
    await page.waitForSelector('[data-stale=false]');
  });
});

describe('the page of a job', () => {
  it('follows it to its end, with each stage of each server, what failed, and what to do', async () => {
    const gateway = await gatewayOf(SLOW);
    const jobID = await startJob(gateway, [...(await serversOf(gateway, 3)), 's-launchfails000000']);
    const { page, faults } = await openMonitor(browser, gateway.url, { path: `/monitor/jobs/${jobID}` });

    await page.waitForSelector('[data-truth=live]');
    await page.waitForSelector('.bar.running');
    await isFinal(page);

    expect((await statusesOn(page)).toSorted()).toEqual(['FAILED', 'LAUNCHED', 'LAUNCHED', 'LAUNCHED']);
    const failure = await page.waitForSelector('[data-failed=s-launchfails000000]');
    expect(await failure.textContent()).toContain('EC2 did not launch the instance');
    expect(await failure.textContent()).toContain('InsufficientInstanceCapacity');
    expect(await failure.textContent()).toContain('What to do:');
    // Opened late or early, the log tells the same.
    const stages = await stagesOn(page);
    expect(stages).toHaveLength(4);
    for (const told of stages) expect(told).toMatch(/snapshot done.*conversion done.*launch (done|failed)/);
    const late = await openMonitor(browser, gateway.url, { path: `/monitor/jobs/${jobID}` });
    await late.page.waitForFunction(
      (expected) =>
        [...document.querySelectorAll('.bars .unseen')].every(
          (cell, at) => cell.textContent === expected[at],
        ),
      stages,
    );
    expect([...faults, ...late.faults]).toEqual([]);
  });

  it('says that it is not followed any more, where DRS lets nobody look', async () => {
    const gateway = await gatewayOf(SLOW);
    const jobID = await startJob(gateway, await serversOf(gateway, 3));
    const { page } = await openMonitor(browser, gateway.url, { path: `/monitor/jobs/${jobID}` });
    await page.waitForSelector('[data-truth=live]');

    await faultsOf(gateway, 'PUT', DENIED);

    const truth = await page.waitForSelector('[data-truth=ended]');
    expect(await truth.textContent()).toContain('No longer followed');
    expect(await page.textContent('main')).toContain('This job cannot be watched');
    expect(await statusesOn(page)).toHaveLength(3);
  });

  it('says that a job is not there', async () => {
    const gateway = await gatewayOf();
    const { page } = await openMonitor(browser, gateway.url, {
      path: '/monitor/jobs/drsjob-00000000000000000',
    });
    expect(await page.textContent('main [role=alert]')).toContain('ResourceNotFound');
  });

  it('says when it is cut off, and afterwards has all that it missed', async () => {
    const gateway = await gatewayOf(SLOW);
    const proxy = await proxyOf(gateway);
    const jobID = await startJob(gateway, await serversOf(gateway, 3));
    const url = `http://127.0.0.1:${proxy.port}`;
    const { page } = await openMonitor(browser, url, { path: `/monitor/jobs/${jobID}` });
    await page.waitForSelector('[data-truth=live]');

    proxy.resetBeforeRequest();
    proxy.cutAll();
    await page.waitForSelector('[data-truth=cut]');
    await page.waitForSelector('[data-connection=cut]');
    for await (const event of gateway.subscribe(UNTIL_OVER, { jobID })) if (event.isFinal === true) break;
    expect(await page.$('[data-truth=final]')).toBeNull();
    proxy.heal();

    await isFinal(page);
    await page.waitForSelector('[data-connection=live]');
    expect(await statusesOn(page)).toEqual(['LAUNCHED', 'LAUNCHED', 'LAUNCHED']);
    expect(await page.textContent('[data-truth]')).toContain('went on after');
    for (const told of await stagesOn(page))
      expect(told).toMatch(/snapshot done.*conversion done.*launch done/);
  });

  it('finds out by itself that a network swallows everything', async () => {
    const gateway = await gatewayOf({ SIMULATOR_SPEED: '20' });
    const proxy = await proxyOf(gateway);
    const jobID = await startJob(gateway, await serversOf(gateway, 1));
    const url = `http://127.0.0.1:${proxy.port}`;
    const { page } = await openMonitor(browser, url, { path: `/monitor/jobs/${jobID}` });
    await page.waitForSelector('[data-truth=live]');

    proxy.blackhole();
    await page.waitForSelector('[data-truth=cut]');
    proxy.heal();
    proxy.cutAll();
    const again = await page.waitForSelector('[data-truth=live], [data-truth=final]');
    expect(await again.textContent()).toContain('went on after');
  });

  it('goes on at once when the laptop wakes up', async () => {
    const gateway = await gatewayOf({ SIMULATOR_SPEED: '20' });
    const jobID = await startJob(gateway, await serversOf(gateway, 1));
    const { page } = await openMonitor(browser, gateway.url, {
      path: `/monitor/jobs/${jobID}`,
      prepare: (opened) => opened.clock.install(),
    });
    await page.waitForSelector('[data-truth=live]');

    await page.clock.fastForward('01:00:00');

    const again = await page.waitForSelector('[data-truth]:has-text("went on after")');
    expect(await again.getAttribute('data-truth')).toMatch(/live|final/);
  });

  it('shows 200 servers, and they keep up', async () => {
    const gateway = await gatewayOf({
      SIMULATOR_SERVERS: '200',
      SIMULATOR_SPEED: '120',
      POLL_INTERVAL_MS: '200',
    });
    await allowBigJobs(gateway);
    const ids = await serversOf(gateway, 200);
    const jobID = await startJob(gateway, ids);
    const { page, faults } = await openMonitor(browser, gateway.url, { path: `/monitor/jobs/${jobID}` });

    await isFinal(page);

    const statuses = await statusesOn(page);
    expect(statuses).toHaveLength(200);
    expect(new Set(statuses)).toEqual(new Set(['LAUNCHED']));
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.bars .unseen')].every(({ textContent }) =>
        textContent.includes('launch done'),
      ),
    );
    expect(faults).toEqual([]);
  });
});

describe.each(['light', 'dark'] as const)('to those who cannot see it, in %s', (colorScheme) => {
  it('is usable: axe finds nothing on the list and on a job, on a narrow screen as well', async () => {
    const gateway = await gatewayOf();
    const jobID = await startJob(gateway, [...(await serversOf(gateway, 1)), 's-launchfails000000']);
    const { page } = await openMonitor(browser, gateway.url, { colorScheme });
    await page.waitForSelector(`[data-job=${jobID}]`);
    expect(await axeFindings(page)).toEqual([]);
    await page.focus(`[data-job=${jobID}] a`);
    await page.keyboard.press('Enter');
    await isFinal(page);
    await page.waitForSelector('[data-failed]');
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});

const UNTIL_OVER = `subscription ($jobID: ID!) { jobUpdates(jobID: $jobID) { __typename ... on JobUpdate { isFinal } } }`;

function stagesOn(page: Page): Promise<readonly string[]> {
  return page.$$eval('.bars .unseen', (cells) => cells.map(({ textContent }) => textContent));
}

const THROTTLED = { kind: 'throttle', operation: 'DescribeJobs' };
const DENIED = {
  ...{ kind: 'status', operation: 'DescribeJobs', status: 403, errorType: 'AccessDeniedException' },
  ...{ body: '{"message":"not authorized to perform drs:DescribeJobs"}', contentType: 'application/json' },
};

async function faultsOf(
  { simulator }: TestGateway,
  method: 'PUT' | 'DELETE',
  fault: object = THROTTLED,
): Promise<void> {
  const body = JSON.stringify(fault);
  await fetch(`${simulator?.url ?? ''}/_simulator/faults`, method === 'PUT' ? { method, body } : { method });
}

/** AWS gives an account jobs of 100 servers at first. */
async function allowBigJobs({ simulator }: TestGateway): Promise<void> {
  await fetch(`${simulator?.url ?? ''}/_simulator/quotas`, {
    method: 'PUT',
    body: JSON.stringify({ serversPerJob: 200 }),
  });
}
