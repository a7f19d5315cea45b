// A preload (NODE_OPTIONS=--import) for proofs: at SIGUSR2 it collects garbage and tells on stderr how much memory is left in use, so
// that growth is not mistaken for garbage.
import process from 'node:process';
import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
let number = 0;

process.on('SIGUSR2', () => {
  void tell();
});

async function tell() {
  for (let time = 0; time < 3; time += 1) {
    collect();
    await turn();
  }
  number += 1;
  const { heapUsed, external, rss } = process.memoryUsage();
  process.stderr.write(`${JSON.stringify({ msg: 'heapMeasured', number, heapUsed, external, rss })}\n`);
}
