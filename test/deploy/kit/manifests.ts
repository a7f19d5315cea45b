// Manifests against the schemas of Kubernetes and of the Prometheus operator: what breaks them, and names that they do not have.
import {
  PrometheusRule,
  ServiceMonitor,
} from '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1';
import { Deployment } from 'kubernetes-models/apps/v1';
import { Job } from 'kubernetes-models/batch/v1';
import { Ingress, NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1';
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1';
import { ConfigMap, Service, ServiceAccount } from 'kubernetes-models/v1';
import { parseAllDocuments } from 'yaml';

export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly annotations?: Readonly<Record<string, string>> };
  readonly spec?: unknown;
}

/** Of the API's classes, which validate what they are. */
interface Kind {
  readonly prototype: { readonly validate: () => void };
}

const KINDS: Readonly<Record<string, Kind>> = {
  ConfigMap,
  Deployment,
  Ingress,
  Job,
  NetworkPolicy,
  PodDisruptionBudget,
  PrometheusRule,
  Service,
  ServiceAccount,
  ServiceMonitor,
};

export function parseManifests(text: string): readonly Manifest[] {
  return parseAllDocuments(text)
    .map((document) => document.toJS() as Manifest | null)
    .filter((manifest) => manifest !== null);
}

/** What is wrong with it: rules of its schema that it breaks, or members that nobody knows. */
export function problemsOf(manifest: Manifest): readonly string[] {
  const Model = KINDS[manifest.kind];
  if (Model === undefined) return [`${manifest.kind} has no schema here`];
  const reads = new Map<object, Set<string>>();
  try {
    // Not of an instance: that would be a copy, for which every member is read.
    Model.prototype.validate.call(watched(manifest, reads));
  } catch (error) {
    return [String((error as { message: unknown }).message)];
  }
  return unread(manifest.spec, reads, `${manifest.kind}.spec`);
}

/** The validators ask for every member that they know, and leave others alone: so what was not asked for is none. */
function watched(value: unknown, reads: Map<object, Set<string>>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const read = reads.get(value) ?? new Set<string>();
  reads.set(value, read);
  return new Proxy(value, {
    get(target, name, receiver) {
      if (typeof name === 'string') read.add(name);
      return watched(Reflect.get(target, name, receiver), reads);
    },
  });
}

function unread(
  value: unknown,
  reads: ReadonlyMap<object, ReadonlySet<string>>,
  path: string,
): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    reads.get(value)?.has(name) === true
      ? unread(member, reads, `${path}.${name}`)
      : [`${path}.${name} is no member that Kubernetes knows`],
  );
}
