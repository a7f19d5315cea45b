import { defineConfig, loadEnv } from 'vite';

// Where the gateway is stands in the page; a token never does, but for the page that `npm start` serves on your own machine.
export default defineConfig(({ command, mode }) => {
  const env = loadEnv(mode, process.cwd(), 'GATEWAY_');
  const token = command === 'serve' ? (env.GATEWAY_TOKEN ?? '') : '';
  return {
    define: {
      GATEWAY_URL: JSON.stringify(env.GATEWAY_URL ?? 'http://127.0.0.1:4000'),
      GATEWAY_TOKEN: JSON.stringify(token),
    },
    server: { host: '127.0.0.1', port: 5173, strictPort: true },
  };
});
