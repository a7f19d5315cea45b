// The public audits of GraphQL over HTTP. https://github.com/graphql/graphql-http#audits
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';

import { startTestGateway, type TestGateway } from '../kit/gateway.js';

/** GET without a preflight is what CSRF prevention refuses, and the specification leaves free. */
const NOTICES_OF_CSRF_PREVENTION = 3;

describe('GraphQL over HTTP', () => {
  let gateway: TestGateway;

  beforeAll(async () => {
    gateway = await startTestGateway();
  });
  afterAll(() => gateway.stop());

  it('passes the 61 public audits but for the three notices that CSRF prevention causes', async () => {
    const audits = serverAudits({ url: () => `${gateway.url}/graphql`, fetchFn: fetch });

    const results = await Promise.all(audits.map((audit) => audit.fn()));

    const odd = results
      .filter((result) => result.status !== 'ok')
      .map(({ status, name }) => ({ status, name }));
    expect(results).toHaveLength(61);
    expect(odd.filter(({ status }) => status !== 'notice')).toEqual([]);
    expect(odd).toHaveLength(NOTICES_OF_CSRF_PREVENTION);
  });
});
