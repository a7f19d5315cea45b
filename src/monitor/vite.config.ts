import { defineConfig } from 'vite';

/** The page at /monitor (src/http/pages/monitor.ts). Its content security policy lets nothing in that stands in the document. */
export default defineConfig({
  base: '/monitor/',
  build: {
    outDir: '../../dist/monitor',
    emptyOutDir: true,
    target: 'es2024',
    modulePreload: { polyfill: false },
  },
  logLevel: 'warn',
});
