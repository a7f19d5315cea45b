// The fleet on the monitor, in a browser.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type Browser, type Page, startBrowser } from '../kit/browser.js';
import { startTestGateway, type TestGateway } from '../kit/gateway.js';
import { axeFindings, openMonitor } from './kit/monitorPage.js';

const SCROLLED = '.fleet-rows';
const ROW = 'tr[data-server]';

let browser: Browser;
let gateway: TestGateway;
let large: TestGateway;
beforeAll(async () => {
  [browser, gateway, large] = await Promise.all([
    startBrowser(),
    startTestGateway(),
    startTestGateway({ SIMULATOR_SERVERS: '2000' }),
  ]);
});
afterAll(async () => {
  await browser.close();
  await Promise.all([gateway.stop(), large.stop()]);
});

async function openFleet(url = gateway.url, options = {}) {
  const opened = await openMonitor(browser, url, { path: '/monitor/fleet', ...options });
  await opened.page.waitForSelector('[data-read=read]');
  return opened;
}

async function shownAfter(page: Page, act: () => Promise<unknown>): Promise<readonly (string | null)[]> {
  const before = await page.getAttribute('[data-shown]', 'data-shown');
  await act();
  await page.waitForFunction(
    (was) => document.querySelector('[data-shown]')?.getAttribute('data-shown') !== was,
    before,
  );
  return page.$$eval(ROW, (rows) => rows.map((row) => row.getAttribute('data-server')));
}

const textOf = (page: Page, server: string) => page.textContent(`[data-server=${server}]`);

describe('the fleet', () => {
  it('tells how replication goes, what stops it, and whose drill is overdue', async () => {
    const { page, faults } = await openFleet();
    await shownAfter(page, () => page.getByLabel('Name or id').fill('test-'));

    expect(await textOf(page, 's-lagging0000000000')).toMatch(/backlog\d+ h/);
    expect(await textOf(page, 's-initialsync000000')).toContain('initial sync');
    const stalled = await textOf(page, 's-stalled0000000000');
    expect(stalled).toContain('stalled');
    expect(stalled).toContain('DRS has not heard of the agent.');
    expect(stalled).toContain('AGENT_NOT_SEEN');
    expect(await textOf(page, 's-drilled0000000000')).toMatch(/drill overdue\d+ d.* ago/);
    expect(await page.textContent('[data-lag]')).toMatch(/the furthest behind is \S+ with \d+ [hd]/);
    expect(await page.textContent('figure.lag svg')).toMatch(/^under 1 s10 s/);
    expect(faults).toEqual([]);
  });

  it('tells all of one server in a dialog, with the job of its last drill', async () => {
    const { page } = await openFleet();
    await page.getByLabel('Name or id').fill('s-drilled0000000000');
    await page.getByRole('button', { name: 'test-drilled-long-ago' }).click();

    const dialog = await page.waitForSelector('dialog[open][data-details=s-drilled0000000000]');
    expect(await dialog.textContent()).toContain('drsjob-drilled0000000000');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog', { state: 'detached' });
  });

  it('finds by text, state and problem, and sorts', async () => {
    const { page } = await openFleet();

    expect(await shownAfter(page, () => page.getByLabel('State').selectOption('STALLED'))).toContain(
      's-stalled0000000000',
    );
    await shownAfter(page, () => page.getByRole('button', { name: 'Show all' }).click());
    const problems = await shownAfter(page, () => page.getByLabel('With a problem').check());
    expect(problems).toEqual(expect.arrayContaining(['s-lagging0000000000', 's-stalled0000000000']));
    expect(problems).not.toContain('s-drilled0000000000');
    await page.getByRole('button', { name: 'Lag', exact: true }).click();
    await page.getByRole('button', { name: 'Lag', exact: true }).click();
    await page.waitForSelector('th[aria-sort=descending]');
    expect(await page.getAttribute(`${ROW}[aria-rowindex="2"]`, 'data-state')).not.toBe('CONTINUOUS');
    const none = await shownAfter(page, () => page.getByLabel('Name or id').fill('no such'));
    expect(none).toEqual([]);
  });

  it('leads with the selected servers to where they are started', async () => {
    const { page } = await openFleet();
    await page.getByLabel('Name or id').fill('test-');
    expect(await page.textContent('[data-why-not]')).toContain('Select servers first');

    await page.getByLabel('Select test-lagging').check();
    await page.getByLabel('Select test-drilled-long-ago').check();

    const link = await page.waitForSelector('a[data-start]');
    const { pathname, searchParams } = new URL((await link.getAttribute('href')) ?? '', gateway.url);
    expect(pathname).toBe('/monitor/start');
    expect(searchParams.get('servers')?.split(',').toSorted()).toEqual([
      's-drilled0000000000',
      's-lagging0000000000',
    ]);
    const { data } = await gateway.send<{ scopes: { name: string }[] }>('{ scopes { name } }', {});
    expect(searchParams.get('scope')).toBe(data?.scopes[0]?.name);
  });

  it('says when it cannot be read anew, and keeps what it knows', async () => {
    const { page } = await openFleet();
    const before = await page.getAttribute('[data-shown]', 'data-shown');
    await page.route('**/graphql', (route) => route.abort());

    await page.getByRole('button', { name: 'Read again' }).click();

    const told = await page.waitForSelector('.unread');
    expect(await told.textContent()).toContain('could not be read');
    expect(await page.getAttribute('[data-shown]', 'data-shown')).toBe(before);
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Read again' }).click();
    await page.waitForSelector('.unread', { state: 'detached' });
  });

  it('says of whom it does not know the drills', async () => {
    const faults = `${gateway.simulator?.url ?? ''}/_simulator/faults`;
    await fetch(faults, {
      method: 'PUT',
      body: JSON.stringify({ kind: 'throttle', operation: 'DescribeJobs' }),
    });
    try {
      const { page } = await openFleet();
      const told = await page.waitForSelector('.unread');
      expect(await told.textContent()).toContain('Drill readiness could not be read');
      expect(await page.textContent('[data-summary]')).toContain('that could not be read');
      expect(await page.textContent(ROW)).toContain('could not be read');
    } finally {
      await fetch(faults, { method: 'DELETE' });
    }
  });
});

describe('a fleet of 2,000', () => {
  it('has few rows in the document, and scrolls to the last', async () => {
    const { page, faults } = await openFleet(large.url);
    const total = Number(await page.getAttribute('[data-shown]', 'data-shown'));
    expect(total).toBeGreaterThanOrEqual(2000);
    expect(await page.getAttribute('table.fleet', 'aria-rowcount')).toBe(String(total + 1));

    for (const share of [0.25, 0.5, 0.75, 1]) {
      await page.$eval(
        SCROLLED,
        (region, part) => {
          region.scrollTop = part * region.scrollHeight;
        },
        share,
      );
      await page.waitForFunction(
        ([row, least]) =>
          [...document.querySelectorAll(row)].some(
            (each) => Number(each.getAttribute('aria-rowindex')) >= least,
          ),
        [ROW, Math.floor(share * total)] as const,
      );
      expect((await page.$$(ROW)).length).toBeLessThan(60);
    }

    const last = await page.waitForSelector(`${ROW}[aria-rowindex="${total + 1}"]`);
    const isSeen = await last.evaluate((row) => {
      const box = row.getBoundingClientRect();
      const frame = row.closest('.fleet-rows')?.getBoundingClientRect();
      return frame !== undefined && box.top >= frame.top && box.bottom <= frame.bottom + 20;
    });
    expect(isSeen).toBe(true);
    expect(faults).toEqual([]);
  });

  it('shows its first rows again after a search that finds none, wherever it was scrolled to before', async () => {
    const { page } = await openFleet(large.url);
    await page.$eval(SCROLLED, (region) => (region.scrollTop = region.scrollHeight));
    await page.waitForFunction((row) => document.querySelector(`${row}[aria-rowindex="2"]`) === null, ROW);

    await page.getByLabel('Name or id').fill('no such');
    await page.getByText('No server is like that.').waitFor();
    await page.getByLabel('Name or id').fill('');

    const first = await page.waitForSelector(`${ROW}[aria-rowindex="2"]`);
    expect(await first.isVisible()).toBe(true);
  });

  it('goes on by keyboard from one row to the next, beyond what was in sight', async () => {
    const { page } = await openFleet(large.url);
    await page.focus(`${ROW}[aria-rowindex="2"] input`);

    for (let press = 0; press < 80; press += 1) await page.keyboard.press('Tab');

    const at = await page.evaluate(() =>
      Number(document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')),
    );
    expect(at).toBe(42);
  });
});

describe.each(['light', 'dark'] as const)('to those who cannot see it, in %s', (colorScheme) => {
  it('is usable: axe finds nothing, on a narrow screen as well', async () => {
    const { page } = await openFleet(gateway.url, { colorScheme });
    await page.getByLabel('Name or id').fill('test-');
    await page.getByLabel('Select test-lagging').check();
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
