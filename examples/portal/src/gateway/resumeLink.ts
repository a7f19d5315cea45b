// GraphQLWsLink alone subscribes again with the variables of the beginning, and so misses what happened meanwhile. This link, before
// it, subscribes again with the last cursor as `after`: the gateway then tells what was missed, in order, and nothing twice.
import { ApolloLink, CombinedGraphQLErrors } from '@apollo/client';
import { defer, type Observable, retry, tap, throwError, timer } from 'rxjs';

const LONGEST_WAIT_MS = 10_000;

/** For subscriptions with a variable `after` whose events have a `cursor`; GraphQLWsLink's client must have `retryAttempts: 0`. */
export class ResumeLink extends ApolloLink {
  override request(
    operation: ApolloLink.Operation,
    forward: ApolloLink.ForwardFunction,
  ): Observable<ApolloLink.Result> {
    return defer(() => forward(operation)).pipe(
      tap((result) => {
        const cursor = cursorOf(result);
        if (cursor !== undefined) operation.variables = { ...operation.variables, after: cursor };
      }),
      retry({
        resetOnSuccess: true,
        delay: (error: unknown, attempt) => (isCut(error) ? timer(waitMs(attempt)) : throwError(() => error)),
      }),
    );
  }
}

function cursorOf({ data }: ApolloLink.Result): string | undefined {
  const events = Object.values((data ?? {}) as Record<string, { readonly cursor?: string } | null>);
  return events[0]?.cursor;
}

/** The gateway refuses with errors of GraphQL, and by 4403 a login that is not good (any more): no coming back mends these. */
function isCut(error: unknown): boolean {
  return !CombinedGraphQLErrors.is(error) && !/\b4403\b/.test(String(error));
}

/** Longer with each attempt, and never for two pages alike: they all come back after the same cut. */
function waitMs(attempt: number): number {
  return Math.min(LONGEST_WAIT_MS, 500 * 2 ** (attempt - 1)) * (0.5 + Math.random());
}
