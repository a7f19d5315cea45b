// Where DRS is, and where the gateway's memory is.

export interface SqliteStore {
  readonly kind: 'sqlite';
  readonly folder: string;
}

export interface PostgresStore {
  readonly kind: 'postgres';
  /** Never logged: it may hold a password. */
  readonly url: string;
}

export interface SimulatorBackend {
  readonly kind: 'simulator';
  readonly port: number;
  readonly speed: number;
  readonly servers: number;
}

export interface AwsBackend {
  readonly kind: 'aws';
  /** Undefined: the SDK's own chain. */
  readonly region: string | undefined;
  /** Undefined: the SDK's own choice for the region. */
  readonly endpoint: string | undefined;
}
