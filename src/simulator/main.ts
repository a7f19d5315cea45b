// The simulator as a program of its own, without the gateway beside it.
import { runSimulator } from './runSimulator.js';

await runSimulator(process.env);
