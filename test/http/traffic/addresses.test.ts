// From where a request comes, told by the headers that a proxy wrote and by those that anybody can write.
import type { IncomingMessage } from 'node:http';

import { describe, expect, it } from '@jest/globals';

import { createAddresses } from '../../../src/http/traffic/addresses.js';

const requestOf = (remoteAddress: string, headers: Readonly<Record<string, string | string[]>> = {}) =>
  ({ socket: { remoteAddress }, headers }) as unknown as IncomingMessage;

const PROXIES = ['10.0.0.0/8', '2001:db8:aaaa::/48', '127.0.0.1'];

describe('an address', () => {
  it.each([
    ['192.0.2.1', undefined, '192.0.2.1'],
    ['::ffff:192.0.2.1', undefined, '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', undefined, '2001:db8:1:2::/64'],
    ['2001:db8::1', undefined, '2001:db8:0:0::/64'],
    ['fe80::1%eth0', undefined, 'fe80:0:0:0::/64'],
    ['::1', undefined, '0:0:0:0::/64'],
    // Anybody can write the header.
    ['192.0.2.1', '198.51.100.7', '192.0.2.1'],
    ['10.1.2.3', '198.51.100.7', '198.51.100.7'],
    ['::ffff:10.1.2.3', '198.51.100.7', '198.51.100.7'],
    ['2001:db8:aaaa::1', '2001:db8:5:6:7::8', '2001:db8:5:6::/64'],
    // Only the last one was written by the proxy; what stands before, by whoever came to it.
    ['10.1.2.3', '203.0.113.66, 198.51.100.7', '198.51.100.7'],
    ['10.1.2.3', '198.51.100.7, 10.9.9.9', '198.51.100.7'],
    ['10.1.2.3', '10.8.8.8, 10.9.9.9', '10.8.8.8'],
    ['10.1.2.3', '198.51.100.7, nonsense', '10.1.2.3'],
    ['10.1.2.3', '198.51.100.7:4711', '198.51.100.7'],
    ['10.1.2.3', '[2001:db8:5:6::8]:4711', '2001:db8:5:6::/64'],
    ['10.1.2.3', '', '10.1.2.3'],
    ['10.1.2.3', ', ,', '10.1.2.3'],
  ])('of %s with X-Forwarded-For %j is %s', (remoteAddress, forwardedFor, expected) => {
    const headers = forwardedFor === undefined ? {} : { 'x-forwarded-for': forwardedFor };

    const address = createAddresses(PROXIES).of(requestOf(remoteAddress, headers));

    expect(address).toBe(expected);
  });

  it('is that of the connection where no proxy is trusted', () => {
    const address = createAddresses([]).of(requestOf('127.0.0.1', { 'x-forwarded-for': '198.51.100.7' }));

    expect(address).toBe('127.0.0.1');
  });

  it.each([
    ['10.1.2.3', 'https', true],
    ['10.1.2.3', 'https, http', false],
    ['10.1.2.3', 'http', false],
    ['192.0.2.1', 'https', false],
  ])('of %s with X-Forwarded-Proto %s is secure: %s', (remoteAddress, proto, expected) => {
    const isSecure = createAddresses(PROXIES).isSecure(
      requestOf(remoteAddress, { 'x-forwarded-proto': proto }),
    );

    expect(isSecure).toBe(expected);
  });
});
