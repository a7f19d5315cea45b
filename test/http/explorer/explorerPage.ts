// A page of the explorer in a real browser that reaches nothing but the gateway, and is asked what it shows.
import { setTimeout as pause } from 'node:timers/promises';

import type { Browser, Page } from '../../kit/browser.js';

export interface ExplorerPage {
  readonly page: Page;
  /** What was asked for elsewhere, and not had. */
  readonly foreign: readonly string[];
  /** What the content security policy forbade, and what the page's script threw. */
  readonly wrong: readonly string[];
  readonly close: () => Promise<void>;
}

const PATIENT_MS = 60_000;
const LOOK_EVERY_MS = 100;

/** Opens a page that other hosts are closed to; `path` is one of the gateway. */
export async function openPage(browser: Browser, gatewayURL: string, path: string): Promise<ExplorerPage> {
  const page = await blankPage(browser);
  const [foreign, wrong]: [string[], string[]] = [[], []];
  await page.route(
    (url) => url.origin !== gatewayURL,
    async (route) => {
      foreign.push(route.request().url());
      await route.abort();
    },
  );
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) wrong.push(message.text());
  });
  await page.goto(`${gatewayURL}${path}`);
  return { page, foreign, wrong, close: () => page.context().close() };
}

/** In a context of its own, which remembers nothing of the others. */
export async function blankPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext();
  context.setDefaultTimeout(PATIENT_MS);
  return context.newPage();
}

/** Runs one of the operations in the editor, as one does by hand: the button, and its menu. */
export async function run(page: Page, operation: string): Promise<void> {
  // Without a menu it does not know the operations yet.
  await page.locator('.graphiql-execute-button[aria-haspopup=menu]').click();
  await page.getByRole('menuitem', { name: operation, exact: true }).click();
}

/** What GraphiQL shows as the answer, once it fits. */
export function response(page: Page, fits: RegExp): Promise<string> {
  const shown = `document.querySelector('.result-window .CodeMirror')?.CodeMirror.getValue() ?? ''`;
  return valueOf<string>(page, shown, (value) => fits.test(value));
}

/** What an expression is in the page, once it fits. Looked at from outside: the page's policy forbids Playwright's way of waiting. */
export async function valueOf<Value>(
  page: Page,
  expression: string,
  fits: (value: Value) => boolean,
): Promise<Value> {
  const lookedUntilMs = performance.now() + PATIENT_MS;
  for (;;) {
    const value: Value = await page.evaluate(expression);
    if (fits(value)) return value;
    if (performance.now() > lookedUntilMs)
      throw new Error(`${expression} never was as wanted, but ${String(value)}`);
    await pause(LOOK_EVERY_MS);
  }
}

export async function fillHeaders(page: Page, headers: object): Promise<void> {
  await page.getByRole('button', { name: 'Headers', exact: true }).click();
  await page.locator('.graphiql-editor-tool .graphiql-editor:not(.hidden) .CodeMirror').click();
  await page.keyboard.insertText(JSON.stringify(headers));
}
