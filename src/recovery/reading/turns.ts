// So many at a time: the others wait for their turn, first come, first served. Waiting grows by what callers wait for; each of them is
// a request that the server has taken on.

/** Runs work, later where too much is under way already. */
export type Turns = <Value>(work: () => Promise<Value>) => Promise<Value>;

export function createTurns(mostAtOnce: number): Turns {
  const waiting: (() => void)[] = [];
  let underWay = 0;
  return async (work) => {
    if (underWay >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else underWay += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) underWay -= 1;
      else next(); // takes over the place
    }
  };
}
