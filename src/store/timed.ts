// Tells how long each operation of a port took and how it went, whatever it does.
import { StoreUnavailable } from '../domain/storeUnavailable.js';
import { NO_METRICS, type StoreMetrics } from '../telemetry/ports.js';

type Call = (...values: unknown[]) => unknown;

/** The port, its methods timed as `<name>.<method>`. Those that give no promise, such as listening, are left as they are. */
export function timed<Port extends object>(name: string, port: Port, metrics: StoreMetrics): Port {
  if (metrics === NO_METRICS.store) return port;
  const methods = Object.entries(port).map(([method, call]) => [
    method,
    timedCall(`${name}.${method}`, call as Call, metrics),
  ]);
  return Object.fromEntries(methods) as Port;
}

function timedCall(operation: string, call: Call, metrics: StoreMetrics): Call {
  return (...values) => {
    const end = metrics.operationBegun(operation);
    const answer = call(...values);
    if (answer instanceof Promise)
      answer.then(
        () => end('ok'),
        (error: unknown) => end(error instanceof StoreUnavailable ? 'unavailable' : 'bug'),
      );
    return answer;
  };
}
