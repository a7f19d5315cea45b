// Which fields may be executed by a plan (plan.ts), and their results remembered. A resolver that takes no context makes its value of its
// parent and its arguments alone. One that takes it may read anything: it is quick only where it stands here, and it stands here only where all
// that it reads goes through recordedContext.ts, or is the same for everybody of equal access for as long as the process lives.
import type { GraphQLField } from 'graphql';

const QUICK = new Set([
  'Query.job',
  'Query.jobs',
  'Query.sourceServer',
  'Query.sourceServers',
  'Query.recoveryInstance',
  'Query.recoveryInstances',
  'Job.id',
  'Job.scope',
  'Job.logItems',
  'ParticipatingServer.sourceServer',
  'ParticipatingServer.recoveryInstance',
  'SourceServer.id',
  'SourceServer.scope',
  'SourceServer.recoverySnapshots',
  'SourceServer.recoveryInstance',
  'SourceServer.launchConfiguration',
  'SourceServer.replicationConfiguration',
  'SourceServer.launchActions',
  'LastLaunchInitiated.job',
  'LaunchConfiguration.scope',
  'RecoverySnapshot.scope',
  'RecoverySnapshot.sourceServer',
  'RecoveryInstance.id',
  'RecoveryInstance.scope',
  'RecoveryInstance.sourceServer',
  'RecoveryInstance.job',
  'ScopeFailure.scope',
]);

/** Told by what the caller may do, which what is remembered goes by. */
const BY_ACCESS = 'awsMessage';

const PARENT_AND_ARGUMENTS = 2;
const WITH_CONTEXT = 3;

/** Whether `resolve` of a field may be called by a plan. One that takes the `info` of graphql-js may not. */
export function isQuick(typeName: string, { name, resolve }: GraphQLField<unknown, unknown>): boolean {
  if (resolve === undefined || resolve.length <= PARENT_AND_ARGUMENTS) return true;
  if (resolve.length > WITH_CONTEXT) return false;
  return name === BY_ACCESS || QUICK.has(`${typeName}.${name}`);
}
