// What the monitor has to know of an issuer to lead people to its page and back. https://www.rfc-editor.org/rfc/rfc8414#section-2
import { discover, discoveryURL, isAsSafeAs, type Members } from '../issuer/discovery.js';

/** By the names of the standard: the page hands it to its library as it is. Absent where the issuer does not say. */
export interface IssuerMetadata {
  readonly issuer: string;
  readonly authorization_endpoint: string;
  readonly token_endpoint: string;
  readonly end_session_endpoint?: string;
  readonly id_token_signing_alg_values_supported?: readonly string[];
  readonly authorization_response_iss_parameter_supported?: boolean;
}

/** Rejects, with words for the log, where the issuer cannot be asked or has no page to log in at. */
export async function fetchIssuerMetadata(issuer: string, signal: AbortSignal): Promise<IssuerMetadata> {
  const told = await discover(issuer, signal, 'set OIDC_ISSUER to that if it is yours');
  const { end_session_endpoint: end, id_token_signing_alg_values_supported: algorithms } = told;
  return {
    issuer,
    authorization_endpoint: endpointIn(told, 'authorization_endpoint', issuer),
    token_endpoint: endpointIn(told, 'token_endpoint', issuer),
    ...(isAsSafeAs(issuer, end) ? { end_session_endpoint: end } : {}),
    ...(isTexts(algorithms) ? { id_token_signing_alg_values_supported: algorithms } : {}),
    ...(told.authorization_response_iss_parameter_supported === true
      ? { authorization_response_iss_parameter_supported: true }
      : {}),
  };
}

function endpointIn(told: Members, name: string, issuer: string): string {
  const uri = told[name];
  if (isAsSafeAs(issuer, uri)) return uri;
  throw new Error(
    `${discoveryURL(issuer)} names no https URL as its ${name}: people cannot log in there by a browser`,
  );
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
