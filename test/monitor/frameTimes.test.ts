// Many servers must not make the pages slow: how long a frame takes while somebody scrolls and sorts, held against the same page with few.
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';

import { type Browser, type Page, startBrowser } from '../kit/browser.js';
import { startTestGateway, type TestGateway } from '../kit/gateway.js';
import { serversOf, startJob } from './kit/drills.js';
import { openMonitor } from './kit/monitorPage.js';

const SCROLLS = 100;
/** In frames of the page with few servers. The fleet has as many rows in the document however long it is; a job has all. */
const FLEET_TIMES = 4;
const JOB_TIMES = 8;
/** Two frames: what is lost to whatever else the machine does. */
const SPARE_MS = 34;

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).toReversed()) await stop();
});

async function gatewayOf(servers: number, env: Record<string, string> = {}): Promise<TestGateway> {
  const gateway = await startTestGateway({ SIMULATOR_SERVERS: String(servers), ...env });
  stops.push(() => gateway.stop());
  return gateway;
}

/** How long each frame takes, in milliseconds, the shortest first, while it is scrolled there and back, and clicked on what is named. */
async function framesOf(page: Page, scrolled: string, clicked: string | null): Promise<readonly number[]> {
  const frames = await page.$eval(
    scrolled,
    async (region, { scrolls, buttons }) => {
      const pressed = buttons === null ? [] : [...document.querySelectorAll<HTMLElement>(buttons)];
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const step = (region.scrollHeight - region.clientHeight) / 4;
      const taken: number[] = [];
      for (let at = 0; at < scrolls; at += 1) {
        await frame();
        const fromMs = performance.now();
        pressed[at % pressed.length]?.click();
        region.scrollTop = Math.min(step, 600) * (at % 4);
        await frame();
        taken.push(performance.now() - fromMs);
      }
      return taken;
    },
    { scrolls: SCROLLS, buttons: clicked },
  );
  return frames.toSorted((one, other) => one - other);
}

/** The slowest but for one in ten: each sorts. */
async function fleetOf(servers: number): Promise<number> {
  const gateway = await gatewayOf(servers);
  const { page } = await openMonitor(browser, gateway.url, { path: '/monitor/fleet' });
  await page.waitForSelector('[data-read=read]');
  const frames = await framesOf(page, '.fleet-rows', '.fleet th button[type=button]:not(.plain)');
  await page.context().close();
  return frames[Math.floor(0.9 * frames.length)] ?? NaN;
}

/** A slow frame may be somebody else's doing; one in each of so many looks is the page's own. */
const LOOKS = 3;

/** The slowest, while it runs: all of its rows are drawn anew once a second. */
async function jobOf(servers: number): Promise<number> {
  const gateway = await gatewayOf(servers, { SIMULATOR_SPEED: '10', POLL_INTERVAL_MS: '200' });
  await fetch(`${gateway.simulator?.url ?? ''}/_simulator/quotas`, {
    method: 'PUT',
    body: JSON.stringify({ serversPerJob: 200 }),
  });
  const path = `/monitor/jobs/${await startJob(gateway, await serversOf(gateway, servers))}`;
  const { page } = await openMonitor(browser, gateway.url, { path });
  await page.waitForSelector('.bar.running');
  const slowest: number[] = [];
  for (let look = 1; look <= LOOKS; look += 1)
    slowest.push((await framesOf(page, 'html', null)).at(-1) ?? NaN);
  // Live, or on a busy machine stale: it still runs.
  expect(await page.getAttribute('[data-truth]', 'data-truth')).not.toBe('final');
  expect(await page.$$('[data-server]')).toHaveLength(servers);
  await page.context().close();
  return Math.min(...slowest);
}

describe('a frame', () => {
  it('takes as long in a fleet of 2,000 as in a small one', async () => {
    const few = await fleetOf(24);

    const many = await fleetOf(2000);

    expect(many).toBeLessThan(FLEET_TIMES * few + SPARE_MS);
  });

  it('takes not much longer for a job of 200 servers than for one of 20', async () => {
    const few = await jobOf(20);

    const many = await jobOf(200);

    expect(many).toBeLessThan(JOB_TIMES * few + SPARE_MS);
  });
});
