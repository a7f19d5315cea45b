// Each method of the store's ports that asks the database, with arguments that it would accept.
import type { Lease } from '../../../src/jobs/ports.js';
import type { Store } from '../../../src/store/store.js';
import { aDemand, anObservation, aReport, aState, jobOf, ONE } from './jobLog.js';
import { anApproval } from './approvals.js';
import { ALICE, anEvent, aRequest, BOB, SCOPE, second, started, unknown } from './requests.js';

type Calls = Readonly<Record<string, (store: Store) => Promise<unknown>>>;

const LEASE: Lease = { scope: SCOPE, holder: 'replica-1', epoch: 1 };

const READS: Calls = {
  'requests.byID': ({ requests }) => requests.byID('an-id'),
  'requests.byKey': ({ requests }) => requests.byKey(SCOPE, 'alice', 'a-key'),
  'requests.unsettled': ({ requests }) => requests.unsettled(SCOPE),
  'requests.startedSince': ({ requests }) => requests.startedSince(SCOPE, [ONE], second(0)),
  'approvals.usable': ({ approvals }) =>
    approvals.usable({ scope: SCOPE, fingerprint: 'f', requestedBy: ALICE }, second(0)),
  'approvals.byID': ({ approvals }) => approvals.byID('an-id'),
  'approvals.byIDs': ({ approvals }) => approvals.byIDs(['an-id']),
  'approvals.list': ({ approvals }) =>
    approvals.list({ scopes: [SCOPE], statuses: null, requestedBy: null }, second(0), null, 10),
  'approvals.open': ({ approvals }) => approvals.open([SCOPE], second(0), 10),
  'audit.list': ({ audit }) => audit.list({}, null, 10),
  'jobLog.readScope': ({ jobLog }) => jobLog.readScope(SCOPE),
  'jobLog.readAfter': ({ jobLog }) => jobLog.readAfter(SCOPE, 0, 10, null),
  'jobLog.readChanges': ({ jobLog }) => jobLog.readChanges(SCOPE, ONE, 0, 10),
  'jobLog.readState': ({ jobLog }) => jobLog.readState(SCOPE, ONE),
  'jobLog.readOpenStates': ({ jobLog }) => jobLog.readOpenStates(SCOPE),
  'jobLog.readAmended': ({ jobLog }) => jobLog.readAmended(SCOPE, 0),
  'jobLog.readKnown': ({ jobLog }) => jobLog.readKnown(SCOPE, [ONE]),
  'jobLog.readLogItems': ({ jobLog }) => jobLog.readLogItems(SCOPE, [ONE]),
  'replicas.list': ({ replicas }) => replicas.list(),
};

export const WRITES: Calls = {
  'requests.claim': ({ requests }) => requests.claim(aRequest()),
  'requests.settle': ({ requests }) => requests.settle('an-id', started(), second(1)),
  'requests.takeOver': ({ requests }) =>
    requests.takeOver('an-id', { from: 'replica-1', to: 'replica-2' }, unknown(), second(1)),
  'requests.forget': ({ requests }) => requests.forget(second(0)),
  'approvals.ask': ({ approvals }) => approvals.ask(anApproval(), () => anEvent()),
  'approvals.decide': ({ approvals }) =>
    approvals.decide(
      'an-id',
      { verdict: 'APPROVED', by: BOB, at: second(1), comment: null },
      second(9),
      anEvent(),
    ),
  'audit.record': ({ audit }) => audit.record(anEvent()),
  'jobLog.takeLease': ({ jobLog }) => jobLog.takeLease(SCOPE, 'replica-1', { epoch: 0, beat: 0 }),
  'jobLog.renewLease': ({ jobLog }) => jobLog.renewLease(LEASE),
  'jobLog.releaseLease': ({ jobLog }) => jobLog.releaseLease(LEASE),
  'jobLog.append': ({ jobLog }) => jobLog.append(LEASE, [anObservation(jobOf(ONE))]),
  'jobLog.remember': ({ jobLog }) => jobLog.remember(LEASE, [aState(jobOf(ONE))]),
  'jobLog.publish': ({ jobLog }) => jobLog.publish(LEASE, aReport()),
  'jobLog.dropEnded': ({ jobLog }) => jobLog.dropEnded(LEASE, second(0)),
  'replicas.beat': ({ replicas }) => replicas.beat('replica-1', aDemand()),
  'replicas.remove': ({ replicas }) => replicas.remove('replica-1'),
};

export const EVERY_METHOD: readonly (readonly [string, (store: Store) => Promise<unknown>])[] =
  Object.entries({ ...READS, ...WRITES });
