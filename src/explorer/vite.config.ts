import { defineConfig } from 'vite';

/** The page at /explorer (src/http/explorer/graphiqlPage.ts). Its content security policy lets nothing in that stands in the document. */
export default defineConfig({
  base: '/explorer/',
  resolve: { alias: { 'react-style-singleton': '/noStyles.ts' } },
  build: {
    outDir: '../../dist/explorer',
    emptyOutDir: true,
    target: 'es2023',
    // Polyfills and what is inlined would be against the policy.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1_500,
    rolldownOptions: {
      // "use client" is for servers that render; every package of GraphiQL's says it.
      onLog(level, log, tell) {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') tell(level, log);
      },
    },
  },
  logLevel: 'warn',
});
