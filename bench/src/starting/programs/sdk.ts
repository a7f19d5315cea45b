// What a portal would have without the gateway: the SDK's client as it comes, behind a server of Node's own that answers the same
// request. The first word is DRS's endpoint.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

import { startWithSdk } from './startWithSdk.js';

interface Asked {
  readonly variables: { readonly input: Parameters<ReturnType<typeof startWithSdk>>[0] };
}

const [, , endpoint = ''] = process.argv;
const start = startWithSdk(endpoint);

const server = createServer((request, response) => {
  void json(request).then(async (body) => {
    const job = await start((body as Asked).variables.input);
    const text = JSON.stringify({ data: { startRecovery: { __typename: 'StartRecoverySuccess', job } } });
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
    });
    response.end(text);
  });
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`listening on http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
