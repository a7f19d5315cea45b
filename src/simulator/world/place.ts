// Where a world is: in an account and a region. What is said of places may leave either out, and then holds for all of them.

export interface Place {
  readonly accountID: string;
  readonly region: string;
}

/** The places that have what is given; nothing given: all. */
export type PlaceFilter = Partial<Place>;

/** Whether everything that `inner` can mean is meant by `outer` too. */
export function covers(outer: PlaceFilter, inner: PlaceFilter): boolean {
  return (
    (outer.accountID === undefined || outer.accountID === inner.accountID) &&
    (outer.region === undefined || outer.region === inner.region)
  );
}

/** `filter` without anything else that its object may have. */
export function toPlaceFilter({ accountID, region }: PlaceFilter): PlaceFilter {
  return { ...(accountID === undefined ? {} : { accountID }), ...(region === undefined ? {} : { region }) };
}

export function toPlaceKey({ accountID, region }: Place): string {
  return `${accountID}/${region}`;
}
