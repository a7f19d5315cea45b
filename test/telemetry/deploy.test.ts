// What lies in deploy/ is held against the real tools' checkers, and against what a gateway really tells. promtool has to be there, as
// .ci/run brings it; where it is not, test/kit/globalSetup.ts says so, and what needs it is left out.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startTestGateway, takeAll, type TestGateway } from '../kit/gateway.js';
import { hasPromtool, promtool } from './kit/promtool.js';
import { scrape, type Scrape } from './kit/scrape.js';

const RULES = 'deploy/prometheus/alerts.yml';
const RULE_TESTS = 'deploy/prometheus/alerts.test.yml';
const DASHBOARD = 'deploy/grafana/drs-gateway.json';
const OPERATIONS = readFileSync('docs/operations.md', 'utf8');
/** Prometheus's own. */
const OF_PROMETHEUS = ['up', 'ALERTS'];

interface Panel {
  readonly title: string;
  readonly type: string;
  readonly targets?: readonly { readonly expr: string }[];
}

interface Dashboard {
  readonly panels: readonly Panel[];
  readonly annotations: { readonly list: readonly { readonly expr: string }[] };
}

const dashboard = JSON.parse(readFileSync(DASHBOARD, 'utf8')) as Dashboard;
const rules = readFileSync(RULES, 'utf8');

/** In the dashboard Grafana puts the interval in. */
const ofDashboard = [
  ...dashboard.panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr)),
  ...dashboard.annotations.list.map(({ expr }) => expr),
].map((expr) => expr.replaceAll('$__rate_interval', '1m'));

/** Folded: the lines that stand deeper than `expr`. */
const ofRules = [...rules.matchAll(/expr: >-\n((?: {10}.*\n)+)/g)].map(([, lines = '']) =>
  lines.replaceAll(/\s+/g, ' ').trim(),
);
const alerts = [...rules.matchAll(/- alert: (\w+)/g)].map(([, name = '']) => name);

/** Names of metrics in an expression: words before `{`, `[`, an operator or the end, outside strings and lists of labels. */
function metricsIn(expr: string): readonly string[] {
  const bare = expr
    .replaceAll(/"[^"]*"/g, '""')
    .replaceAll(/\{[^}]*\}/g, '')
    .replaceAll(/\[[^\]]*\]/g, '')
    .replaceAll(/\b(by|without|on|ignoring)\s*\([^)]*\)/g, '');
  const words = [...bare.matchAll(/[a-zA-Z_][a-zA-Z0-9_]*(?!\w)(?!\s*\()/g)].map(([word]) => word);
  return words.filter((word) => !['and', 'or', 'unless', 'by'].includes(word));
}

let gateway: TestGateway;
let scraped: Scrape;

const START = `mutation { startRecovery(input: { isDrill: true, sourceServers: [{ sourceServerID: "s-launchfails000000" }] }) {
  ... on StartRecoverySuccess { job { jobID } } } }`;
const WATCH = 'subscription ($jobID: ID!) { jobUpdates(jobID: $jobID) { __typename } }';

beforeAll(async () => {
  gateway = await startTestGateway();
  const { data } = await gateway.send<{ startRecovery: { job: { jobID: string } } }>(START);
  await takeAll(gateway.subscribe(WATCH, { jobID: data?.startRecovery.job.jobID }));
  await gateway.send('{ nothing }');
  scraped = await scrape(`${gateway.url}/metrics`);
});
afterAll(() => gateway.stop());

describe('the alerts and the dashboard', () => {
  it('name metrics that a gateway tells, and no others', () => {
    const told = new Set([...scraped.samples.map(({ name }) => name), ...OF_PROMETHEUS]);

    const unknown = [...ofRules, ...ofDashboard].flatMap(metricsIn).filter((name) => !told.has(name));

    expect(unknown).toEqual([]);
    expect(ofRules).toHaveLength(alerts.length);
    expect(metricsIn('sum by (a) (rate(b{c="d"}[5m])) / e > 0.5 and f')).toEqual(['b', 'e', 'f']);
  });

  it('leave no metric of ours out', () => {
    const named = new Set([...ofRules, ...ofDashboard].flatMap(metricsIn));
    const families = [...scraped.text.matchAll(/^# TYPE (\w+) (\w+)$/gm)];

    const unseen = families
      .filter(([, name = '', type]) =>
        type === 'histogram'
          ? !['_bucket', '_count', '_sum'].some((end) => named.has(name + end))
          : !named.has(name),
      )
      .map(([, name]) => name);

    expect(unseen).toEqual([]);
  });

  it('are explained in docs/operations.md: each alert in a section, each metric in the table, each panel by its title', () => {
    const families = [...scraped.text.matchAll(/^# TYPE (drs_gateway_\w+) /gm)].map(([, name = '']) => name);

    expect(alerts.filter((name) => !OPERATIONS.includes(`\n### ${name}\n`))).toEqual([]);
    expect(families.filter((name) => !OPERATIONS.includes(`\`${name}\``))).toEqual([]);
    for (const name of alerts)
      expect(rules).toContain(`runbook_url: docs/operations.md#${name.toLowerCase()}`);
  });
});

// Left out where there is none. Not by `describe.each`, which takes no empty list.
if (hasPromtool())
  describe('promtool', () => {
    it('takes the rules, and finds each alert silent before and firing when it should', () => {
      const checked = promtool(['check', 'rules', RULES]);
      const tested = promtool(['test', 'rules', RULE_TESTS]);

      expect(checked).toEqual({ code: 0, said: expect.stringContaining(`${alerts.length} rules found`) });
      expect(tested).toEqual({ code: 0, said: expect.stringContaining('SUCCESS') });
      const covered = readFileSync(RULE_TESTS, 'utf8');
      expect(alerts.filter((name) => !covered.includes(`alertname: ${name}\n`))).toEqual([]);
    });

    it('takes what /metrics answers, and finds nothing against the conventions', () => {
      const checked = promtool(['check', 'metrics'], scraped.text);
      const broken = promtool(['check', 'metrics'], 'no metric\n');

      expect(checked).toEqual({ code: 0, said: '' });
      expect(broken.code).not.toBe(0);
    });

    it('can read every expression of the dashboard', () => {
      const folder = mkdtempSync(join(tmpdir(), 'dashboard-'));
      const file = join(folder, 'dashboard.yml');
      const recorded = ofDashboard.map((expr, index) => ({ record: `panel:${index}`, expr }));
      writeFileSync(file, JSON.stringify({ groups: [{ name: 'dashboard', rules: recorded }] }));

      const checked = promtool(['check', 'rules', file]);

      rmSync(folder, { recursive: true });
      expect(checked).toEqual({
        code: 0,
        said: expect.stringContaining(`${ofDashboard.length} rules found`),
      });
    });
  });
