// Lists over several scopes of which one cannot be read; and lists that nobody pushes, which are read anew by themselves.
import { afterEach, beforeAll, afterAll, beforeEach, describe, expect, it } from '@jest/globals';

import { type Browser, type Page, startBrowser } from '../kit/browser.js';
import type { TestGateway } from '../kit/gateway.js';
import { ABROAD, failIn, HOME, OTHER, serversOf, startOverScopes } from '../kit/scopes.js';
import { axeFindings, openMonitor } from './kit/monitorPage.js';

const STOP = `mutation ($server: ID!, $scope: ID!) { stopReplication(input: { sourceServerID: $server, scope: $scope }) {
  __typename } }`;
/** Longer than the pages wait before they read a list anew. */
const A_WHILE_MS = 31_000;

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

let gateway: TestGateway;
beforeEach(async () => {
  gateway = await startOverScopes();
});
afterEach(() => gateway.stop());

/** The page's clock goes on by itself, and can be moved. */
async function open(path: string): Promise<Page> {
  const { page } = await openMonitor(browser, gateway.url, {
    path,
    prepare: (opened) => opened.clock.install(),
  });
  return page;
}

const unread = (page: Page) => page.waitForSelector('main .unread');
const isGone = (page: Page) => page.waitForSelector('main .unread', { state: 'detached' });

describe('where one of several scopes cannot be read', () => {
  it('the fleet names it, shows the others, and has it as soon as it can be read', async () => {
    failIn(gateway, OTHER);
    const page = await open('/monitor/fleet');

    const told = await unread(page);
    expect(await told.textContent()).toContain(
      `${OTHER} could not be read; what is shown of it is older, or missing:`,
    );
    expect(await told.textContent()).not.toContain(HOME);
    expect(await axeFindings(page)).toEqual([]);
    expect(await scopesIn(page)).toEqual([HOME, ABROAD].toSorted());
    gateway.simulator?.faults.set([]);
    await page.clock.runFor(A_WHILE_MS);

    await isGone(page);
    expect(await scopesIn(page)).toEqual([HOME, OTHER, ABROAD].toSorted());
  });

  it('the list of jobs names it, shows the others, and has it as soon as it can be read', async () => {
    failIn(gateway, OTHER);
    const page = await open('/monitor');

    const told = await unread(page);
    expect(await told.textContent()).toContain(`${OTHER} could not be read`);
    const scopesOfJobs = () =>
      page.$$eval('[data-job=drsjob-drilled0000000000] td:nth-of-type(2)', (cells) =>
        cells.map(({ textContent }) => textContent).toSorted(),
      );
    expect(await scopesOfJobs()).toEqual([HOME, ABROAD].toSorted());
    gateway.simulator?.faults.set([]);
    await page.clock.runFor(A_WHILE_MS);

    await isGone(page);
    expect(await scopesOfJobs()).toEqual([HOME, OTHER, ABROAD].toSorted());
  });
});

async function scopesIn(page: Page): Promise<readonly string[]> {
  await page.waitForSelector('[data-read=read]');
  return page.$$eval('select option', (options) =>
    options.map(({ textContent }) => textContent).filter((text) => text.includes('/')),
  );
}

describe('a list that nobody pushes', () => {
  it('is read anew after half a minute', async () => {
    const [server = ''] = await serversOf(gateway, HOME);
    const page = await open('/monitor/fleet');
    await page.getByLabel('Name or id').fill(server);
    await page.waitForSelector(`[data-server=${server}][data-state=CONTINUOUS]`);

    const { data } = await gateway.send(STOP, { server, scope: HOME });
    expect(data).toEqual({ stopReplication: { __typename: 'StopReplicationSuccess' } });
    const asked = countOf(page, 'query Fleet');
    await page.clock.runFor(A_WHILE_MS);

    await page.waitForSelector(`[data-server=${server}][data-state=STOPPED]`);
    expect(asked()).toBe(1);
  });
});

function countOf(page: Page, query: string): () => number {
  let count = 0;
  page.on('request', (request) => {
    if (request.postData()?.includes(query) === true) count += 1;
  });
  return () => count;
}
