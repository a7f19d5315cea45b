// Which place a request for DRS is for: its account is that of whoever signed it, its region the one that was signed for.
import type { Identify } from '../sts/identify.js';
import { isRegion, type CredentialReading } from '../wire/credential.js';
import {
  expiredToken,
  incompleteSignature,
  invalidSignature,
  missingAuthenticationToken,
  unrecognizedClient,
} from '../wire/errors.js';
import type { Place } from '../world/place.js';

/** Throws what AWS refuses a request with before DRS sees it. */
export function admit(reading: CredentialReading, identify: Identify): Place {
  if (reading.kind === 'missing') throw missingAuthenticationToken();
  if (reading.kind === 'incomplete') throw incompleteSignature(reading.header);
  const { region, service } = reading.credential;
  if (!isRegion(region)) throw invalidSignature('Credential should be scoped to a valid region.');
  if (service !== 'drs') throw invalidSignature("Credential should be scoped to correct service: 'drs'.");
  const identification = identify(reading.credential);
  switch (identification.kind) {
    case 'known':
      return { accountID: identification.caller.accountID, region };
    case 'expired':
      throw expiredToken();
    case 'unknown':
      throw unrecognizedClient();
  }
}
