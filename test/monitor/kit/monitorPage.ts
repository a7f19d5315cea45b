// The monitor in a browser, and all that must never happen on it.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import { afterEach } from '@jest/globals';

import type { Browser, BrowserContext, Page } from '../../kit/browser.js';

export interface MonitorPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of its scripts, violations of its policy, and requests to elsewhere: none, at the end of every test. */
  readonly faults: readonly string[];
}

export interface MonitorPageOptions {
  /** Such as `/monitor/jobs/drsjob-…`. */
  readonly path?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Logged in from the beginning. */
  readonly token?: string;
  /** Before anything of the page is loaded. */
  readonly prepare?: (page: Page) => Promise<void>;
}

const PATIENCE_MS = 60_000;

const contexts: BrowserContext[] = [];
// A live page draws itself anew each second, at the expense of all tests after it.
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
});

/** Opens a page of the monitor in a context of its own, which is closed after the test. */
export async function openMonitor(
  browser: Browser,
  url: string,
  { path = '/monitor', colorScheme = 'light', viewport, token, prepare }: MonitorPageOptions = {},
): Promise<MonitorPage> {
  const size = viewport ?? { width: 1280, height: 900 };
  // The checker for accessibility is brought in past the policy, which keeps out scripts of others.
  const context = await browser.newContext({ colorScheme, viewport: size });
  contexts.push(context);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) faults.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:'))
      faults.push(`request to ${request.url()}`);
  });
  if (token !== undefined)
    await context.addInitScript((given) => {
      sessionStorage.setItem('drs-gateway.token', given);
    }, token);
  await prepare?.(page);
  await page.goto(`${url}${path}`);
  return { page, context, faults };
}

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds on the page as it stands, one line for each rule that is broken. https://github.com/dequelabs/axe-core */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(await readFile(AXE, 'utf8'));
  return page.evaluate(async () => {
    interface Found {
      readonly id: string;
      readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
    }
    const { axe } = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: readonly Found[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary ?? ''}`,
    );
  });
}
