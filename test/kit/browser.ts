// A browser that installs as an npm package, so that the tests bring their own on a machine that has nothing but Node.
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** Named by those who look at a page with one. */
export type { Browser, BrowserContext, Page } from 'playwright-core';

/** Without these it asks for Google's hosts at every start, and a closed network lets it wait. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Of what the package sets for its own purposes: with one process the whole browser ends with its first page, and a browser that does not
 * ask which origin a page has would let everything pass that users' browsers refuse.
 */
const UNWANTED = [
  '--single-process',
  '--disable-web-security',
  '--allow-running-insecure-content',
  '--disable-site-isolation-trials',
];

/** Starts Chromium without a window; whoever starts it closes it. */
export async function startBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args.filter((arg) => !UNWANTED.includes(arg)), ...QUIET],
    headless: true,
  });
}
