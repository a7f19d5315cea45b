// How much traffic is let in, and which proxies say from where it comes.
import { isIP } from 'node:net';

import { z } from 'zod';

import { number } from './kinds.js';

export interface TrafficSettings {
  /** Requests and subscriptions a minute of one actor; 0: as many as they like. */
  readonly perActor: number;
  /** Requests and upgrades a minute from one address; 0: as many as they like. */
  readonly perAddress: number;
  /** Addresses, and networks such as `10.0.0.0/8`. */
  readonly trustedProxies: readonly string[];
  readonly mostConnections: number;
}

const MOST_REQUESTS = 1_000_000;
const PER_ACTOR_WITH_LOGINS = 600;
const PER_ADDRESS_WITH_LOGINS = 1_200;

const requests = z
  .string()
  .regex(/^\d+$/)
  .transform(Number)
  .refine((value) => value <= MOST_REQUESTS);
const perMinute = z
  .custom<string>((text) => requests.safeParse(text).success, {
    error: ({ input }) =>
      `must be a whole number from 0 to ${MOST_REQUESTS}, is ${JSON.stringify(input)}: set requests a minute, or 0 for no limit`,
  })
  .optional();

const proxies = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== ''),
  )
  .refine((list) => list.every(isNetwork), {
    error:
      'must be addresses or networks with commas between, such as "10.0.0.0/8,192.0.2.7,2001:db8::/32": those of the proxies themselves',
  });

export const trafficSettings = {
  REQUESTS_PER_ACTOR: perMinute,
  REQUESTS_PER_ADDRESS: perMinute,
  TRUSTED_PROXIES: proxies,
  MAX_CONNECTIONS: number({
    fallback: 20_000,
    min: 1,
    max: 1_000_000,
    advice: 'set how many connections may be open at the same time, WebSockets among them',
  }),
};

interface Given {
  readonly REQUESTS_PER_ACTOR?: string | undefined;
  readonly REQUESTS_PER_ADDRESS?: string | undefined;
  readonly TRUSTED_PROXIES: readonly string[];
  readonly MAX_CONNECTIONS: number;
}

/** Without logins nobody is told apart, and whoever tries things out is let alone. */
export function toTraffic(given: Given, hasLogins: boolean): TrafficSettings {
  return {
    perActor: Number(given.REQUESTS_PER_ACTOR ?? (hasLogins ? PER_ACTOR_WITH_LOGINS : 0)),
    perAddress: Number(given.REQUESTS_PER_ADDRESS ?? (hasLogins ? PER_ADDRESS_WITH_LOGINS : 0)),
    trustedProxies: given.TRUSTED_PROXIES,
    mostConnections: given.MAX_CONNECTIONS,
  };
}

function isNetwork(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0 || address.includes('%')) return false;
  // Not /0: that would believe everybody.
  return (
    prefix === undefined || (/^[1-9]\d{0,2}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128))
  );
}
