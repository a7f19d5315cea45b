/** Whether real recoveries need somebody else's approval. */
export interface ApprovalTerms {
  readonly isRequired: boolean;
  /** How long a request waits for a decision, and an approval for its start, in milliseconds. */
  readonly validMs: number;
}
