// Identifiers as the published DRS model defines them (API version 2020-02-26). Branded, so that a job id cannot be handed
// in where a server id belongs.
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** `drsjob-` and 17 letters or digits. */
export type JobID = Branded<'JobID'>;
/** `s-` and 17 letters or digits. */
export type SourceServerID = Branded<'SourceServerID'>;
/** `pit-` and 17 letters or digits. */
export type RecoverySnapshotID = Branded<'RecoverySnapshotID'>;
/** `i-` and 8 to 17 hexadecimal digits. */
export type RecoveryInstanceID = Branded<'RecoveryInstanceID'>;
/** `sn-` and 17 letters or digits. */
export type SourceNetworkID = Branded<'SourceNetworkID'>;

/** What an id of one kind looks like. */
export interface IDRule<T extends string> {
  readonly pattern: RegExp;
  /** What a valid one looks like, in words for an error message. */
  readonly rule: string;
  /** Accepts text that follows the rule. */
  readonly is: (text: string) => text is T & string;
}

function idRule<T extends string>(pattern: RegExp, rule: string): IDRule<T> {
  return { pattern, rule, is: (text): text is T & string => pattern.test(text) };
}

export const jobIDRule = idRule<JobID>(
  /^drsjob-[0-9a-zA-Z]{17}$/,
  '"drsjob-" followed by 17 letters or digits',
);
export const sourceServerIDRule = idRule<SourceServerID>(
  /^s-[0-9a-zA-Z]{17}$/,
  '"s-" followed by 17 letters or digits',
);
export const recoverySnapshotIDRule = idRule<RecoverySnapshotID>(
  /^pit-[0-9a-zA-Z]{17}$/,
  '"pit-" followed by 17 letters or digits',
);
export const recoveryInstanceIDRule = idRule<RecoveryInstanceID>(
  /^i-[0-9a-fA-F]{8,17}$/,
  '"i-" followed by 8 to 17 hexadecimal digits',
);
export const sourceNetworkIDRule = idRule<SourceNetworkID>(
  /^sn-[0-9a-zA-Z]{17}$/,
  '"sn-" followed by 17 letters or digits',
);
export const accountIDRule = idRule<string>(/^[0-9]{12}$/, '12 digits');
export const regionRule = idRule<string>(
  /^(us(-gov)?|ap|ca|cn|eu|eusc|sa|af|me|mx|il)-([a-z]{2}-)?(central|north(east|west)?|south(east|west)?|east|west)-[0-9]$/,
  'a region that DRS knows, such as eu-west-1',
);
export const ec2InstanceIDRule = idRule<string>(
  /^i-[0-9a-fA-F]{8,253}$/,
  '"i-" followed by 8 to 253 hexadecimal digits',
);
