// Which recovery instances may be terminated together, and why others may not.
import type { InstanceFragment } from '../__generated__/graphql.js';

/** As many as `terminateRecoveryInstances` takes. */
export const MOST = 200;

type Chosen = Pick<InstanceFragment, 'isDrill'> & { readonly scope: { readonly name: string } };
type Asked = Chosen & Pick<InstanceFragment, 'ec2InstanceState'>;

/** What is not known to be of a drill is taken for real. */
export function isReal({ isDrill }: Pick<InstanceFragment, 'isDrill'>): boolean {
  return isDrill !== true;
}

/** Why this instance cannot be chosen beside those that are; null where it can. */
export function whyNotChosen(instance: Asked, chosen: readonly Chosen[]): string | null {
  if (instance.ec2InstanceState === 'SHUTTING_DOWN') return 'It is being terminated.';
  if (instance.ec2InstanceState === 'TERMINATED') return 'It is terminated.';
  const [first] = chosen;
  if (first === undefined) return null;
  if (isReal(first) !== isReal(instance))
    return isReal(instance)
      ? 'Instances of a real recovery cannot be terminated together with those of drills.'
      : 'Instances of drills cannot be terminated together with those of a real recovery.';
  if (first.scope.name !== instance.scope.name) return 'Others are selected in another scope.';
  if (chosen.length >= MOST) return `At most ${MOST} can be terminated at once.`;
  return null;
}

export interface JobGroup<Instance> {
  readonly key: string;
  readonly jobID: string | null;
  readonly scope: string;
  readonly isDrill: boolean | null;
  readonly instances: readonly Instance[];
}

type Grouped = Chosen & Pick<InstanceFragment, 'jobID'>;

/** Those of one job together, real recoveries first. An instance of another kind than the rest of its job stands apart. */
export function byJob<Instance extends Grouped>(
  instances: readonly Instance[],
): readonly JobGroup<Instance>[] {
  const groups = new Map<string, JobGroup<Instance>>();
  for (const instance of instances) {
    const { jobID, isDrill, scope } = instance;
    const key = `${scope.name} ${jobID ?? ''} ${String(isDrill)}`;
    const before = groups.get(key)?.instances ?? [];
    groups.set(key, { key, jobID, isDrill, scope: scope.name, instances: [...before, instance] });
  }
  return [...groups.values()].toSorted((one, other) => Number(isReal(other)) - Number(isReal(one)));
}
