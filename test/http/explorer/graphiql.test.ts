// GraphiQL in a real browser, with every other host out of reach.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type Browser, startBrowser } from '../../kit/browser.js';
import { startTestGateway, type TestGateway } from '../../kit/gateway.js';
import { TestLogins } from '../kit/logins.js';
import { createSystemClock } from '../../../src/process/systemClock.js';
import { type ExplorerPage, fillHeaders, openPage, response, run, valueOf } from './explorerPage.js';

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const startsDrill = `mutation { startRecovery(input: { isDrill: true, sourceServers: [{ sourceServerID: "s-6ef736e8fd7423e10" }] }) {
  __typename ... on StartRecoverySuccess { job { jobID } } } }`;

describe('GraphiQL, with EXPLORER=graphiql', () => {
  let gateway: TestGateway;
  let explorer: ExplorerPage;

  beforeAll(async () => {
    gateway = await startTestGateway({ EXPLORER: 'graphiql' });
    explorer = await openPage(browser, gateway.url, '/');
  });
  afterAll(async () => {
    await explorer.close();
    await gateway.stop();
  });

  it('is where / and /graphql lead a browser', async () => {
    const other = await openPage(browser, gateway.url, '/graphql');

    const paths = [explorer.page, other.page].map((page) => new URL(page.url()).pathname);
    await other.close();

    expect(paths).toEqual(['/explorer', '/explorer']);
  });

  it('runs a query of the samples', async () => {
    await run(explorer.page, 'SourceServers');

    const shown = await response(explorer.page, /sourceServerID/);

    expect(JSON.parse(shown)).toMatchObject({
      data: { sourceServers: { nodes: expect.arrayContaining([expect.anything()]) } },
    });
  });

  it('runs a mutation of the samples, and of all of them only that one', async () => {
    const before = gateway.simulator?.calls.of('StartRecovery') ?? 0;
    await run(explorer.page, 'StartDrill');

    const shown = await response(explorer.page, /startRecovery/);

    expect(JSON.parse(shown)).toMatchObject({
      data: { startRecovery: { __typename: 'StartRecoverySuccess' } },
    });
    expect(gateway.simulator?.calls.of('StartRecovery')).toBe(before + 1);
  });

  it('shows the events of a subscription beside each other, the newest first, until it is stopped', async () => {
    await run(explorer.page, 'WatchAllJobs');
    await response(explorer.page, /jobActivity/);
    await gateway.send(startsDrill);

    const shown = await response(
      explorer.page,
      /"isFinal": true[^]*"isFinal": false[^]*"isFinal": false[^]*"isFinal": false/,
    );
    await explorer.page.locator('.graphiql-execute-button').click();

    const { events } = JSON.parse(shown) as { events: { data: { jobActivity: { observedAt?: string } } }[] };
    // On a busy machine DRS may be read late, which an event without this instant tells.
    const instants = events.flatMap(({ data }) => data.jobActivity.observedAt ?? []);
    expect(instants.length).toBeGreaterThan(3);
    expect(instants).toEqual(instants.toSorted().reverse());
    await explorer.page.locator('.graphiql-execute-button[aria-label^="Execute"]').waitFor();
  });

  it('tells an error at its place in the editor', async () => {
    await explorer.page.getByRole('button', { name: 'New tab' }).click();
    await explorer.page.locator('.graphiql-query-editor .CodeMirror').click();
    await explorer.page.keyboard.insertText('query Good { __typename }\n\nquery Bad { nothing }');
    await run(explorer.page, 'Bad');

    const shown = await response(explorer.page, /nothing/);

    expect(JSON.parse(shown)).toMatchObject({ errors: [{ locations: [{ line: 3, column: 13 }] }] });
  });

  it('has what was there when the page is loaded again', async () => {
    const kept = 'JSON.stringify({ ...localStorage })';
    await valueOf<string>(explorer.page, kept, (value) => /title[\\":]+Bad/.test(value));

    await explorer.page.reload();
    await explorer.page.getByRole('tab', { name: /Bad/ }).waitFor();

    const tabs = await explorer.page.getByRole('tab').allTextContents();

    expect(tabs).toHaveLength(2);
  });

  it('asks no other host for anything, and does nothing that its policy forbids', () => {
    expect({ foreign: explorer.foreign, wrong: explorer.wrong }).toEqual({ foreign: [], wrong: [] });
  });

  it('is served with a policy that lets in no script and no style but its own', async () => {
    const answer = await fetch(`${gateway.url}/explorer`);

    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self';");
    expect(policy).not.toContain('unsafe');
  });
});

describe('GraphiQL, where a login is needed', () => {
  const logins = new TestLogins(createSystemClock());
  let gateway: TestGateway;
  let explorer: ExplorerPage;

  beforeAll(async () => {
    gateway = await startTestGateway({ EXPLORER: 'graphiql', AUTH: 'jwt' }, createSystemClock(), logins);
    explorer = await openPage(browser, gateway.url, '/explorer');
  });
  afterAll(async () => {
    await explorer.close();
    await gateway.stop();
  });

  it('says so before anything fails, and shows the refusal', async () => {
    await explorer.page.locator('#notices').getByText('A login is needed here').waitFor();
    await run(explorer.page, 'Scopes');

    const shown = await response(explorer.page, /errors/);

    expect(JSON.parse(shown)).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(await explorer.page.locator('.graphiql-spinner').count()).toBe(0);
  });

  it('shows why a subscription was refused', async () => {
    await run(explorer.page, 'WatchAllJobs');

    const shown = await response(explorer.page, /ended/);

    expect(JSON.parse(shown)).toMatchObject({
      ended: { message: expect.stringContaining('closed with 4403') },
    });
  });

  it('sends the token from the headers with a query and with a subscription', async () => {
    await fillHeaders(explorer.page, { Authorization: logins.bearer() });
    await run(explorer.page, 'Scopes');
    const overHttp = await response(explorer.page, /"scopes"/);
    await run(explorer.page, 'WatchAllJobs');
    const overSocket = await response(explorer.page, /jobActivity/);

    expect(JSON.parse(overHttp)).not.toHaveProperty('errors');
    expect(JSON.parse(overSocket)).toMatchObject({ events: [{ data: { jobActivity: expect.anything() } }] });
  });

  it('keeps the token nowhere', async () => {
    const everything = 'JSON.stringify({ ...localStorage, ...sessionStorage })';
    const kept = await valueOf<string>(explorer.page, everything, (value) =>
      /title[\\":]+WatchAllJobs/.test(value),
    );

    expect(kept).not.toContain('Bearer');
  });
});

describe('GraphiQL, where the schema is not told', () => {
  it('says so, does not ask for it, and runs operations all the same', async () => {
    const gateway = await startTestGateway({ EXPLORER: 'graphiql', INTROSPECTION: 'off' });
    const explorer = await openPage(browser, gateway.url, '/explorer');
    const asked: string[] = [];
    explorer.page.on('request', (request) => asked.push(request.postData() ?? ''));

    await explorer.page.reload();
    await explorer.page.locator('#notices').getByText('INTROSPECTION=off').waitFor();
    await run(explorer.page, 'Scopes');
    const shown = await response(explorer.page, /"scopes"/);
    const spinners = await explorer.page.locator('.graphiql-spinner').count();
    await explorer.close();
    await gateway.stop();

    expect(JSON.parse(shown)).not.toHaveProperty('errors');
    expect(asked.filter((body) => body.includes('__schema'))).toEqual([]);
    expect(spinners).toBe(0);
  });
});
