// What went wrong, in words, with what AWS's support asks for.
import type { ErrorTextFragment } from '../__generated__/graphql.js';

export function Problem({ error, title }: { readonly error: ErrorTextFragment; readonly title: string }) {
  return (
    <section class="problem" role="alert">
      <h2>{title}</h2>
      <p>{error.message}</p>
      <p class="small">
        {error.code ?? error.__typename}
        {error.awsRequestID !== null && ` · AWS request ${error.awsRequestID}`}
        {error.isRetryable ? ' · trying again may help' : ' · trying again does not help'}
      </p>
      {error.awsMessage !== null && <pre>{error.awsMessage}</pre>}
    </section>
  );
}
