// What of a list could not be read, each thing in one line.
import type { Problem } from '../live/problems.js';

export function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <div class="problem unread" role="alert">
      <ul>
        {problems.map(({ title, message }) => (
          <li key={`${title} ${message}`}>
            <strong class="bad">{title}:</strong> {message}
          </li>
        ))}
      </ul>
    </div>
  );
}
