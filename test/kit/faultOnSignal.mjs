// A preload (node --import) for what no test can do to a process from outside. Each SIGUSR2 switches FAULT_ON_SIGNAL on, or off again:
//
//   throw, reject  an exception, or a promise's, that nobody catches
//   clock <ms>     the wall's clock jumps by so much, and back
//   dns <name>     the name, which is 127.0.0.1 here, cannot be resolved any more
//
// A line on stderr says that it is done.
import dns from 'node:dns';
import { writeSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';
import { setImmediate } from 'node:timers';

const STDERR = 2;
const [kind, word] = (process.env.FAULT_ON_SIGNAL ?? '').split(' ');
let isOn = false;

const { now } = Date;
if (kind === 'clock') Date.now = () => now() + (isOn ? Number(word) : 0);

const { lookup } = dns;
if (kind === 'dns') {
  dns.lookup = (name, ...rest) => {
    if (name !== word) return lookup(name, ...rest);
    const answer = rest.at(-1);
    const isAll = typeof rest[0] === 'object' && rest[0]?.all === true;
    const error = Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), {
      code: 'ENOTFOUND',
      syscall: 'getaddrinfo',
      hostname: name,
    });
    const address = '127.0.0.1';
    setImmediate(() => {
      if (isOn) answer(error);
      else if (isAll) answer(null, [{ address, family: 4 }]);
      else answer(null, address, 4);
    });
    return {};
  };
  syncBuiltinESMExports();
}

process.on('SIGUSR2', () => {
  isOn = !isOn;
  writeSync(STDERR, `${JSON.stringify({ msg: 'faultSwitched', isOn })}\n`);
  if (kind === 'throw') throw new Error('nobody catches this');
  if (kind === 'reject') void Promise.reject(new Error('nobody waits for this'));
});
