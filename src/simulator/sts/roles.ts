// The roles that can be assumed. Every account has them, under these names. Data only.

export interface Role {
  readonly name: string;
  /** Must come with AssumeRole, if there is one. */
  readonly externalID?: string;
  /** Whether anybody may assume it. */
  readonly isAssumable: boolean;
}

export const ROLES: readonly Role[] = [
  { name: 'drs-gateway', isAssumable: true },
  { name: 'drs-gateway-external', externalID: 'drs-gateway-external-id', isAssumable: true },
  { name: 'drs-gateway-denied', isAssumable: false },
];
