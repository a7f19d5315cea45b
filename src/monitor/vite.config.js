// Builds the monitor into dist/monitor, from where the gateway serves it at /monitor.
import { fileURLToPath } from 'node:url';

import { defineConfig } from 'vite';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at('.'),
  base: '/monitor/',
  build: { outDir: at('../../dist/monitor'), emptyOutDir: true, target: 'es2024' },
});
