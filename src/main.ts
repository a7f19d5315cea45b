#!/usr/bin/env node
// The program: `drs-graphql-gateway [command]`. What it does is in cli/.
import { runCommandLine } from './cli/runCommandLine.js';

await runCommandLine(process.argv.slice(2));
