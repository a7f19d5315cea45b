// What the pages of the fleet and of the instances make of what they are told, without a browser.
import { describe, expect, it } from '@jest/globals';

import { chosenRows, EVERYTHING } from '../../src/monitor/fleet/choice.js';
import { lagSummary, lagText, lagTicks } from '../../src/monitor/fleet/lagBins.js';
import { problemsOf } from '../../src/monitor/live/problems.js';
import { serverName } from '../../src/monitor/parts/serverName.js';
import { rowWindow } from '../../src/monitor/fleet/rowWindow.js';
import { startLink, whyNotTogether } from '../../src/monitor/fleet/selection.js';
import { type ServerRow, serverRow } from '../../src/monitor/fleet/serverRow.js';
import { whyNotChosen } from '../../src/monitor/instances/selection.js';

function row(part: Partial<ServerRow> = {}): ServerRow {
  const read = serverRow({
    scope: { name: '111111111111/eu-west-1' },
    sourceServerID: 's-1',
    sourceProperties: null,
    dataReplicationInfo: null,
    drillReadiness: null,
  });
  return { ...read, ...part };
}

describe('a server of which nothing is told', () => {
  it('is never shown as fine', () => {
    expect(row()).toMatchObject({ hasProblem: true, isOverdue: null, lagMs: null, stateText: 'not told' });
    expect(chosenRows([row()], { ...EVERYTHING, onlyOverdue: true, onlyProblems: true })).toHaveLength(1);
  });
});

describe('the name of a server', () => {
  const named = (hostname: string | null, fqdn: string | null) =>
    serverName({ sourceProperties: { identificationHints: { hostname, fqdn } } });

  it('is its host name, or its full one, or none', () => {
    expect(named('web', 'web.example')).toBe('web');
    expect(named(null, 'web.example')).toBe('web.example');
    expect(named(null, null)).toBeNull();
    expect(serverName({ sourceProperties: null })).toBeNull();
    expect(serverName(null)).toBeNull();
  });
});

describe('the rows in the document', () => {
  it('are those in sight and ten on each side, within the table', () => {
    expect(rowWindow(0, 560, 56, 2000)).toEqual({ from: 0, to: 20 });
    expect(rowWindow(56 * 1000, 560, 56, 2000)).toEqual({ from: 990, to: 1020 });
    expect(rowWindow(56 * 1999, 560, 56, 2000)).toEqual({ from: 1980, to: 2000 });
  });

  it('are the last ones where the table became shorter than it is scrolled', () => {
    expect(rowWindow(56 * 1000, 560, 56, 3)).toEqual({ from: 0, to: 3 });
  });
});

describe('the lag of a fleet', () => {
  const summaryOf = (lags: readonly (number | null)[]) =>
    lagSummary(lags.map((lagMs, at) => row({ lagMs, name: `host${at}` })));

  it('counts each server once, and tells of how many it is not known', () => {
    const summary = summaryOf([0, 1000, 5000, 7_200_000, null]);

    expect(summary.bins.reduce((sum, { count }) => sum + count, 0)).toBe(4);
    expect(summary.bins.at(-1)).toMatchObject({ count: 1 });
    expect(lagText(summary)).toBe(
      'Of 4 servers half lag 1 s or less, 95 of 100 2 h or less, the furthest behind is host3 with 2 h. Of 1 DRS tells none.',
    );
  });

  it('below a second has a bin of its own that says so', () => {
    const { bins } = summaryOf([0, 999, 1000, 60_000]);

    expect(bins[0]).toEqual({ count: 2, problems: 2, fromMs: 0, toMs: 1000 });
    expect(bins[1]).toMatchObject({ count: 1, fromMs: 1000 });
    expect(bins.every(({ fromMs, toMs }) => fromMs < toMs)).toBe(true);
    expect(lagTicks(bins.length).map(({ text }) => text)).toEqual(['under 1 s', '10 s', '1 min']);
    expect(lagTicks(1)).toEqual([{ at: 0, text: 'under 1 s' }]);
  });

  it('is never said to be less than it is', () => {
    expect(lagText(summaryOf([400]))).toBe(
      'Of 1 servers half lag under 1 s, 95 of 100 under 1 s, the furthest behind is host0 with under 1 s.',
    );
    expect(lagText(summaryOf([1400]))).toContain('half lag 2 s or less');
  });

  it('is not known where DRS tells none', () => {
    expect(lagText(lagSummary([row()]))).toBe('No lag is known. Of 1 DRS tells none.');
  });
});

describe('sorting', () => {
  it('puts what is not known with the worst', () => {
    const rows = [
      row({ name: 'a', lagMs: null }),
      row({ name: 'b', lagMs: 5 }),
      row({ name: 'c', lagMs: 9 }),
    ];
    const sorted = chosenRows(rows, { ...EVERYTHING, sortBy: 'lag', isDescending: true });
    expect(sorted.map(({ name }) => name)).toEqual(['a', 'c', 'b']);
  });
});

describe('servers for one job', () => {
  it('are of one scope, and 200 at most', () => {
    expect(whyNotTogether([row(), row({ scope: '222222222222/eu-west-1' })])).toContain(
      'one account and region',
    );
    expect(whyNotTogether(Array.from({ length: 200 }, () => row()))).toBeNull();
    expect(whyNotTogether(Array.from({ length: 201 }, () => row()))).toContain('at most 200');
  });

  it('are named in the link', () => {
    expect(startLink([row(), row({ sourceServerID: 's-2' })])).toBe(
      '/monitor/start?servers=s-1,s-2&scope=111111111111%2Feu-west-1',
    );
  });
});

describe('instances to terminate', () => {
  const scope = { name: 'one' };
  const drill = { scope, isDrill: true, ec2InstanceState: 'RUNNING' as const };

  it('are all of drills or all not, of one scope, and not being terminated', () => {
    expect(whyNotChosen(drill, [])).toBeNull();
    expect(whyNotChosen(drill, [drill])).toBeNull();
    expect(whyNotChosen({ ...drill, isDrill: false }, [drill])).toContain('real recovery');
    expect(whyNotChosen({ ...drill, isDrill: null }, [drill])).toContain('real recovery');
    expect(whyNotChosen({ ...drill, scope: { name: 'two' } }, [drill])).toContain('another scope');
    expect(whyNotChosen({ ...drill, ec2InstanceState: 'SHUTTING_DOWN' }, [])).toContain('being terminated');
  });
});

describe('what could not be read', () => {
  it('is said once for each part and scope', () => {
    const error = (at: number) => ({
      message: 'slow',
      path: ['sourceServers', 'nodes', at, 'drillReadiness'],
    });
    const failure = { scope: { name: 'one' }, error: { message: 'denied' } };
    expect(problemsOf([error(0), error(1)], [failure], false)).toEqual([
      { title: 'one could not be read; what is shown of it is older, or missing', message: 'denied' },
      { title: 'Drill readiness could not be read (2 times)', message: 'slow' },
    ]);
  });
});
