// Which rows of a long table are in the document: those in sight and some around them.

export interface RowWindow {
  readonly from: number;
  /** The first that is not. */
  readonly to: number;
}

const AROUND = 10;

/** All in pixels but `count`. Never outside of the table, even where it became shorter than it is scrolled. */
export function rowWindow(scrollTop: number, height: number, rowHeight: number, count: number): RowWindow {
  const inSight = Math.ceil(height / rowHeight);
  const first = Math.min(Math.floor(Math.max(0, scrollTop) / rowHeight), Math.max(0, count - inSight));
  return { from: Math.max(0, first - AROUND), to: Math.min(count, first + inSight + AROUND) };
}
