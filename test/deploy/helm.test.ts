// The chart as Helm renders it, against the schemas of Kubernetes and against the gateway's own code. Without Helm (test/kit/globalSetup.ts
// says so) what needs it is left out.
import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

import { COMMANDS } from '../../src/cli/commands.js';
import { parseConfig, SETTING_NAMES } from '../../src/config.js';
import { hasHelm, helm } from './kit/helm.js';
import { type Manifest, parseManifests, problemsOf } from './kit/manifests.js';

const CHART = 'deploy/helm';
const ALL_ON = ['-f', `${CHART}/ci/aws-values.yaml`];
const LEAST = ['--set', 'existingSecret=db'];
/** What the chart sets itself, and what only the simulator alone has. */
const OF_CHART = [
  ...[
    'HOST',
    'PORT',
    'DATABASE_URL',
    'DATA_DIR',
    'METRICS',
    'METRICS_HOST',
    'METRICS_PORT',
    'SHUTDOWN_DELAY_MS',
  ],
];

const read = (path: string) => readFileSync(path, 'utf8');

interface Probe {
  readonly httpGet: { readonly path: string; readonly port: string };
}

interface Container {
  readonly args: readonly [string];
  readonly env: readonly { readonly name: string; readonly value?: string }[];
  readonly ports: readonly { readonly name: string; readonly containerPort: number }[];
  readonly startupProbe: Probe;
  readonly livenessProbe: Probe;
  readonly readinessProbe: Probe;
}

interface PodSpec {
  readonly terminationGracePeriodSeconds: number;
  readonly enableServiceLinks: boolean;
  readonly containers: readonly [Container];
}

function render(...flags: readonly string[]): readonly Manifest[] {
  const { code, stdout, stderr } = helm('template', 'drs', CHART, ...flags);
  if (code !== 0) throw new Error(stderr);
  return parseManifests(stdout);
}

function podOf(manifests: readonly Manifest[], kind: 'Deployment' | 'Job'): PodSpec {
  const found = manifests.find((each) => each.kind === kind);
  return (found?.spec as { template: { spec: PodSpec } }).template.spec;
}

const envOf = ({ containers: [{ env }] }: PodSpec) =>
  Object.fromEntries(
    env.map(({ name, value }) => [name, name === 'DATABASE_URL' ? 'postgres://gateway:pw@db/drs' : value]),
  );

describe('the values of the chart', () => {
  it('take every setting that the chart does not set itself, and no other', () => {
    const schema = JSON.parse(read(`${CHART}/values.schema.json`)) as {
      properties: { settings: { propertyNames: { enum: readonly string[] } } };
    };

    expect([...schema.properties.settings.propertyNames.enum].sort()).toEqual(
      SETTING_NAMES.filter((name) => !OF_CHART.includes(name)).sort(),
    );
  });

  it('bring the rules of Prometheus along as they are', () => {
    expect(read(`${CHART}/files/alerts.yml`)).toBe(read('deploy/prometheus/alerts.yml'));
  });

  it('are of the version of the package', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };

    expect(read(`${CHART}/Chart.yaml`)).toContain(`\nappVersion: ${version}\n`);
  });
});

const withHelm = hasHelm() ? describe : describe.skip;
withHelm('the chart', () => {
  it('passes the linter of Helm', () => {
    const { code, stdout } = helm('lint', '--strict', CHART, ...ALL_ON);

    expect({ code, failed: /(\d+) chart\(s\) failed/.exec(stdout)?.[1] }).toEqual({ code: 0, failed: '0' });
  });

  it.each([
    ['with everything on', ALL_ON, 11],
    ['with as little as it takes', LEAST, 7],
    [
      'without what can be left out',
      [...LEAST, '--set', 'metrics.enabled=false,networkPolicy.enabled=false,migrate.enabled=false'],
      4,
    ],
  ])('%s is of members that Kubernetes knows, with values that it takes', (_, flags, count) => {
    const manifests = render(...flags);

    expect(manifests.flatMap(problemsOf)).toEqual([]);
    expect(manifests).toHaveLength(count);
  });

  it('would be found out with a member that Kubernetes does not know, or a value that it does not take', () => {
    const [deployment] = render(...LEAST).filter(({ kind }) => kind === 'Deployment');
    const spec = deployment?.spec as Record<string, unknown>;

    expect(problemsOf({ ...deployment, spec: { ...spec, replicaz: 3 } } as unknown as Manifest)).toEqual([
      'Deployment.spec.replicaz is no member that Kubernetes knows',
    ]);
    expect(
      problemsOf({ ...deployment, spec: { ...spec, replicas: 'three' } } as unknown as Manifest),
    ).toEqual([expect.stringContaining('replicas')]);
  });

  it('starts the gateway with settings that it takes', () => {
    const env = envOf(podOf(render(...ALL_ON), 'Deployment'));

    const parsed = parseConfig(env, () => '[{"accountID":"111111111111","region":"eu-west-1"}]');

    expect(parsed).toMatchObject({
      ok: true,
      config: {
        host: '0.0.0.0',
        backend: { kind: 'aws' },
        store: { kind: 'postgres' },
        metrics: { kind: 'own', host: '0.0.0.0', port: 9464 },
        shutdownDelayMs: 5_000,
      },
    });
  });

  it('lets no Service of the namespace set a setting by its name, as one called "metrics" would', () => {
    const manifests = render(...ALL_ON);

    expect(podOf(manifests, 'Deployment').enableServiceLinks).toBe(false);
    expect(podOf(manifests, 'Job').enableServiceLinks).toBe(false);
  });

  it('starts migrations with settings of that command', () => {
    const pod = podOf(render(...ALL_ON), 'Job');
    const [container] = pod.containers;
    const migrate = COMMANDS.find(({ name }) => name === container.args[0]);

    expect(Object.keys(envOf(pod)).filter((name) => migrate?.settings.includes(name) !== true)).toEqual([]);
    expect(parseConfig(envOf(pod))).toMatchObject({ ok: true, config: { store: { kind: 'postgres' } } });
  });

  it.each([0, 1, 1_000, 5_000])(
    'leaves it the time to end that it takes, with a delay of %i ms',
    (delayMs) => {
      const { terminationGracePeriodSeconds } = podOf(
        render(...LEAST, '--set', `shutdownDelayMs=${delayMs}`),
        'Deployment',
      );

      const mostStopMs = Number(
        /MOST_STOP_MS = ([\d_]+)/.exec(read('src/process/ending.ts'))?.[1]?.replace('_', ''),
      );
      expect(terminationGracePeriodSeconds * 1_000).toBeGreaterThanOrEqual(mostStopMs + delayMs);
      expect(terminationGracePeriodSeconds).toBe(15 + Math.ceil(delayMs / 1_000));
    },
  );

  it('asks for the health that the gateway tells, on its port', () => {
    const [container] = podOf(render(...ALL_ON), 'Deployment').containers;
    const { startupProbe, livenessProbe, readinessProbe, ports } = container;
    const health = read('src/http/health.ts');

    expect([startupProbe, livenessProbe, readinessProbe].map(({ httpGet }) => httpGet)).toEqual([
      { path: '/healthz', port: 'http' },
      { path: '/healthz', port: 'http' },
      { path: '/readyz', port: 'http' },
    ]);
    expect(['/healthz', '/readyz'].filter((path) => !health.includes(`'${path}'`))).toEqual([]);
    expect(ports.find(({ name }) => name === 'http')?.containerPort).toBe(4_000);
  });

  it.each([
    ['a misspelt setting', [...LEAST, '--set-string', 'settings.MAX_SOCKTS=5'], 'MAX_SOCKTS'],
    ['a misspelt value', [...LEAST, '--set', 'replicaCuont=3'], 'replicaCuont'],
    [
      'a delay that the gateway does not take',
      [...LEAST, '--set', 'shutdownDelayMs=9000'],
      'shutdownDelayMs',
    ],
    ['no database', [], 'existingSecret must name a Secret'],
  ])('refuses %s before anything is installed', (_, flags, problem) => {
    const { code, stderr } = helm('template', 'drs', CHART, ...flags);

    expect(code).toBe(1);
    expect(stderr).toContain(problem);
  });
});
