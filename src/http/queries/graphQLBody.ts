// The body of a request that Apollo Server would find nothing wrong with.
import type { FastifyRequest } from 'fastify';

type Members = Readonly<Record<string, unknown>>;

export interface GraphQLBody {
  readonly query: string | undefined;
  readonly operationName: string | null | undefined;
  readonly variables: Members | null | undefined;
  readonly extensions: Members | null | undefined;
  readonly documentId: unknown;
}

/** Larger ones are rare, and a key of the same size would be made of each. */
const MOST_BYTES = 16 * 1024;
const JSON_IN_UTF8 = /^application\/json(?:; ?charset=utf-8)?$/i;

/** Null where the request is no POST of one small JSON object whose members are of the kinds that they must be. */
export function graphQLBodyIn({ method, headers, body }: FastifyRequest): GraphQLBody | null {
  if (method !== 'POST' || !JSON_IN_UTF8.test(headers['content-type'] ?? '')) return null;
  if (!(Number(headers['content-length']) <= MOST_BYTES) || !isMembers(body)) return null;
  const { query, operationName, variables, extensions, documentId } = body;
  if (query !== undefined && typeof query !== 'string') return null;
  if (operationName != null && typeof operationName !== 'string') return null;
  if ((variables != null && !isMembers(variables)) || (extensions != null && !isMembers(extensions)))
    return null;
  return { query, operationName, variables, extensions, documentId };
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
