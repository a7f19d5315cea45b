// A CPU profile of the process it is in, told as the time that each package, and each folder of ours, took itself.
import { Session, type Profiler } from 'node:inspector/promises';

/** Microseconds by owner, such as `graphql`, `src/http` or `Node`. */
export type SelfTimes = Readonly<Record<string, number>>;

const SAMPLE_EVERY_US = 500;
/** `dispatch` is the profiler's own work, when it is started and stopped. */
const NOT_WORKING = new Set(['(idle)', '(root)', 'dispatch']);

let session: Session | null = null;

/** From now on. */
export async function startProfile(): Promise<void> {
  session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: SAMPLE_EVERY_US });
  await session.post('Profiler.start');
}

/** Until now. */
export async function stopProfile(): Promise<SelfTimes> {
  if (session === null) throw new Error('no profile was started');
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  session = null;
  return selfTimesOf(profile);
}

function selfTimesOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): SelfTimes {
  const owners = new Map(nodes.map(({ id, callFrame }) => [id, ownerOf(callFrame)]));
  const times: Record<string, number> = {};
  samples.forEach((id, index) => {
    const owner = owners.get(id) ?? 'Node';
    if (NOT_WORKING.has(owner)) return;
    times[owner] = (times[owner] ?? 0) + (timeDeltas[index] ?? 0);
  });
  return times;
}

function ownerOf({ url, functionName }: Profiler.Profile['nodes'][number]['callFrame']): string {
  if (functionName === '(garbage collector)') return 'collecting garbage';
  if (functionName === '(program)') return 'the operating system and native code';
  if (url === '' && NOT_WORKING.has(functionName)) return functionName;
  const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url) ?? [];
  if (name !== undefined) return /^@(smithy|aws-sdk|aws-crypto)\//.test(name) ? 'AWS SDK' : name;
  const [, folder] = /\/dist\/(?:src\/)?([^/]+)\//.exec(url) ?? [];
  return folder === undefined ? 'Node' : `src/${folder}`;
}
