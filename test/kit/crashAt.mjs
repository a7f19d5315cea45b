// A preload (node --import) that ends the process with SIGKILL at the very moment when it logs an event: crash points that are the
// same in every run, without a hook in the product. CRASH_AT is `event`, `event:nth` or `event[field=value]:nth`. Pino's destination (sonic-boom) calls
// `fs.write` or `fs.writeSync` by property; here both write at once, so that a line is out before the code after it runs.
import { Buffer } from 'node:buffer';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';

const STDERR = 2;
const wanted = process.env.CRASH_AT ?? '';

if (wanted !== '') watchLog(parsed(wanted));

function watchLog({ event, field, value, nth }) {
  const { write, writeSync } = fs;
  let left = nth;
  const isWanted = (line) => line.msg === event && (field === undefined || String(line[field]) === value);
  let unfinished = '';

  const look = (data, bytes) => {
    const lines = (unfinished + Buffer.from(data).subarray(0, bytes).toString()).split('\n');
    unfinished = lines.pop() ?? '';
    for (const line of lines) if (isWanted(logLineOf(line)) && --left === 0) dieNow();
  };

  fs.writeSync = (fd, data, ...rest) => {
    const bytes = writeSync(fd, data, ...rest);
    if (fd === STDERR) look(data, bytes);
    return bytes;
  };
  fs.write = (fd, data, ...rest) => {
    if (fd !== STDERR) {
      write(fd, data, ...rest);
      return;
    }
    const done = rest.pop();
    try {
      done(null, fs.writeSync(fd, data, ...rest), data);
    } catch (error) {
      done(error);
    }
  };
  syncBuiltinESMExports();
}

function parsed(text) {
  const parts = /^([^:[\]]+)(?:\[(\w+)=([^\]]*)\])?(?::([1-9]\d*))?$/.exec(text);
  if (parts === null)
    throw new Error(`CRASH_AT must be event, event:nth or event[field=value]:nth, not ${text}`);
  const [, event, field, value, nth = '1'] = parts;
  return { event, field, value, nth: Number(nth) };
}

function logLineOf(text) {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}

function dieNow() {
  process.kill(process.pid, 'SIGKILL');
  // Nothing more may run should the kernel take a moment.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}
