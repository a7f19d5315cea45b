import { render } from 'preact';

import './styles/base.css';
import './styles/parts.css';
import './styles/jobs.css';
import './styles/start.css';
import { startApprovalFeed } from './approvals/approvalFeed.js';
import './styles/fleet.css';
import { App } from './App.js';
import { startJobFeed } from './live/jobFeed.js';
import { watchForWakeUps } from './live/wake.js';

watchForWakeUps();
startJobFeed();
startApprovalFeed();
const root = document.getElementById('app');
if (root !== null) render(<App />, root);
