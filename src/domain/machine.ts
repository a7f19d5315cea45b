// What an agent finds out about the machine that it runs on: a source server, or a recovery instance that fails back.
import type { Instant } from './instant.js';

/** What DRS tells of both kinds of machine. */
export interface MachineProperties {
  /** When this was found out. */
  readonly lastUpdatedDateTime: Instant | null;
  readonly identificationHints: IdentificationHints | null;
  readonly networkInterfaces: readonly NetworkInterface[];
  readonly cpus: readonly CPU[];
  /** Bytes as a decimal string: an int64. */
  readonly ramBytes: string | null;
  readonly os: { readonly fullString: string | null } | null;
}

export interface IdentificationHints {
  readonly fqdn: string | null;
  readonly hostname: string | null;
  readonly vmWareUuid: string | null;
  readonly awsInstanceID: string | null;
}

export interface NetworkInterface {
  readonly macAddress: string | null;
  readonly ips: readonly string[];
  readonly isPrimary: boolean | null;
}

export interface CPU {
  /** A decimal string: an int64 in DRS's model. */
  readonly cores: string | null;
  readonly modelName: string | null;
}
