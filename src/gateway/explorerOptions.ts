// What the explorer is to be, by the settings.
import type { Config } from '../config.js';
import type { ExplorerOptions } from '../http/explorer/explorer.js';
import { projectPath, readProjectFile } from '../schemaFile.js';

/** Undefined where there is to be none. */
export function explorerFor({ explorer, backend, auth, documents }: Config): ExplorerOptions | undefined {
  if (explorer === 'off') return undefined;
  return {
    kind: explorer,
    samples: samplesFor(backend),
    folder: projectPath('dist/explorer'),
    isReal: backend.kind === 'aws',
    needsLogin: auth.kind !== 'off',
    isIntrospectable: documents.isIntrospectable,
    isSafelisted: documents.safelist !== null,
  };
}

/** Operations for the explorer: those for the simulator start things at a click, those for AWS need ids of one's own. */
function samplesFor({ kind }: Config['backend']) {
  const ofBoth = { preflightToken: null, recoveryInstanceIDs: [] };
  const variables =
    kind === 'simulator'
      ? { jobID: 'drsjob-conflict000000000', ...ofBoth }
      : { jobID: '', sourceServerID: '', idempotencyKey: '', ...ofBoth };
  return { document: readProjectFile(`docs/explorer.${kind}.graphql`), variables };
}
