// What was read so far of the log that DRS keeps for one job.
import type { JobID } from '../../domain/ids.js';
import { addedLogItems } from '../../domain/jobChange.js';
import type { JobLogItem } from '../../domain/jobLogItem.js';
import type { DrsReader, Logger } from '../../recovery/ports.js';
import { LIST_PAGE_SIZE, readAllPages } from '../../recovery/reading/readAllPages.js';

/** So often the log of a job that is over is read in vain for its JOB_END before we believe that none will come. */
const READS_WITHOUT_END = 3;
/** So often such a read may fail before the job's story is closed without the rest of its log. */
const FAILURES_AFTER_END = 5;

export class JobLogReading {
  readonly #drs: DrsReader;
  readonly #jobID: JobID;
  readonly #logger: Logger;
  #items: readonly JobLogItem[] = [];
  #readsSinceLastItem = 0;
  #hasFailed = false;
  #failuresAfterEnd = 0;
  #isForbidden = false;

  /** When it was last tried; 0 before the first time. */
  readAtMs = 0;

  /** `items`: those that the job log has already. */
  constructor(drs: DrsReader, jobID: JobID, logger: Logger, items: readonly JobLogItem[] = []) {
    this.#drs = drs;
    this.#jobID = jobID;
    this.#logger = logger;
    this.#items = items;
  }

  /** For a job that is over: whether its log has nothing more to tell, or cannot be read. */
  get isComplete(): boolean {
    if (this.#isForbidden || this.#failuresAfterEnd >= FAILURES_AFTER_END) return true;
    if (this.#hasFailed || this.readAtMs === 0) return false;
    const hasEnd = this.#items.some(
      (item) => item.event?.known === 'JOB_END' || item.event?.known === 'JOB_CANCEL',
    );
    return hasEnd || this.#readsSinceLastItem >= READS_WITHOUT_END;
  }

  /** Reads the whole log and gives what was not there before, in the order of time. A failure gives nothing, for now. */
  async read(nowMs: number, isJobOver: boolean, signal: AbortSignal): Promise<readonly JobLogItem[]> {
    if (this.#isForbidden) return [];
    this.readAtMs = nowMs;
    const read = await readAllPages(
      (page) => this.#drs.describeJobLogItems(this.#jobID, page, { signal, attempts: 1, isUrgent: true }),
      LIST_PAGE_SIZE,
    );
    if (!read.ok) {
      const isFirstFailure = !this.#hasFailed;
      this.#hasFailed = true;
      if (isJobOver) this.#failuresAfterEnd += 1;
      // Only a permission that is missing stays so: what DRS does not know of a young job it knows a little later.
      this.#isForbidden = read.failure.kind === 'AccessDeniedError' && !read.failure.isRetryable;
      const { kind, code } = read.failure;
      if (isFirstFailure) this.#logger.warn({ jobID: this.#jobID, failure: kind, code }, 'jobLogNotRead');
      return [];
    }
    this.#hasFailed = false;
    this.#failuresAfterEnd = 0;
    const added = addedLogItems(this.#items, read.value);
    // While the job runs a quiet log says nothing of its end.
    this.#readsSinceLastItem = added.length > 0 || !isJobOver ? 0 : this.#readsSinceLastItem + 1;
    this.#items = [...this.#items, ...added];
    return added;
  }
}
