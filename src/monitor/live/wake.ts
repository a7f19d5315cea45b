// What ends a wait early: the network came back, the tab is looked at again, the laptop woke, a login was given.
import { effect } from '@preact/signals';

import { bringLogin, reconnect } from '../api/socket.js';
import { loginAskedFor, token } from '../api/session.js';
import { waitMs } from './follow.js';
import { now } from './now.js';

const wakeUps = new EventTarget();
/** A login that is given wakes. */
const LOOK_FOR_LOGIN_MS = 60_000;
/** A timer of one second that is this late while the page is seen: the machine slept, and no socket can be trusted. */
const SLEPT_MS = 15_000;

/** Resolves after `ms`, or earlier where it may be worth a try. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      wakeUps.removeEventListener('wake', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    wakeUps.addEventListener('wake', end);
  });
}

/** Waits before the next of several attempts, or for the login where one is asked for: without it none would succeed. */
export async function waitForNextTry(failures: number): Promise<void> {
  if (loginAskedFor.value === null) await pause(waitMs(failures, Math.random()));
  while (loginAskedFor.value !== null) await pause(LOOK_FOR_LOGIN_MS);
}

function wake(): void {
  wakeUps.dispatchEvent(new Event('wake'));
}

/** Begins to look for what wakes. Once a page. */
export function watchForWakeUps(): void {
  addEventListener('online', wake);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') wake();
  });
  let lastMs = Date.now();
  effect(() => {
    const sleptMs = now.value - lastMs;
    lastMs = now.value;
    if (sleptMs < SLEPT_MS || document.visibilityState !== 'visible') return;
    reconnect();
    wake();
  });
  let known = token.value;
  effect(() => {
    if (token.value === known) return;
    known = token.value;
    bringLogin();
    wake();
  });
}
