// The least that can answer: a server of Node's own that sends ready JSON.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const ANSWER = '{"data":{"__typename":"Query"}}';

const server = createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': ANSWER.length });
  response.end(ANSWER);
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`listening on http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
