// The page that shows Apollo Sandbox: Apollo's embeddable script in a page of ours, so that Sandbox asks from our own origin.
// https://www.apollographql.com/docs/graphos/platform/sandbox#embedding-sandbox

const SCRIPT_ORIGIN = 'https://embeddable-sandbox.cdn.apollographql.com';
const SCRIPT_URL = `${SCRIPT_ORIGIN}/_latest/embeddable-sandbox.umd.production.min.js`;
const FRAME_ORIGIN = 'https://sandbox.embed.apollographql.com';

export interface SandboxSamples {
  /** Operations to begin with. */
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The policy that lets the page do what Sandbox needs and nothing else. `host` is what the browser calls us. */
export function sandboxPolicy(nonce: string, host: string): string {
  const socketHost = /^[\w.:[\]-]+$/.test(host) ? `ws://${host} wss://${host}` : '';
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' ${SCRIPT_ORIGIN}`,
    `style-src 'nonce-${nonce}'`,
    `frame-src ${FRAME_ORIGIN}`,
    `connect-src 'self' ${socketHost}`.trim(),
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

const STYLE = `
html, body, #sandbox { height: 100%; margin: 0; }
#sandbox iframe { display: block; width: 100%; height: 100%; border: 0; }
#offline { font: 1rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 4rem auto; padding: 0 1rem; }
#offline pre { background: #f2f2f2; color: #111; padding: 1rem; overflow: auto; }
[hidden] { display: none !important; }`;

/** Runs in the browser; `samples` stands in front of it. */
const SCRIPT = `
if (window.EmbeddedSandbox === undefined) {
  document.getElementById('sandbox').hidden = true;
  document.getElementById('samples').textContent = samples.document;
  document.getElementById('offline').hidden = false;
} else {
  const endpoint = new URL('/graphql', window.location.href);
  const socket = new URL(endpoint);
  socket.protocol = endpoint.protocol === 'https:' ? 'wss:' : 'ws:';
  new window.EmbeddedSandbox({
    target: '#sandbox',
    initialEndpoint: endpoint.href,
    initialSubscriptionEndpoint: socket.href,
    initialState: { ...samples, includeCookies: false, pollForSchemaUpdates: false },
    hideCookieToggle: true,
    endpointIsEditable: false,
    allowDynamicStyles: false,
    runTelemetry: false,
  });
}`;

/** The page. Where Apollo's CDN cannot be reached it says so, and what works all the same. */
export function sandboxPage(nonce: string, samples: SandboxSamples): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>DRS gateway: Apollo Sandbox</title>
<link rel="icon" href="data:,">
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<main id="offline" hidden>
<h1>Apollo Sandbox cannot be loaded</h1>
<p>Sandbox comes from Apollo's CDN, which this browser cannot reach. The API itself works: send GraphQL to this very
address, over HTTP and over WebSocket (<code>graphql-transport-ws</code>). These operations are a beginning:</p>
<pre id="samples"></pre>
</main>
<div id="sandbox"></div>
<script nonce="${nonce}" src="${SCRIPT_URL}"></script>
<script nonce="${nonce}">
const samples = ${JSON.stringify(samples).replaceAll('<', '\\u003c')};${SCRIPT}
</script>
</body>
</html>
`;
}
