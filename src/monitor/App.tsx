// The frame of all pages: where one is, whether what one sees is true, who one is.
import { LocationProvider, Route, Router, useLocation } from 'preact-iso';

import { ApprovalsPage } from './approvals/ApprovalsPage.js';
import { pending } from './approvals/approvalFeed.js';
import { FleetPage } from './fleet/FleetPage.js';
import { InstancesPage } from './instances/InstancesPage.js';
import { JobPage } from './job/JobPage.js';
import { JobsPage } from './jobs/JobsPage.js';
import { Login } from './parts/Login.js';
import { OtherVersion } from './parts/OtherVersion.js';
import { Truth } from './parts/Truth.js';
import { Who } from './parts/Who.js';
import { StartPage } from './start/StartPage.js';

const BASE = '/monitor';
const PAGES = [
  { path: `${BASE}/`, name: 'Jobs' },
  { path: `${BASE}/fleet`, name: 'Fleet' },
  { path: `${BASE}/instances`, name: 'Instances' },
  { path: `${BASE}/start`, name: 'Start' },
  { path: `${BASE}/approvals`, name: 'Approvals' },
];

export function App() {
  return (
    <LocationProvider scope={BASE}>
      <a class="skip" href="#main">
        To the content
      </a>
      <header class="frame">
        <Navigation />
        <Who />
      </header>
      <OtherVersion />
      <Truth />
      <Login />
      <main id="main" tabIndex={-1}>
        <Router>
          <Route path={`${BASE}/`} component={JobsPage} />
          <Route path={`${BASE}/jobs/:jobID`} component={JobRoute} />
          <Route path={`${BASE}/start`} component={StartPage} />
          <Route path={`${BASE}/approvals`} component={ApprovalsPage} />
          <Route path={`${BASE}/fleet`} component={FleetPage} />
          <Route path={`${BASE}/instances`} component={InstancesPage} />
          <Route default component={NotFound} />
        </Router>
      </main>
    </LocationProvider>
  );
}

/** A page of its own for each job: nothing of one is shown for another. */
function JobRoute({ jobID = '' }: { readonly jobID?: string }) {
  const { scope = null } = useLocation().query;
  return <JobPage key={`${scope ?? ''} ${jobID}`} jobID={jobID} scope={scope} />;
}

function Navigation() {
  const { path } = useLocation();
  return (
    <nav aria-label="Pages">
      <span class="brand">DRS monitor</span>
      {PAGES.map((page) => (
        <a key={page.path} href={page.path} aria-current={path === page.path ? 'page' : undefined}>
          {page.name}
          {page.name === 'Approvals' && pending.value.length > 0 && ` (${pending.value.length})`}
        </a>
      ))}
    </nav>
  );
}

function NotFound() {
  return (
    <>
      <h1>There is no such page</h1>
      <p>
        <a href={`${BASE}/`}>All jobs</a>
      </p>
    </>
  );
}
