// What the examples are run against: a gateway on the simulator, and a network in front of it that fails when it is told to.
import { type JobEventAnswer, startTestGateway, takeAll, type TestGateway } from '../../kit/gateway.js';
import { startTcpProxy, type TcpProxy } from '../../kit/tcpProxy.js';

export interface Stage {
  readonly gateway: TestGateway;
  readonly proxy: TcpProxy;
  /** GATEWAY_URL: the gateway behind the proxy. */
  readonly url: string;
  /** How often DRS was asked to start something. */
  starts(): number;
  /** Starts a drill and gives its job's id. */
  startDrill(...sourceServerIDs: readonly string[]): Promise<string>;
  /** All events of a job that is running, by a socket that nobody cuts. */
  watchUncut(jobID: string): Promise<readonly JobEventAnswer[]>;
  /** Lets all that runs in DRS come to its end at once, however slow it is. */
  finish(): Promise<void>;
  stop(): Promise<void>;
}

/** A drill takes half a minute, and cannot be over before its watcher was cut, on however busy a machine: `finish` ends it then. */
export const SLOW = { SIMULATOR_SPEED: '40' };

/** A drill takes two seconds. */
const DEFAULTS = { SIMULATOR_SPEED: '600', SIMULATOR_SERVERS: '24', RECONCILE_WINDOW_MS: '2000' };

const EVENTS = `subscription ($id: ID!) { jobUpdates(jobID: $id) { __typename ... on JobUpdate {
  cursor isFinal changes { __typename
    ... on JobStatusChange { status }
    ... on ServerLaunchStatusChange { sourceServerID launchStatus }
    ... on JobLogItemAdded { logItem { event } } } } } }`;

const START = `mutation ($servers: [StartRecoverySourceServerInput!]!) { startRecovery(input: { isDrill: true, sourceServers: $servers }) {
  ... on StartRecoverySuccess { job { jobID } } } }`;

export async function startStage(env: Readonly<Record<string, string>> = {}): Promise<Stage> {
  const gateway = await startTestGateway({ ...DEFAULTS, ...env });
  const proxy = await startTcpProxy(Number(new URL(gateway.url).port));
  return {
    gateway,
    proxy,
    url: `http://127.0.0.1:${proxy.port}`,
    starts: () => gateway.simulator?.calls.of('StartRecovery') ?? 0,
    startDrill: async (...sourceServerIDs) => {
      const servers = sourceServerIDs.map((sourceServerID) => ({ sourceServerID }));
      const { data } = await gateway.send<{ startRecovery: { job: { jobID: string } } }>(START, { servers });
      return data?.startRecovery.job.jobID ?? 'no job';
    },
    watchUncut: (jobID) => takeAll(gateway.subscribe(EVENTS, { id: jobID })),
    finish: async () => {
      const body = JSON.stringify({ advanceMs: 120_000 });
      await fetch(`${gateway.simulator?.url ?? ''}/_simulator/clock`, { method: 'POST', body });
    },
    stop: async () => {
      await proxy.close();
      await gateway.stop();
    },
  };
}
