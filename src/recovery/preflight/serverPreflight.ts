// What the facts about one server come to.
import type { Instant } from '../../domain/instant.js';
import { type PreflightFinding, type ServerPreflight, verdictOf } from '../../domain/preflight.js';
import type { ServerFacts } from './facts.js';
import { finding, unverified } from './finding.js';
import { instanceFindings, jobFindings, launchConfigurationFindings } from './launchFindings.js';
import { recoveryPointFindings, recoveryPointOf } from './recoveryPoint.js';
import { replicationFindings } from './replicationFindings.js';

export interface ServerTerms {
  readonly isDrill: boolean;
  readonly lagTargetMs: number;
  readonly checkedAt: Instant;
}

export function serverPreflightOf(facts: ServerFacts, terms: ServerTerms): ServerPreflight {
  const { sourceServerID, server } = facts;
  const findings = [
    ...presenceFindings(facts, terms.lagTargetMs),
    ...recoveryPointFindings(facts),
    ...jobFindings(facts),
    ...instanceFindings(facts, terms.isDrill),
    ...launchConfigurationFindings(facts),
  ];
  return {
    sourceServerID,
    sourceServer: server.ok ? server.value : null,
    verdict: verdictOf(findings),
    findings,
    ...recoveryPointOf(facts, terms.checkedAt),
  };
}

function presenceFindings(
  { sourceServerID, recoverySnapshotID, server }: ServerFacts,
  lagTargetMs: number,
): readonly PreflightFinding[] {
  if (!server.ok) {
    const question = `${sourceServerID} exists, replicates, has a recovery point and a launch template`;
    return [unverified('sourceServer', question, server.failure)];
  }
  if (server.value === null) return [notFound(sourceServerID)];
  const isSnapshotNamed = recoverySnapshotID !== null;
  const replication = server.value.dataReplicationInfo;
  return replicationFindings({ sourceServerID, isSnapshotNamed, replication }, lagTargetMs);
}

function notFound(sourceServerID: string): PreflightFinding {
  return finding({
    code: 'SOURCE_SERVER_NOT_FOUND',
    severity: 'ERROR',
    message: `DRS has no source server ${sourceServerID} in this account and region.`,
    remedy: 'Check the id and the scope; "sourceServers" lists what there is.',
  });
}
