// The page that shows Apollo Sandbox: Apollo's embeddable script in a page of ours, so that Sandbox asks from our own origin.
// https://www.apollographql.com/docs/graphos/platform/sandbox#embedding-sandbox
import { ownOrigin } from '../pages/builtPage.js';

const SCRIPT_ORIGIN = 'https://embeddable-sandbox.cdn.apollographql.com';
const SCRIPT_URL = `${SCRIPT_ORIGIN}/_latest/embeddable-sandbox.umd.production.min.js`;
const FRAME_ORIGIN = 'https://sandbox.embed.apollographql.com';

/** For the script, and then for Sandbox itself. A network that swallows everything would let the browser wait for minutes. */
const PATIENCE_MS = 5_000;

export interface Samples {
  /** Operations to begin with. */
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface SandboxPage {
  readonly nonce: string;
  readonly samples: Samples;
  readonly notices: readonly string[];
  /** The explorer that needs no CDN. */
  readonly insteadPath: string;
}

/** The policy that lets the page do what Sandbox needs and nothing else. `host` is what the browser calls us. */
export function sandboxPolicy(nonce: string, host: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' ${SCRIPT_ORIGIN}`,
    `style-src 'nonce-${nonce}'`,
    `frame-src ${FRAME_ORIGIN}`,
    `connect-src ${ownOrigin(host)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

const STYLE = `
html, body { height: 100%; margin: 0; }
body { display: flex; flex-direction: column; color-scheme: light dark; background: Canvas; color: CanvasText; font: 1rem/1.5 system-ui, sans-serif; }
#sandbox { flex: 1; min-height: 0; }
#sandbox iframe { display: block; width: 100%; height: 100%; border: 0; }
#notices, #silent { background: #fff4ce; color: #1b1b1b; padding: 0.5rem 1rem; }
#notices p, #silent p { margin: 0; }
#silent a { color: #003e92; }
#offline { max-width: 46rem; margin: 4rem auto; padding: 0 1rem; }
#offline pre { background: #f2f2f2; color: #111; padding: 1rem; overflow: auto; max-height: 50vh; }
#loading { margin: 4rem auto; }
[hidden] { display: none !important; }`;

/** Runs in the browser; `samples` stands in front of it. Late is better than never: also what comes after the patience is shown. */
const SCRIPT = `
const element = (id) => document.getElementById(id);
const show = (...ids) => {
  for (const id of ['loading', 'offline', 'sandbox', 'silent']) element(id).hidden = !ids.includes(id);
};
element('samples').textContent = samples.document;
let hasSpoken = false;
window.addEventListener('message', ({ origin }) => {
  if (origin !== '${FRAME_ORIGIN}' || hasSpoken) return;
  hasSpoken = true;
  show('sandbox');
});
function begin() {
  if (window.EmbeddedSandbox === undefined) return show('offline');
  show('sandbox');
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
  // Its frame comes from another host than its script.
  setTimeout(() => hasSpoken || show('sandbox', 'silent'), ${PATIENCE_MS});
}
const waiting = setTimeout(() => show('offline'), ${PATIENCE_MS});
const script = document.createElement('script');
const settle = (next) => () => {
  clearTimeout(waiting);
  next();
};
script.addEventListener('load', settle(begin));
script.addEventListener('error', settle(() => show('offline')));
script.src = '${SCRIPT_URL}';
document.head.append(script);`;

/** The page. Where Apollo's CDN cannot be reached it says so, and offers the explorer that does without. */
export function sandboxPage({ nonce, samples, notices, insteadPath }: SandboxPage): string {
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
${noticesIn(notices)}
<aside id="silent" aria-label="Apollo Sandbox" hidden>
<p>Apollo Sandbox does not answer. <a href="${insteadPath}">GraphiQL</a> comes from this gateway and needs no other host.</p>
</aside>
<p id="loading" role="status">Apollo Sandbox is loaded from Apollo's CDN …</p>
<main id="offline" hidden>
<h1>Apollo Sandbox cannot be loaded</h1>
<p>Sandbox comes from Apollo's CDN, which this browser cannot reach.
<a href="${insteadPath}">Open GraphiQL instead</a>: it comes from this gateway and needs no other host.</p>
<p>The API itself works: send GraphQL to this very address, over HTTP and over WebSocket
(<code>graphql-transport-ws</code>). These operations are a beginning, and are in GraphiQL too:</p>
<pre id="samples" tabindex="0" aria-label="Operations to begin with"></pre>
</main>
<div id="sandbox" hidden></div>
<script nonce="${nonce}">
const samples = ${JSON.stringify(samples).replaceAll('<', '\\u003c')};${SCRIPT}
</script>
</body>
</html>
`;
}

function noticesIn(notices: readonly string[]): string {
  if (notices.length === 0) return '';
  const paragraphs = notices.map((notice) => `<p>${escaped(notice)}</p>`);
  return `<section id="notices" aria-label="About this gateway">${paragraphs.join('\n')}</section>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
