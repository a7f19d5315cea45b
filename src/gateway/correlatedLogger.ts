// Writes beside each line to whom and to which trace it belongs, so that nobody who logs need know.
import type { Logger } from '../recovery/ports.js';
import type { Correlation, Tracing } from '../telemetry/ports.js';

type Fields = Readonly<Record<string, unknown>>;

/** Adds `correlationID` where a request is under way, and `traceID` where it is traced; what a line says itself stands. */
export function correlatedLogger(logger: Logger, correlation: Correlation, tracing: Tracing): Logger {
  const belonging = (fields: Fields): Fields => {
    const [correlationID, traceID] = [correlation.current(), tracing.traceID()];
    if (correlationID === null && traceID === null) return fields;
    return {
      ...(correlationID !== null && { correlationID }),
      ...(traceID !== null && { traceID }),
      ...fields,
    };
  };
  return {
    debug: (fields, event) => logger.debug(belonging(fields), event),
    info: (fields, event) => logger.info(belonging(fields), event),
    warn: (fields, event) => logger.warn(belonging(fields), event),
    error: (fields, event) => logger.error(belonging(fields), event),
  };
}
