// Takes the pictures of the monitor that the README shows, of a gateway of its own on the simulator: npm run screenshots.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { startBrowser } from './chromium.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const pictures = join(root, 'docs', 'screenshots');
const data = mkdtempSync(join(tmpdir(), 'screenshots-'));
mkdirSync(pictures, { recursive: true });

const settings = {
  PORT: '0',
  SIMULATOR_PORT: '0',
  DATA_DIR: data,
  SIMULATOR_SPEED: '60',
  LOG_LEVEL: 'silent',
};
const gateway = spawn(process.execPath, [join(root, 'dist', 'main.js')], {
  env: { ...process.env, ...settings },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const browser = await startBrowser();
try {
  await takeAll(await addressOf(gateway));
} finally {
  await browser.close();
  gateway.kill();
  await once(gateway, 'exit');
  rmSync(data, { recursive: true, force: true });
}

async function takeAll(url) {
  const light = await pageOf(url, 'light');
  const dark = await pageOf(url, 'dark');
  const jobID = await startDrill(url);
  await light.goto(`${url}/monitor/jobs/${jobID}`);
  await light.waitForSelector('.bar.stage-launch.running');
  await light.waitForTimeout(2_000);
  await take(light, 'job-running');
  await light.waitForSelector('[data-truth=final]');
  await dark.goto(`${url}/monitor/jobs/${jobID}`);
  await dark.waitForSelector('[data-failed]');
  await take(dark, 'job-over');
  await light.goto(`${url}/monitor`);
  await light.waitForSelector(`[data-job=${jobID}]`);
  await take(light, 'jobs');
  await light.goto(`${url}/monitor/fleet`);
  await light.waitForSelector('[data-server]');
  await light.waitForTimeout(1_000);
  await take(light, 'fleet');
  await light.goto(`${url}/monitor/start?servers=s-lagging0000000000,s-dbb1835e1c9284ea4`);
  await light.waitForSelector('[data-choice] select');
  await light.getByRole('radio', { name: /REAL RECOVERY/ }).check();
  await light.getByRole('button', { name: /^Check/ }).click();
  await light.waitForSelector('.confirm-real');
  await light.waitForTimeout(500);
  await take(light, 'start');
}

async function pageOf(url, colorScheme) {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 }, colorScheme });
  page.setDefaultTimeout(120_000);
  await page.goto(`${url}/monitor`);
  return page;
}

async function take(page, name) {
  const path = join(pictures, `${name}.png`);
  await page.screenshot({ path, fullPage: true });
  process.stdout.write(`${path}\n`);
}

/** Of some servers, one of which cannot be launched. */
async function startDrill(url) {
  const { data: found } = await ask(url, '{ sourceServers(first: 8) { nodes { sourceServerID } } }');
  const ids = [
    ...found.sourceServers.nodes.map(({ sourceServerID }) => sourceServerID),
    's-launchfails000000',
  ];
  const servers = ids.map((id) => `{ sourceServerID: "${id}" }`).join();
  const { data: started } = await ask(
    url,
    `mutation { startRecovery(input: { isDrill: true, sourceServers: [${servers}] }) { ... on StartRecoverySuccess { job { jobID } } } }`,
  );
  return started.startRecovery.job.jobID;
}

async function ask(url, query) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

/** As its welcome tells it. */
async function addressOf({ stdout }) {
  let told = '';
  for await (const chunk of stdout) {
    told += chunk;
    const [, url] = /Monitor\s+(\S+)\/monitor/.exec(told) ?? [];
    if (url !== undefined) return url;
  }
  throw new Error(`The gateway did not start:\n${told}`);
}
