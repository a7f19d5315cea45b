// The DRS of the tests (test/kit/countingDrs.ts) in a process of its own: it accepts every start.
import { startCountingDrs } from '../../../../test/kit/countingDrs.js';

const drs = await startCountingDrs();
process.stdout.write(`listening on ${drs.endpoint}\n`);
