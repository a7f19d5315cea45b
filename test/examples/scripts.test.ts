// The examples without a page, run as they stand in examples/, over a network that cuts them.
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { makeLocalToken } from '../../src/auth/local/localIssuer.js';
import { createSystemClock } from '../../src/process/systemClock.js';
import type { JobEventAnswer } from '../kit/gateway.js';
import { BASH_AND_CURL, PYTHONS, runExample } from './kit/example.js';
import { SLOW, type Stage, startStage } from './kit/stage.js';

const FAILING = 's-launchfails000000';
const READY = 's-dbb1835e1c9284ea4';
/** Enough for many events. */
const SEVERAL = [FAILING, 's-6ef736e8fd7423e10', 's-stalled0000000000'];
const AN_HOUR_MS = 3_600_000;

let stage: Stage;
let slow: Stage;
let loggedIn: Stage;
let [folder, token] = ['', ''];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'examples-'));
  stage = await startStage();
  slow = await startStage(SLOW);
  loggedIn = await startStage({ AUTH: 'jwt', DATA_DIR: folder });
  const nowMs = createSystemClock().now();
  token = await makeLocalToken(folder, {
    name: 'ada',
    roles: ['administrator'],
    lifetimeMs: AN_HOUR_MS,
    nowMs,
  });
});
afterAll(async () => {
  await stage.stop();
  await slow.stop();
  await loggedIn.stop();
  rmSync(folder, { recursive: true, force: true });
});

const eventsOf = (lines: string): readonly JobEventAnswer[] =>
  lines
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as JobEventAnswer);
/** An event that tells the present state has the cursor of a change that it does not tell. */
const toldBy = (events: readonly JobEventAnswer[]) =>
  events.map(({ cursor, changes }) => `${cursor ?? 'none'} ${changes?.length ?? 'none'}`);

/** Every change with what identifies it, over all events. */
const changesOf = (events: readonly JobEventAnswer[]) => events.flatMap(({ changes }) => changes ?? []);

/** Jest's `describe.each` takes no empty list. */
function describeWith(programs: readonly string[], title: string, tests: (program: string) => void): void {
  for (const program of programs)
    describe(`${title}, by ${program}`, () => {
      tests(program);
    });
}

describeWith(BASH_AND_CURL, 'the shell script', (bash) => {
  const run = (servers: readonly string[], env: Record<string, string> = {}) =>
    runExample('curl', bash, ['drill.sh', ...servers], {
      GATEWAY_URL: stage.url,
      POLL_SECONDS: '0.2',
      ...env,
    }).ended;

  it('checks, starts once though the answer is lost, and follows the job to its end; its key follows the same one', async () => {
    const before = stage.starts();
    stage.proxy.resetAfterRequest({ next: 1, text: /mutation/ });

    const first = await run([READY], { IDEMPOTENCY_KEY: 'change-4711' });
    const second = await run([READY], { IDEMPOTENCY_KEY: 'change-4711' });

    const started = /^started: (drsjob-\w+)$/m;
    expect(first).toMatchObject({ code: 0, stdout: expect.stringMatching(/^preflight: READY/) });
    expect(first.stdout).toMatch(/COMPLETED SUCCEEDED 1 of 1\n$/);
    expect(second).toMatchObject({ code: 0, stdout: expect.not.stringContaining('preflight') });
    expect(started.exec(second.stdout)?.[1]).toBe(started.exec(first.stdout)?.[1]);
    expect(stage.starts() - before).toBe(1);
    expect(stage.proxy.counts().struck).toBe(1);
  });

  it('says by its exit code and on stderr what it came to', async () => {
    const ends = await Promise.all([
      run([FAILING, 's-nosnapshots000000']),
      run(['s-conflict000000000']),
      run(['s-quotaexceeded0000']),
      run(['s-noanswer000000000']),
      run(['i-0']),
    ]);

    expect(ends).toMatchObject([
      { code: 2, stderr: expect.stringMatching(/Not every server was launched/) },
      { code: 4, stderr: expect.stringMatching(/is in the job/) },
      { code: 4, stderr: expect.stringMatching(/ServiceQuotaExceededError/) },
      { code: 4, stderr: expect.stringMatching(/It may still have started[^]*Nothing was started/) },
      { code: 64, stderr: expect.stringMatching(/no id of a source server/) },
    ]);
  });

  it('logs in by GATEWAY_TOKEN, and says when it is no good', async () => {
    const env = { GATEWAY_URL: loggedIn.url };

    const [stranger, known] = await Promise.all([
      run([FAILING], env),
      run([FAILING], { ...env, GATEWAY_TOKEN: token }),
    ]);

    expect(stranger).toMatchObject({ code: 77, stdout: '' });
    expect(known).toMatchObject({ code: 1, stderr: expect.stringMatching(/No server was launched/) });
  });
});

describe('the watcher in Node', () => {
  const run = (jobID: string, journal: string, env: Record<string, string> = {}) =>
    runExample('node-watcher', process.execPath, ['watch.js', jobID, journal], {
      GATEWAY_URL: stage.url,
      ...env,
    });

  it('tells each event once over a cut, a kill in the middle of a line, and a restart', async () => {
    const journal = join(folder, 'cut.jsonl');
    const env = { GATEWAY_URL: slow.url };
    const jobID = await slow.startDrill(...SEVERAL);
    const uncut = slow.watchUncut(jobID);

    const first = run(jobID, journal, env);
    await first.printedLines(2);
    slow.proxy.cutAll();
    await first.printedLines(3);
    first.kill('SIGKILL');
    await first.ended;
    appendFileSync(journal, '{"__typename":"JobUpd');
    await slow.finish();
    const second = await run(jobID, journal, env).ended;

    const events = eventsOf(readFileSync(journal, 'utf8'));
    expect(second.code).toBe(2);
    expect(events.length).toBeGreaterThan(3);
    expect(toldBy(events.slice(1))).toEqual(toldBy((await uncut).slice(1 - events.length)));
    expect((await first.ended).stderr).toContain('cut: ');
    expect(events.at(-1)).toMatchObject({
      isFinal: true,
      isResync: false,
      job: { outcome: 'PARTIALLY_SUCCEEDED' },
    });
  });

  it('knows from its journal that a job is over, and takes no other file for one', async () => {
    const journal = join(folder, 'over.jsonl');
    const jobID = 'drsjob-recovered00000000';
    const first = await run(jobID, journal).ended;

    const again = await run(jobID, journal, { GATEWAY_URL: 'http://127.0.0.1:1' }).ended;
    const other = await run('drsjob-drilled0000000000', journal).ended;

    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(again).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(other).toMatchObject({ code: 65, stdout: '' });
  });

  it('ends where coming back is of no use', async () => {
    const unknown = await run('drsjob-unknown0000000000', join(folder, 'unknown.jsonl')).ended;
    const stranger = await run('drsjob-recovered00000000', join(folder, 'stranger.jsonl'), {
      GATEWAY_URL: loggedIn.url,
    }).ended;
    const known = await run('drsjob-recovered00000000', join(folder, 'known.jsonl'), {
      GATEWAY_URL: loggedIn.url,
      GATEWAY_TOKEN: token,
    }).ended;

    expect(unknown).toMatchObject({ code: 70, stderr: expect.stringContaining('ResourceNotFoundError') });
    expect([stranger.code, known.code]).toEqual([77, 0]);
  });
});

describeWith(PYTHONS, 'the script in Python', (python) => {
  const run = (servers: readonly string[], env: Record<string, string> = {}) =>
    runExample('python', python, ['drill.py', ...servers], { GATEWAY_URL: stage.url, ...env });

  it('starts once though the answer is lost, and tells each event once over a cut', async () => {
    const before = slow.starts();
    slow.proxy.resetAfterRequest({ next: 1, text: /mutation/ });

    const drill = run(SEVERAL, { GATEWAY_URL: slow.url });
    const uncut = slow.watchUncut(await drill.complained(/(drsjob-\w+) runs/));
    await drill.printedLines(2);
    slow.proxy.cutAll();
    await drill.printedLines(3);
    await slow.finish();
    const { code, stdout, stderr } = await drill.ended;

    const events = eventsOf(stdout);
    const expected = await uncut;
    const both = Math.min(events.length, expected.length) - 1;
    expect(code).toBe(2);
    expect(slow.starts() - before).toBe(1);
    expect(stderr).toContain('cut: ');
    expect(both).toBeGreaterThan(1);
    expect(toldBy(events.slice(-both))).toEqual(toldBy(expected.slice(-both)));
    expect(new Set(events.map(({ cursor }) => cursor)).size).toBe(events.length);
    expect(changesOf(events).length).toBeGreaterThan(3);
  });

  it('says by its exit code and on stderr why nothing was started', async () => {
    const ends = await Promise.all([
      run(['s-quotaexceeded0000']).ended,
      run(['s-noanswer000000000']).ended,
      run([]).ended,
    ]);

    expect(ends).toMatchObject([
      { code: 4, stdout: '', stderr: expect.stringMatching(/ServiceQuotaExceededError/) },
      { code: 4, stdout: '', stderr: expect.stringMatching(/OutcomeUnknownError[^]*Nothing was started/) },
      { code: 64, stdout: '', stderr: expect.stringMatching(/usage/) },
    ]);
  });

  it('hands in GATEWAY_TOKEN over HTTP and for the socket, and says when it is no good', async () => {
    const env = { GATEWAY_URL: loggedIn.url };

    const stranger = await run([FAILING], env).ended;
    const known = await run([FAILING], { ...env, GATEWAY_TOKEN: token }).ended;

    expect([stranger.code, known.code]).toEqual([77, 1]);
  });
});
