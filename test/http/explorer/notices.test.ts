// What whoever opens an explorer is told before the first error.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { noticesOf } from '../../../src/http/explorer/notices.js';
import { startTestGateway } from '../../kit/gateway.js';

const PLAIN = { isReal: false, needsLogin: false, isIntrospectable: true, isSafelisted: false };

describe('the notices of the explorer', () => {
  it('are none where everything is allowed and nothing is real', () => {
    expect(noticesOf(PLAIN)).toEqual([]);
  });

  it.each([
    ['the account is real', { isReal: true }, 'REAL RECOVERY'],
    ['a login is needed', { needsLogin: true }, '"Authorization": "Bearer'],
    ['the schema is not told', { isIntrospectable: false }, 'INTROSPECTION=off'],
    ['a safelist holds', { isSafelisted: true }, 'DOCUMENT_NOT_SAFELISTED'],
  ])('say where %s', (_, fact, words) => {
    expect(noticesOf({ ...PLAIN, ...fact })).toEqual([expect.stringContaining(words)]);
  });

  it('stand on both pages', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'safelist-'));
    const file = join(folder, 'documents.json');
    writeFileSync(file, JSON.stringify({ one: '{ __typename }' }));
    const gateway = await startTestGateway({ SAFELIST: file });

    const sandbox = await fetch(`${gateway.url}/graphql`, { headers: { accept: 'text/html' } });
    const setup = await fetch(`${gateway.url}/explorer/setup.json`);
    const [html, { notices }] = [await sandbox.text(), (await setup.json()) as { notices: string[] }];
    await gateway.stop();
    rmSync(folder, { recursive: true });

    expect(notices).toEqual([expect.stringContaining('SAFELIST')]);
    expect(html).toContain(`<p>${notices[0] ?? ''}</p>`);
  });
});
