// The use cases of one scope as somebody may use them. Whatever is handed to resolvers has gone through here: every member is named, so
// that a new one does not compile before somebody has said which permission it asks for. Changes ask for themselves (authorize.ts).
import type { Access } from '../../domain/access.js';
import { type Result, success } from '../../domain/failure.js';
import { type RecoveryInstanceID, sourceServerIDRule } from '../../domain/ids.js';
import type { RecoveryInstance } from '../../domain/recovery.js';
import type { Mutations } from '../mutations.js';
import type { Setup } from '../reading/setup/setup.js';
import type { Results } from '../results/results.js';
import type { ScopedRecovery } from '../scopedRecovery.js';
import { parseStartRecovery } from '../start/parseStartRecovery.js';
import { Gate } from './gate.js';
import { guardActivity, guardJobStream } from './guardedStreams.js';
import type { ServerTags } from './serverTags.js';

/** As it is for those who may read everything there. */
export function guardScope(
  inner: ScopedRecovery,
  access: Access,
  scope: string,
  tags: ServerTags,
): ScopedRecovery {
  const jobs = new Gate(access, 'job:read', scope, tags);
  const servers = new Gate(access, 'server:read', scope, tags);
  if (jobs.reach.kind === 'all' && servers.reach.kind === 'all') return inner;
  const { preflight, refreshJob, existing, isKnownJob, lists, results, shownJob, ...others } = inner;
  const { jobsByID, jobHistory, watchJob, watchActivity, ...withoutJobs } = others;
  const { setup, sourceServersByID, recoveryInstancesByID, ...changes } = withoutJobs;
  return {
    ...changesAlone(changes),
    ...guardJobs({ jobsByID, jobHistory, watchJob, watchActivity }, jobs),
    ...guardServers({ setup, sourceServersByID, recoveryInstancesByID }, servers),
    lists: guardLists({ lists, jobsByID }, jobs, servers),
    preflight: guardPreflight(preflight, servers),
    shownJob: (job) => jobs.item(() => shownJob(job), jobs.jobs),
    results: guardResults(results, jobs),
    refreshJob,
    // To find the scope of an id: their answers go no further.
    existing,
    isKnownJob,
  };
}

/** Does not compile for an object that has more than changes. */
function changesAlone<Part extends Mutations>(
  part: Part & Readonly<Record<Exclude<keyof Part, keyof Mutations>, never>>,
): Mutations {
  return part;
}

/** What is wrong with the input comes first: only ids that are some are looked up. */
function guardPreflight(preflight: ScopedRecovery['preflight'], gate: Gate): ScopedRecovery['preflight'] {
  return async (input) => {
    if (gate.refusal !== null) return gate.refusal;
    const parsed = parseStartRecovery(input);
    if (!parsed.ok) return parsed.failure;
    const ids = parsed.value.command.sourceServers.map(({ sourceServerID }) => sourceServerID);
    const allowed = await gate.ofServers(ids, () => Promise.resolve(success(null)));
    return allowed.ok ? preflight(input) : allowed.failure;
  };
}

/** Launch times and drills are told of instances and servers that the caller has been shown; a report is what its job tells. */
function guardResults(results: Results, gate: Gate): Results {
  return {
    ...results,
    report: (job, maxAgeMs) => {
      const read = () => results.report(job, maxAgeMs);
      return gate.ofItem(() => Promise.resolve(success([job])), gate.jobs, read);
    },
  };
}

type JobReads = Pick<ScopedRecovery, 'jobsByID' | 'jobHistory' | 'watchJob' | 'watchActivity'>;

function guardJobs({ jobsByID, jobHistory, watchJob, watchActivity }: JobReads, gate: Gate): JobReads {
  const history: ScopedRecovery['jobHistory'] = {
    ofServer: (id, page, maxAgeMs) => gate.page(() => jobHistory.ofServer(id, page, maxAgeMs), gate.jobs),
    newest: () => gate.whole(() => jobHistory.newest()),
    activeJobOf: (id) => gate.item(() => jobHistory.activeJobOf(id), gate.jobs),
  };
  return {
    jobsByID: (ids) => gate.items(() => jobsByID(ids), gate.jobs),
    jobHistory: history,
    watchJob: guardJobStream(gate, watchJob),
    watchActivity: guardActivity(gate, watchActivity),
  };
}

type ServerReads = Pick<ScopedRecovery, 'setup' | 'sourceServersByID' | 'recoveryInstancesByID'>;

function guardServers(
  { setup, sourceServersByID, recoveryInstancesByID }: ServerReads,
  gate: Gate,
): ServerReads {
  return {
    setup: guardSetup(setup, gate, (id) => recoveryInstancesByID([id])),
    sourceServersByID: (ids) => gate.items(() => sourceServersByID(ids), gate.servers),
    recoveryInstancesByID: (ids) => gate.items(() => recoveryInstancesByID(ids), gate.instances),
  };
}

function guardSetup(
  setup: Setup,
  gate: Gate,
  readInstance: (id: RecoveryInstanceID) => Promise<Result<readonly RecoveryInstance[]>>,
): Setup {
  const { sourceNetworks } = setup;
  return {
    launchConfiguration: (id, age) => gate.ofServers([id], () => setup.launchConfiguration(id, age)),
    replicationConfiguration: (id, age) =>
      gate.ofServers([id], () => setup.replicationConfiguration(id, age)),
    failbackReplicationConfiguration: (id, age) => {
      const read = () => setup.failbackReplicationConfiguration(id, age);
      return gate.ofItem(() => readInstance(id), gate.instances, read);
    },
    launchActions: (id, age) => {
      const read = () => setup.launchActions(id, age);
      return sourceServerIDRule.is(id) ? gate.ofServers([id], read) : gate.whole(read);
    },
    launchConfigurationTemplates: (page, age) =>
      gate.whole(() => setup.launchConfigurationTemplates(page, age)),
    replicationConfigurationTemplates: (page, age) =>
      gate.whole(() => setup.replicationConfigurationTemplates(page, age)),
    stagingAccounts: (page, age) => gate.whole(() => setup.stagingAccounts(page, age)),
    extensibleSourceServers: (id, page) => gate.whole(() => setup.extensibleSourceServers(id, page)),
    sourceNetworks: {
      byID: (id, age) => gate.whole(() => sourceNetworks.byID(id, age)),
      list: (filter, page, age) => gate.whole(() => sourceNetworks.list(filter, page, age)),
    },
    forget: (id) => setup.forget(id),
  };
}

function guardLists(
  { lists, jobsByID }: Pick<ScopedRecovery, 'lists' | 'jobsByID'>,
  jobs: Gate,
  servers: Gate,
): ScopedRecovery['lists'] {
  return {
    jobs: (filter, page) => jobs.page(() => lists.jobs(filter, page), jobs.jobs),
    jobLogItems: (jobID, page) => {
      const read = () => lists.jobLogItems(jobID, page);
      return jobs.ofItem(() => jobsByID([jobID]), jobs.jobs, read);
    },
    sourceServers: (filter, page) => servers.page(() => lists.sourceServers(filter, page), servers.servers),
    recoverySnapshots: (id, filter, page) =>
      servers.ofServers([id], () => lists.recoverySnapshots(id, filter, page)),
    recoveryInstances: (filter, page) =>
      servers.page(() => lists.recoveryInstances(filter, page), servers.instances),
  };
}
