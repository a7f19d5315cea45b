// Every command, query and program of the guide, run as it stands there.
import { describeDocument } from './kit/document.js';

describeDocument('docs/guide-for-portals.md');
