// How the process ends.
import { number } from './kinds.js';

export const stoppingSettings = {
  SHUTDOWN_DELAY_MS: number({
    fallback: 1_000,
    min: 0,
    max: 5_000,
    advice: 'set milliseconds, a little more than a balancer takes to see that /readyz says 503',
  }),
};
