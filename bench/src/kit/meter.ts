// A preload (node --import) that answers over IPC what the process it is in has used: any program can be measured without knowing of it.
// It must add nothing that is measured: no timer, no listener besides the one for questions.
import type { Measures, Question } from './measures.js';

const { gc } = globalThis;

process.on('message', (question: Question) => {
  // Twice: what the first frees may hold what the second can.
  if (question.isCollecting) for (let time = 0; time < 2; time += 1) gc?.();
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed, external } = process.memoryUsage();
  const measures: Measures = { id: question.id, cpuUs: user + system, rss, heapUsed, external };
  process.send?.(measures);
});
// Under strace it outlives whoever was started in its place.
process.on('disconnect', () => process.exit());
// The channel must not keep the program from ending by itself.
process.channel?.unref();
