// Many clients in a process of their own, so that what they cost does not delay what is measured: watchers (bare `ws`) and askers (bare
// sockets). The parent (crowd.ts) tells it what to do by IPC, one thing at a time, and it ends with its parent.
import process from 'node:process';

import { ask } from './askers.mjs';
import { Watchers } from './watchers.mjs';

const watchers = new Watchers();
const WORK = {
  join: (wish) => watchers.join(wish),
  reset: () => watchers.reset(),
  report: () => watchers.report(),
  leave: () => watchers.leave(),
  ask,
};

process.on('message', ({ number, work, wish }) => {
  Promise.resolve()
    .then(() => WORK[work](wish))
    .then(
      (value) => process.send({ number, value }),
      (error) => process.send({ number, error: String(error?.stack ?? error) }),
    );
});
process.on('disconnect', () => process.exit(0));
