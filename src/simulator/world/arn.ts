// ARNs of DRS's resources: `arn:aws:drs:<region>:<account>:<kind>/<id>`.

type ResourceKind =
  | 'job'
  | 'source-server'
  | 'recovery-instance'
  | 'source-network'
  | 'launch-configuration-template'
  | 'replication-configuration-template';

export function toArn(
  { region, accountID }: { readonly region: string; readonly accountID: string },
  kind: ResourceKind,
  id: string,
): string {
  return `arn:aws:drs:${region}:${accountID}:${kind}/${id}`;
}

/** Empty strings for what an ARN of another form does not have. */
export function parseArn(arn: string): { readonly kind: string; readonly id: string } {
  const [kind = '', id = ''] = (arn.split(':')[5] ?? '').split('/');
  return { kind, id };
}

/** The account that an ARN of DRS is of. */
export function accountOf(arn: string): string {
  return arn.split(':')[4] ?? '';
}
