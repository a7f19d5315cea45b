// The DRS of the tests (test/kit/countingDrs.ts) in a process of its own: it accepts every start, and prints when each had arrived, in
// milliseconds.
import { startCountingDrs } from '../../../../test/kit/countingDrs.js';

const drs = await startCountingDrs();
drs.onStartArrived = () => void process.stdout.write(`arrived ${performance.now().toFixed(3)}\n`);
process.stdout.write(`listening on ${drs.endpoint}\n`);
