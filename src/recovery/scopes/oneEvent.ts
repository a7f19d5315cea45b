/** A stream of one event, for what is said instead of a stream. */
export async function* oneEvent<Event>(event: Event): AsyncGenerator<Event, undefined> {
  yield await Promise.resolve(event);
  return undefined;
}
