export * from '../../kit/manualClock.js';
