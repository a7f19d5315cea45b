/** Where the gateway is, such as `http://127.0.0.1:4000`; put in by vite.config.ts. */
declare const GATEWAY_URL: string;
/** Only while Vite serves the page on a developer's machine; empty in what is built. */
declare const GATEWAY_TOKEN: string;
