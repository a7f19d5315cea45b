// Says that this page and the gateway are of different versions.
import { misunderstood } from '../api/versions.js';

export function OtherVersion() {
  const message = misunderstood.value;
  if (message === null) return null;
  return (
    <section class="problem" role="alert" data-other-version>
      <h2>This page and the gateway differ</h2>
      <p>
        The gateway does not know all that this page asks for, because one of them is newer. Until this page
        is loaded anew, something is missing on it or old. What was started goes on.
      </p>
      <button type="button" onClick={() => location.reload()}>
        Load the page anew
      </button>
      <p class="small">The gateway says: {message}</p>
    </section>
  );
}
