import { type ReactNode, useState } from 'react';

import { StartDrill } from './drill/StartDrill';
import { WatchJob } from './drill/WatchJob';
import { SourceServers } from './servers/SourceServers';

export function App({ isConnected }: { readonly isConnected: boolean }): ReactNode {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [jobID, setJobID] = useState<string | null>(null);
  const [logins, setLogins] = useState(0);
  const choose = (id: string, isChosen: boolean) =>
    setChosen((before) => (isChosen ? [...before, id] : before.filter((each) => each !== id)));
  return (
    <main>
      <h1>Drills</h1>
      <SourceServers chosen={chosen} onChoose={choose} />
      <StartDrill chosen={chosen} onFollow={setJobID} />
      {jobID !== null && (
        <WatchJob
          key={`${jobID} ${logins}`}
          jobID={jobID}
          isConnected={isConnected}
          onLogin={() => setLogins((before) => before + 1)}
        />
      )}
    </main>
  );
}
