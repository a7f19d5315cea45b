// What an operation reads, as data: so that the same can be read again.
import type { JobID } from '../../domain/ids.js';
import type { Recovery } from '../../recovery/recovery.js';
import type { ScopedRecovery } from '../../recovery/scopedRecovery.js';

type Lists = ScopedRecovery['lists'];
type Setup = ScopedRecovery['setup'];

/** The reads of a scope that can be made again. */
const READS = {
  jobsByID: ({ jobsByID }: ScopedRecovery, ids: readonly JobID[]) => jobsByID(ids),
  sourceServersByID: ({ sourceServersByID }: ScopedRecovery, ids: readonly string[]) =>
    sourceServersByID(ids),
  recoveryInstancesByID: ({ recoveryInstancesByID }: ScopedRecovery, ids: readonly string[]) =>
    recoveryInstancesByID(ids),
  jobs: ({ lists }: ScopedRecovery, ...given: Parameters<Lists['jobs']>) => lists.jobs(...given),
  jobLogItems: ({ lists }: ScopedRecovery, ...given: Parameters<Lists['jobLogItems']>) =>
    lists.jobLogItems(...given),
  sourceServers: ({ lists }: ScopedRecovery, ...given: Parameters<Lists['sourceServers']>) =>
    lists.sourceServers(...given),
  recoverySnapshots: ({ lists }: ScopedRecovery, ...given: Parameters<Lists['recoverySnapshots']>) =>
    lists.recoverySnapshots(...given),
  recoveryInstances: ({ lists }: ScopedRecovery, ...given: Parameters<Lists['recoveryInstances']>) =>
    lists.recoveryInstances(...given),
  launchConfiguration: ({ setup }: ScopedRecovery, ...given: Parameters<Setup['launchConfiguration']>) =>
    setup.launchConfiguration(...given),
  replicationConfiguration: (
    { setup }: ScopedRecovery,
    ...given: Parameters<Setup['replicationConfiguration']>
  ) => setup.replicationConfiguration(...given),
  launchActions: ({ setup }: ScopedRecovery, ...given: Parameters<Setup['launchActions']>) =>
    setup.launchActions(...given),
};

export type ReadName = keyof typeof READS;
type GivenTo<Name extends ReadName> =
  Parameters<(typeof READS)[Name]> extends [ScopedRecovery, ...infer Given] ? Given : never;
export type Brought<Name extends ReadName> = ReturnType<(typeof READS)[Name]>;

export interface ReadCall<Name extends ReadName = ReadName> {
  readonly scope: string;
  readonly name: Name;
  readonly given: GivenTo<Name>;
}

/** Makes the read, for somebody of the same access as who made it first. */
export function perform<Name extends ReadName>(
  recovery: Recovery,
  { scope, name, given }: ReadCall<Name>,
): Brought<Name> {
  // The compiler cannot see that a name's read takes what was given to that name.
  const read = READS[name] as unknown as (from: ScopedRecovery, ...given: GivenTo<Name>) => Brought<Name>;
  return read(recovery.scopes.in(scope).recovery, ...given);
}
