// Ids of approvals and the words that come with decisions: what is accepted of them, and what of them can be remembered.
import type { FieldViolation } from '../../domain/failure.js';
import { textViolations } from './texts.js';

const MOST_COMMENT_CHARACTERS = 1_000;

export function isApprovalID(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}

export function commentViolations(comment: string | null): readonly FieldViolation[] {
  return textViolations('input.comment', comment, MOST_COMMENT_CHARACTERS);
}

/** As far as it breaks no rule. */
export function keptComment(comment: string | null): string | null {
  return commentViolations(comment).length === 0 ? comment : null;
}
