import { describe, expect, it } from '@jest/globals';

import { parseConfig } from '../../src/config.js';
import { toTraffic } from '../../src/settings/traffic.js';

const trafficOf = (env: Readonly<Record<string, string>>) => {
  const parsed = parseConfig(env);
  return parsed.ok ? parsed.config.traffic : parsed.problems;
};

describe('the settings of traffic', () => {
  it('bound nothing without logins, and everybody with them', () => {
    const given = { TRUSTED_PROXIES: [], MAX_CONNECTIONS: 20_000 };

    const limits = [toTraffic(given, false), toTraffic(given, true)];

    expect(limits).toMatchObject([
      { perActor: 0, perAddress: 0 },
      { perActor: 600, perAddress: 1_200 },
    ]);
  });

  it('are taken as they are given', () => {
    const traffic = trafficOf({
      REQUESTS_PER_ACTOR: '5',
      REQUESTS_PER_ADDRESS: '0',
      TRUSTED_PROXIES: '10.0.0.0/8, 192.0.2.7,2001:db8::/32',
      MAX_CONNECTIONS: '10',
    });

    expect(traffic).toEqual({
      perActor: 5,
      perAddress: 0,
      trustedProxies: ['10.0.0.0/8', '192.0.2.7', '2001:db8::/32'],
      mostConnections: 10,
    });
  });

  it.each([
    ['REQUESTS_PER_ACTOR', '-1', 'is "-1"'],
    ['REQUESTS_PER_ACTOR', '1.5', 'a whole number from 0 to 1000000'],
    ['REQUESTS_PER_ADDRESS', '1000001', 'or 0 for no limit'],
    ['MAX_CONNECTIONS', '0', 'from 1 to 1000000'],
    ['TRUSTED_PROXIES', 'proxy.example.com', 'addresses or networks'],
    ['TRUSTED_PROXIES', '10.0.0.0/33', 'addresses or networks'],
    ['TRUSTED_PROXIES', '0.0.0.0/0', 'addresses or networks'],
    ['TRUSTED_PROXIES', '10.0.0.0/8/8', 'addresses or networks'],
    ['TRUSTED_PROXIES', '*', 'addresses or networks'],
  ])('refuse %s=%s', (name, value, text) => {
    const problems = trafficOf({ [name]: value });

    expect(problems).toEqual([expect.stringContaining(text)]);
    expect(problems).toEqual([expect.stringContaining(name)]);
  });
});
