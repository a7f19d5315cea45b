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
import { askForOffer } from './login/offer.js';
import { renewRefusedLogins } from './login/renewal.js';
import { finishSignIn, isReturning } from './login/signIn.js';

const root = document.getElementById('app');
if (isReturning()) {
  if (root !== null) render(<p role="status">Logging in…</p>, root);
  await finishSignIn();
} else void askForOffer();
renewRefusedLogins();
watchForWakeUps();
startJobFeed();
startApprovalFeed();
if (root !== null) render(<App />, root);
