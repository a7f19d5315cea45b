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

/** Each part with the scope of the whole. */
export function partsIn<Part>(scope: string, parts: readonly Part[]): readonly (Part & InScope)[] {
  return parts.map((part) => ({ ...part, scope }));
}
