// The browser of the tests; how it is started is one thing with the pictures of the monitor.
export { startBrowser } from '../../tools/chromium.js';

/** Named by those who look at a page with one. */
export type { Browser, BrowserContext, Page, Route } from 'playwright-core';
