// Settings -> how each scope is reached, and the simulator where that is what is reached. A part of the composition root.
import { join } from 'node:path';

import type { Config } from '../config.js';
import { resolveRegion } from '../drs/drs.js';
import type { ScopeAccess } from './servedScope.js';
import type { Simulator } from '../simulator/simulator.js';

const SIMULATOR_REGION = 'us-east-1';
const SIMULATOR_ACCOUNT = '123456789012';
const SIMULATOR_LOGIN = { credentials: { accessKeyId: 'simulator', secretAccessKey: 'simulator' } };

/** Null where DRS is AWS's. Where the gateway's memory is a folder, the simulator's jobs are kept beside it, so that both tell one story after a restart. */
export async function startEmbedded({ backend, store }: Config): Promise<Simulator | null> {
  if (backend.kind !== 'simulator') return null;
  const { port, speed, servers } = backend;
  // With AWS it is not loaded at all.
  const { startSimulator } = await import('../simulator/simulator.js');
  const memory = store.kind === 'sqlite' ? { memory: join(store.folder, 'simulator.jsonl') } : {};
  return startSimulator({ port, speed, servers, region: SIMULATOR_REGION, ...memory });
}

/** How each scope is reached; `simulator` is the embedded one. For the simulator it is said in full, so that no credentials or endpoint of the environment come into it. */
export async function accessesOf(
  config: Config,
  simulator: Simulator | null,
): Promise<readonly ScopeAccess[]> {
  const { backend, scopes } = config;
  const reach =
    backend.kind === 'aws'
      ? { endpoint: backend.endpoint }
      : { endpoint: simulator?.url, ...SIMULATOR_LOGIN };
  if (scopes === null) {
    const region = backend.kind === 'aws' ? await resolveRegion(backend.region) : SIMULATOR_REGION;
    const accountID = backend.kind === 'aws' ? null : SIMULATOR_ACCOUNT;
    const name = `${backend.kind}/${region ?? 'no-region'}`;
    return [
      {
        name,
        accountID,
        region: region ?? 'no-region',
        drs: { ...reach, region: region ?? undefined },
        isApprovalRequired: config.approval.isRequired,
      },
    ];
  }
  return scopes.map(({ accountID, region, roleArn, externalID, realRecoveryApproval }) => {
    const stsEndpoint = backend.kind === 'aws' ? {} : { stsEndpoint: simulator?.url };
    const role = roleArn === null ? {} : { role: { arn: roleArn, externalID, ...stsEndpoint } };
    return {
      name: `${accountID}/${region}`,
      accountID,
      region,
      drs: { ...reach, ...role, region },
      isApprovalRequired:
        realRecoveryApproval === null ? config.approval.isRequired : realRecoveryApproval === 'required',
    };
  });
}
