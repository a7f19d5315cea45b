// Logging in at the page of a provider, by hand.
import type { Browser, Page } from '../../kit/browser.js';
import { startTestGateway, type TestGateway } from '../../kit/gateway.js';
import { CLIENT_ID, type LoginProvider, RESOURCE, startLoginProvider } from '../../auth/kit/loginProvider.js';
import { type MonitorPage, openMonitor } from './monitorPage.js';

export interface SignInPlace extends AsyncDisposable {
  readonly provider: LoginProvider;
  readonly gateway: TestGateway;
}

/** A provider, and a gateway whose monitor logs people in there, as the settings of operators have it. */
export async function startSignInPlace(): Promise<SignInPlace> {
  const provider = await startLoginProvider(['viewer', 'drill-operator']);
  const gateway = await startTestGateway({
    AUTH: 'jwt',
    OIDC_ISSUER: provider.url,
    OIDC_AUDIENCE: RESOURCE,
    MONITOR_CLIENT_ID: CLIENT_ID,
    MONITOR_RESOURCE: RESOURCE,
  });
  provider.page = gateway.url;
  return {
    provider,
    gateway,
    [Symbol.asyncDispose]: async () => {
      await gateway.stop();
      await provider[Symbol.asyncDispose]();
    },
  };
}

/** A page of the monitor; its faults leave out that the browser went to the provider, which it is to do. */
export async function openSignedOut(
  browser: Browser,
  { gateway, provider }: SignInPlace,
  path = '/monitor',
): Promise<MonitorPage> {
  const opened = await openMonitor(browser, gateway.url, { path });
  await opened.page.waitForSelector('.login');
  return {
    ...opened,
    get faults() {
      return opened.faults.filter((fault) => !fault.startsWith(`request to ${provider.url}`));
    },
  };
}

/** Until the gateway has found out whether the provider is there. */
export async function seenAnswering({ gateway }: SignInPlace, isThere: boolean): Promise<void> {
  for (;;) {
    const response = await fetch(`${gateway.url}/monitor/login.json`);
    const { signIn } = (await response.json()) as { signIn: { isAnswering: boolean } };
    if (signIn.isAnswering === isThere) return;
  }
}

/** From the monitor to the provider's form. */
export async function goToProvider(page: Page, { provider }: SignInPlace): Promise<void> {
  await page.getByRole('button', { name: 'Log in at' }).click();
  await page.waitForURL(`${provider.url}/interaction/**`);
}

export async function enterAs(page: Page, name: string): Promise<void> {
  await page.getByLabel('Name').fill(name);
  await page.getByRole('button', { name: 'Enter' }).click();
}

/** All of it, until the page is live. */
export async function signInAs(page: Page, place: SignInPlace, name: string): Promise<void> {
  await goToProvider(page, place);
  await enterAs(page, name);
  await page.waitForSelector('[data-connection=live]');
}

/** What is kept in the tab. */
export async function keptIn(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => Object.fromEntries(Object.entries(sessionStorage)));
}
