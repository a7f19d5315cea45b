// What somebody may do, named `<what>:<how>`. src/recovery/access asks for it; who has which is told by the login.

export const PERMISSIONS = [
  /** Jobs, their logs and their streams, and the requests that led to them. */
  'job:read',
  'job:delete',
  /** Source servers, recovery instances, snapshots, networks, and how they are configured. */
  'server:read',
  'audit:read',
  /** AWS's own words where they name ARNs and principals: of use to those who manage the gateway's roles. */
  'diagnostics:read',
  /** `startRecovery` as a drill. */
  'recovery:drill',
  /** `startRecovery` for real. */
  'recovery:start',
  /** Letting somebody else's real recovery start, or not, where it needs two. */
  'recovery:approve',
  'instance:terminate',
  /** Disconnecting recovery instances from DRS, and deleting them there: the EC2 instances stay. */
  'instance:disconnect',
  /** Failing back: launching on the origin, stopping it, replicating in the other direction. */
  'failback:run',
  /** Starting and stopping the replication of source servers. */
  'replication:control',
  'server:disconnect',
  /** Recovering source networks, and naming the stack that does it. */
  'network:recover',
  /** Starting and stopping the replication of source networks. */
  'network:control',
  'configuration:write',
  'tags:write',
  'service:initialize',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

/** For those who may do everything. */
export const EVERY_PERMISSION: ReadonlySet<Permission> = new Set(PERMISSIONS);
