// Many transactions at once on SQLite, which run on the event loop: everything else has its turns between them.
import { describe, expect, it } from '@jest/globals';

import { open, temporaryFolder, useHosts } from './kit/hosts.js';
import { aRequest } from './kit/requests.js';

useHosts();

describe('many claims at once in a folder', () => {
  it('leave a turn of the event loop between every two, and are taken in the order of their coming', async () => {
    const store = await open({ kind: 'sqlite', folder: temporaryFolder() });
    const claimedIn: number[] = [];
    const names: string[] = [];
    let turn = 0;
    let isOver = false;
    const count = () => {
      turn += 1;
      if (!isOver) setImmediate(count);
    };
    setImmediate(count);

    const claims = Array.from({ length: 30 }, async (_, number) => {
      await store.requests.claim(aRequest({ idempotencyKey: `key-${number}` }));
      claimedIn.push(turn);
      names.push(`key-${number}`);
    });
    await Promise.all(claims);
    isOver = true;

    expect(new Set(claimedIn).size).toBe(30);
    expect(names).toEqual(Array.from({ length: 30 }, (_, number) => `key-${number}`));
  });

  it('are all taken before the store closes', async () => {
    const folder = temporaryFolder();
    const store = await open({ kind: 'sqlite', folder });

    const claims = Array.from({ length: 10 }, (_, number) =>
      store.requests.claim(aRequest({ idempotencyKey: `key-${number}` })),
    );
    await store.close();

    expect(await Promise.all(claims)).toEqual(Array(10).fill({ kind: 'claimed' }));
  });
});
