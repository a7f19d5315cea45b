// The monitor (src/monitor), which Vite built: an ordinary client of the API, whose files are all that is served of it.
import type { FastifyInstance } from 'fastify';

import { ownOrigin, serveBuilt } from './builtPage.js';

/** Serves it at /monitor, with the paths of its own below. `folder` holds what Vite wrote. */
export async function addMonitor(app: FastifyInstance, folder: string): Promise<void> {
  await serveBuilt(app, { prefix: '/monitor', folder, hasRoutes: true, policy: monitorPolicy });
}

/** Nothing but its own files, and nowhere to talk to but here. */
function monitorPolicy(host: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src ${ownOrigin(host)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
