// Parts of things that lead on to other things, with the scope in which to look for those.
import type { ResourceLaunchStatusChange } from '../domain/jobChange.js';
import type {
  ParticipatingResource,
  ParticipatingServer,
  SourceNetworkParticipant,
  UnknownParticipant,
} from '../domain/job.js';
import type { InScope } from '../domain/scope.js';

export type ParticipatingServerParent = ParticipatingServer & InScope;
export type ParticipatingResourceParent = ParticipatingResource & InScope;
export type SourceNetworkParticipantParent = SourceNetworkParticipant & InScope;
export type ParticipatingResourceIDParent = SourceNetworkParticipantParent | UnknownParticipant;
export type ResourceLaunchStatusChangeParent = ResourceLaunchStatusChange & InScope;

interface Made {
  readonly scope: string;
  readonly parts: readonly InScope[];
}

/** By the parts that they were made of: a job that is as it was is the same object however often it is read. */
const made = new WeakMap<readonly unknown[], Made>();

/** Each part with the scope of the whole. */
export function partsIn<Part>(scope: string, parts: readonly Part[]): readonly (Part & InScope)[] {
  const known = made.get(parts);
  if (known?.scope === scope) return known.parts as readonly (Part & InScope)[];
  const scoped = parts.map((part) => ({ ...part, scope }));
  made.set(parts, { scope, parts: scoped });
  return scoped;
}
