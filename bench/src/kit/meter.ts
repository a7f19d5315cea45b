// A preload (node --import) that answers over IPC what the process it is in has used: any program can be measured without knowing of it.
// It must add nothing that is measured: no timer, no listener besides the one for questions.
import type { Measures, Question } from './measures.js';

const { gc } = globalThis;

process.on('message', (question: Question) => void answer(question));
// Under strace it outlives whoever was started in its place.
process.on('disconnect', () => process.exit());
// The channel must not keep the program from ending by itself.
process.channel?.unref();

async function answer({ id, isCollecting, profile }: Question): Promise<void> {
  // Twice: what the first frees may hold what the second can.
  if (isCollecting) for (let time = 0; time < 2; time += 1) gc?.();
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed, external } = process.memoryUsage();
  const selfTimes = profile === null ? null : await useProfiler(profile);
  const measures: Measures = { id, cpuUs: user + system, rss, heapUsed, external, selfTimes };
  process.send?.(measures);
}

async function useProfiler(profile: 'start' | 'stop'): Promise<Measures['selfTimes']> {
  const { startProfile, stopProfile } = await import('./profiler.js');
  if (profile === 'stop') return stopProfile();
  await startProfile();
  return null;
}
