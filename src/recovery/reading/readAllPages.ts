// Reads a paged list of DRS to its end.
import { type DrsFailure, failed, type Result, success } from '../../domain/failure.js';
import type { Page, PageRequest } from '../ports.js';

/** For lists whose length nobody knows. */
export const LIST_PAGE_SIZE = 500;

/** No list of DRS that we read whole comes near this; a server that never stops paging must not hold us forever. */
const MOST_PAGES = 200;

/**
 * Every item of a list, page by page, or the first failure. A page token that comes back unchanged ends in a failure.
 *
 * `maxResults` asks for large pages, so that a list costs few calls. DRS's model names no most for it; should DRS refuse the
 * number all the same, the list is read in pages of DRS's own size.
 */
export async function readAllPages<Item>(
  readPage: (page: PageRequest) => Promise<Result<Page<Item>>>,
  maxResults: number,
): Promise<Result<readonly Item[]>> {
  const read = await readFrom(readPage, { maxResults });
  return read.ok || read.failure.kind !== 'ValidationError' ? read : readFrom(readPage, {});
}

async function readFrom<Item>(
  readPage: (page: PageRequest) => Promise<Result<Page<Item>>>,
  size: Pick<PageRequest, 'maxResults'>,
): Promise<Result<readonly Item[]>> {
  const items: Item[] = [];
  let nextToken: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page = await readPage(nextToken === undefined ? size : { ...size, nextToken });
    if (!page.ok) return page;
    items.push(...page.value.items);
    if (page.value.nextToken === null) return success(items);
    if (page.value.nextToken === nextToken) break;
    nextToken = page.value.nextToken;
  }
  return failed(endlessPages());
}

function endlessPages(): DrsFailure {
  return {
    kind: 'ServiceUnavailableError',
    message: `DRS kept answering with further pages (${MOST_PAGES} at most are read): is the endpoint really DRS?`,
    isRetryable: true,
    awsRequestID: null,
    code: 'EndlessPages',
  };
}
