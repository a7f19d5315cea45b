// Apollo Sandbox's page in a real browser: with a CDN of the test's own, with none, and with one that never answers.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type Browser, type Page, startBrowser } from '../../kit/browser.js';
import { startTestGateway, type TestGateway } from '../../kit/gateway.js';
import { blankPage, openPage, response, run, valueOf } from './explorerPage.js';

const SCRIPT = 'https://embeddable-sandbox.cdn.apollographql.com/**';
const FRAME = 'https://sandbox.embed.apollographql.com/**';
const PATIENCE_MS = 5_000;

/** As the real one it fills its target with a frame; what it was given is kept. */
const FAKE_SANDBOX = `window.EmbeddedSandbox = class {
  constructor(options) {
    window.given = options;
    const frame = document.createElement('iframe');
    frame.src = 'https://sandbox.embed.apollographql.com/sandbox/explorer';
    document.querySelector(options.target).append(frame);
  }
};`;

let browser: Browser;
let gateway: TestGateway;
let page: Page;

beforeAll(async () => {
  [browser, gateway] = await Promise.all([startBrowser(), startTestGateway()]);
});
afterAll(async () => {
  await browser.close();
  await gateway.stop();
});

const goTo = (path = '/graphql') => page.goto(`${gateway.url}${path}`);
const serveScript = () =>
  page.route(SCRIPT, (route) => route.fulfill({ contentType: 'text/javascript', body: FAKE_SANDBOX }));

describe('Sandbox, where its CDN can be reached', () => {
  beforeAll(async () => {
    page = await blankPage(browser);
    await page.clock.install();
    await serveScript();
  });
  afterAll(() => page.context().close());

  it('is started with the addresses of this gateway and the samples', async () => {
    const body = '<script>parent.postMessage("here", "*")</script>';
    await page.route(FRAME, (route) => route.fulfill({ contentType: 'text/html', body }));

    await goTo();
    await page.locator('#sandbox iframe').waitFor();

    expect(await page.evaluate('window.given')).toMatchObject({
      initialEndpoint: `${gateway.url}/graphql`,
      initialSubscriptionEndpoint: `${gateway.url.replace('http', 'ws')}/graphql`,
      initialState: {
        document: expect.stringContaining('mutation StartDrill'),
        variables: { jobID: 'drsjob-conflict000000000' },
        includeCookies: false,
      },
      endpointIsEditable: false,
      runTelemetry: false,
    });
    await valueOf<boolean>(page, 'hasSpoken', (hasSpoken) => hasSpoken);
    await page.clock.runFor(2 * PATIENCE_MS);
    expect(await page.locator('#silent').isVisible()).toBe(false);
  });

  it('has GraphiQL offered above it when its frame says nothing', async () => {
    await page.route(FRAME, (route) => route.abort());

    await goTo();
    await page.locator('#sandbox iframe').waitFor();
    await page.clock.runFor(PATIENCE_MS);

    await page.locator('#silent').getByRole('link', { name: 'GraphiQL' }).waitFor();
    expect(await page.locator('#sandbox').isVisible()).toBe(true);
  });
});

describe('Sandbox, where its CDN cannot be reached', () => {
  it('says so, and its link leads to GraphiQL, which works', async () => {
    const explorer = await openPage(browser, gateway.url, '/graphql');
    await explorer.page.getByRole('heading', { name: 'Apollo Sandbox cannot be loaded' }).waitFor();
    const samples = await explorer.page.locator('#samples').textContent();

    await explorer.page.getByRole('link', { name: 'Open GraphiQL instead' }).click();
    await run(explorer.page, 'Jobs');
    const shown = await response(explorer.page, /"jobs"/);
    await explorer.close();

    expect(samples).toContain('mutation StartDrill');
    expect(JSON.parse(shown)).not.toHaveProperty('errors');
    expect(explorer.foreign.map((url) => new URL(url).host)).toEqual([
      'embeddable-sandbox.cdn.apollographql.com',
    ]);
    expect(explorer.wrong).toEqual([]);
  });

  it.each(['light', 'dark'] as const)(
    'is without fault for those who do not see it, %s',
    async (colorScheme) => {
      const explorer = await openPage(browser, gateway.url, '/graphql');
      await explorer.page.emulateMedia({ colorScheme });
      await explorer.page.getByRole('heading', { name: 'Apollo Sandbox cannot be loaded' }).waitFor();

      const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
      await explorer.page.evaluate(axe);
      const { violations } = await explorer.page.evaluate<{ violations: { id: string }[] }>('axe.run()');
      await explorer.close();

      expect(violations.map(({ id }) => id)).toEqual([]);
    },
  );

  it('waits five seconds for a network that swallows everything, and shows Sandbox when it comes after all', async () => {
    page = await blankPage(browser);
    await page.clock.install();
    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    await page.route(FRAME, (route) => route.abort());
    await page.route(SCRIPT, async (route) => {
      await held;
      await route.fulfill({ contentType: 'text/javascript', body: FAKE_SANDBOX });
    });

    await page.goto(`${gateway.url}/graphql`, { waitUntil: 'domcontentloaded' });
    await page.getByText("is loaded from Apollo's CDN").waitFor();
    await page.clock.runFor(PATIENCE_MS);
    await page.getByRole('link', { name: 'Open GraphiQL instead' }).waitFor();
    answer();
    await page.locator('#sandbox iframe').waitFor();

    expect(await page.locator('#offline').isVisible()).toBe(false);
    await page.context().close();
  });
});
