// A logger that keeps what it was told.
import type { Logger } from '../../src/recovery/ports.js';

export interface LogLine {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly event: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface RecordingLogger extends Logger {
  readonly lines: LogLine[];
  /** The fields of the lines of one event. */
  readonly of: (event: string) => readonly Readonly<Record<string, unknown>>[];
}

export function recordingLogger(): RecordingLogger {
  const lines: LogLine[] = [];
  const at = (level: LogLine['level']) => (fields: LogLine['fields'], event: string) => {
    lines.push({ level, event, fields });
  };
  return {
    lines,
    of: (event) => lines.filter((line) => line.event === event).map((line) => line.fields),
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
  };
}
