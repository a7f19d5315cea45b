// What somebody has had done to a server's replication. The last change counts; a server without one replicates as it was made.

export interface ReplicationChange {
  readonly to: 'STARTED' | 'STOPPED' | 'DISCONNECTED';
  readonly at: number;
}
