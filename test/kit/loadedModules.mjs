// A preload (node --import) that writes the URL of every module that the program's own code loads into the file LOADED_MODULES, a
// line each. What a CommonJS package loads of its own parts is not told.
import { appendFileSync } from 'node:fs';
import { register } from 'node:module';
import process from 'node:process';

// Once here, where it registers itself, and once in the thread of the hooks, where `process.env` is the same.
if (!import.meta.url.endsWith('#hooks')) register(`${import.meta.url}#hooks`);

export async function load(url, context, nextLoad) {
  appendFileSync(process.env.LOADED_MODULES, `${url}\n`);
  return nextLoad(url, context);
}
