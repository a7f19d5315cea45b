// Asks STS for a role once, over an exchange of its own: the SDK's connections have no time limits, and those of DRS are not lent.
// https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
import type { AssumeRoleCommandOutput } from '@aws-sdk/client-sts';
import { within } from '../../recovery/deadline.js';
import type { Clock } from '../../recovery/ports.js';
import { secretsIn, withoutSecrets } from '../failures/secrets.js';
import { createAgents, destroyAgents, exchange, openRequest, type Limits } from '../http.js';
import { StsGaveUp, StsUnreached } from './roleFailure.js';

/** What the gateway does its work as. */
export interface Role {
  readonly arn: string;
  /** What the role's trust policy asks for; null where it asks for nothing. */
  readonly externalID: string | null;
  /** What CloudTrail shows. Default `drs-graphql-gateway`. */
  readonly sessionName?: string | undefined;
  /** Undefined: the SDK's own choice (AWS_ENDPOINT_URL_STS, else the region's). */
  readonly stsEndpoint?: string | undefined;
}

export interface AssumeParts {
  readonly role: Role;
  readonly region: string | undefined;
  /** Whose right it is to assume the role; undefined: the SDK's own chain. */
  readonly base: { readonly accessKeyId: string; readonly secretAccessKey: string } | undefined;
  readonly clock: Clock;
  readonly closing: AbortSignal;
}

/** Credentials as the SDK's clients take them. */
export interface Identity {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  readonly expiration?: Date;
}

const CONNECT_MS = 3000;
// With what it takes to find the base credentials, and with the SDK's repeats: asking twice changes nothing.
const TOTAL_MS = 10_000;
const MAX_ATTEMPTS = 3;

/** Throws whatever went wrong; roleFailure.ts says it in words. */
export async function assumeRole({ role, region, base, clock, closing }: AssumeParts): Promise<Identity> {
  return within(clock, TOTAL_MS, [closing], async (signal) => {
    // Loaded only where a scope has a role.
    const { AssumeRoleCommand, STSClient } = await import('@aws-sdk/client-sts');
    const client = new STSClient({
      ...(base !== undefined && { credentials: base }),
      ...(region !== undefined && { region }),
      ...(role.stsEndpoint !== undefined && { endpoint: role.stsEndpoint }),
      maxAttempts: MAX_ATTEMPTS,
      requestHandler: createHandler({ clock, connectMs: CONNECT_MS, signal }),
    });
    const command = new AssumeRoleCommand({
      RoleArn: role.arn,
      RoleSessionName: role.sessionName ?? 'drs-graphql-gateway',
      ...(role.externalID !== null && { ExternalId: role.externalID }),
    });
    return identityIn(await Promise.race([client.send(command), whenGivenUp(signal)]));
  });
}

function identityIn({ Credentials: given }: AssumeRoleCommandOutput): Identity {
  if (!given?.AccessKeyId || !given.SecretAccessKey) throw new Error('STS answered without credentials');
  return {
    accessKeyId: given.AccessKeyId,
    secretAccessKey: given.SecretAccessKey,
    ...(given.SessionToken !== undefined && { sessionToken: given.SessionToken }),
    ...(given.Expiration !== undefined && { expiration: given.Expiration }),
  };
}

/** A source of base credentials may hang where no signal reaches it. */
function whenGivenUp(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const leave = () => reject(new StsGaveUp(signal));
    signal.addEventListener('abort', leave, { once: true });
    if (signal.aborted) leave();
  });
}

function createHandler(limits: Limits) {
  return {
    handle: async (request: unknown) => {
      const agents = createAgents(false);
      const open = openRequest(request, agents);
      const outcome = await exchange(open, limits);
      destroyAgents(agents);
      if (!outcome.ok) throw new StsUnreached(outcome.fault);
      const { answer } = outcome;
      const isGood = answer.status >= 200 && answer.status < 300;
      const { status, headers, text } = isGood ? answer : withoutSecrets(answer, secretsIn(open));
      const body = new TextEncoder().encode(text);
      return { response: { statusCode: status, headers: { ...headers }, body } };
    },
    // There is nothing to set.
    updateHttpClientConfig: () => undefined,
    httpHandlerConfigs: () => ({}),
  };
}
