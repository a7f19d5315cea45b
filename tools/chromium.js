// A browser that installs as an npm package, so that tests and pictures bring their own on a machine that has nothing but Node.
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';

/** Without these it asks for Google's hosts at every start, and a closed network lets it wait. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Meant for a small room in the cloud: in one process the whole browser ends with the first context that is closed, and without web security
 * pages may do what they may not elsewhere.
 */
const UNWANTED = new Set([
  '--single-process',
  '--no-zygote',
  '--disable-web-security',
  '--allow-running-insecure-content',
]);

/** Starts Chromium without a window; whoever starts it closes it. */
export async function startBrowser() {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args.filter((arg) => !UNWANTED.has(arg)), ...QUIET],
    headless: true,
  });
}
