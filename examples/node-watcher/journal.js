// The events that were told, a line each, in a file: a line and the cursor in it are written at once, or not at all.
import { Buffer } from 'node:buffer';
import { appendFileSync, existsSync, readFileSync, truncateSync } from 'node:fs';
import process from 'node:process';

const START_OF_LINE = '{"__typename":"JobUpdate"';

/** Opens or begins a journal; null where the file holds something else. `last` is the event that was told last. */
export function openJournal(path, jobID) {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  const last = eventOf(whole.trimEnd().split('\n').at(-1));
  const isOurs =
    whole === '' ? START_OF_LINE.startsWith(text.slice(0, START_OF_LINE.length)) : last?.job?.jobID === jobID;
  if (!isOurs) return null;
  // What a kill left of a line was never told: the gateway tells it again.
  if (whole !== text) truncateSync(path, Buffer.byteLength(whole));
  return {
    last,
    append(event) {
      const line = `${JSON.stringify(event)}\n`;
      appendFileSync(path, line, { flush: true });
      this.last = event;
      process.stdout.write(line);
    },
  };
}

function eventOf(line) {
  if (!line) return undefined;
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
