// What the log tells of the gateway's own life.
import type { Config } from '../config.js';
import type { Scope } from '../domain/scope.js';
import type { Logger } from '../recovery/ports.js';

type Fields = Readonly<Record<string, unknown>>;

/** Says that it runs, and, when that time comes, that it stops and has stopped. */
export function logLife(
  stops: (() => Promise<void>)[],
  logger: Logger,
  { replicaID, ...settings }: Fields,
): void {
  const say = (event: string): Promise<void> => {
    logger.info({ replicaID }, event);
    return Promise.resolve();
  };
  logger.info({ replicaID, ...settings }, 'gatewayStarted');
  stops.unshift(() => say('gatewayStopped'));
  stops.push(() => say('gatewayStopping'));
}

/** What somebody who reads the log must know of the settings. */
export function settingsToTell({ backend, store, auth }: Config, scopes: readonly Scope[]): Fields {
  return {
    node: process.version,
    backend: backend.kind,
    store: store.kind,
    auth: auth.kind,
    scopes: scopes.map(({ name }) => name),
  };
}
