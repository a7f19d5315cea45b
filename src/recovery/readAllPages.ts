// Reads a paged list of DRS to its end.
import { type DrsFailure, failed, type Result, success } from '../domain/failure.js';
import type { Page, PageRequest } from './ports.js';

/** No list of DRS that we read whole comes near this; a server that never stops paging must not hold us forever. */
const MOST_PAGES = 200;

/** Every item of a list, page by page, or the first failure. A page token that comes back unchanged ends in a failure. */
export async function readAllPages<Item>(
  readPage: (page: PageRequest) => Promise<Result<Page<Item>>>,
): Promise<Result<readonly Item[]>> {
  const items: Item[] = [];
  let nextToken: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page = await readPage(nextToken === undefined ? {} : { nextToken });
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
