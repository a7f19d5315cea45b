// The answers of STS's query protocol. A request id stands in the header, and once more in the body.
import { randomUUID } from 'node:crypto';
import type { WireAnswer } from '../wire/message.js';
import type { StsException } from './errors.js';

/** Elements by name, in the order in which they are written. */
export interface XmlContent {
  readonly [name: string]: string | XmlContent;
}

const NAMESPACE = 'https://sts.amazonaws.com/doc/2011-06-15/';

export function resultAnswer(action: string, result: XmlContent): WireAnswer {
  const requestID = randomUUID();
  const content = { [`${action}Result`]: result, ResponseMetadata: { RequestId: requestID } };
  return xmlAnswer(200, `${action}Response`, content, requestID);
}

export function errorAnswer({ name, status, message }: StsException): WireAnswer {
  const requestID = randomUUID();
  const type = status < 500 ? 'Sender' : 'Receiver';
  const content = { Error: { Type: type, Code: name, Message: message }, RequestId: requestID };
  return xmlAnswer(status, 'ErrorResponse', content, requestID);
}

function xmlAnswer(status: number, root: string, content: XmlContent, requestID: string): WireAnswer {
  return {
    kind: 'answer',
    status,
    headers: { 'Content-Type': 'text/xml', 'x-amzn-RequestId': requestID },
    body: `<${root} xmlns="${NAMESPACE}">${toXml(content)}</${root}>\n`,
  };
}

function toXml(content: string | XmlContent): string {
  if (typeof content === 'string') return escape(content);
  return Object.entries(content)
    .map(([name, value]) => `<${name}>${toXml(value)}</${name}>`)
    .join('');
}

/** What XML cannot carry even escaped becomes the replacement character. */
function escape(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"'\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
