// What the inputs of mutations must be, by DRS's published model: each violation by its path, and nothing sent.
import { describe, expect, it } from '@jest/globals';

import { instanceIDOf } from '../domain/kit/jobs.js';
import { accessDenied } from '../jobs/kit/failures.js';
import type { ActionName } from './kit/actions.js';
import { ACTION_NAMES, answering, mutate, NETWORK, SAMPLES } from './kit/mutations.js';
import { startBench } from './kit/startDrs.js';
import { line, starts, trailOf } from './kit/starts.js';

const refusing = answering({ kind: 'refused', failure: accessDenied() });
const tags = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ key: `k${index}`, value: '' }));
const instances = (count: number) => Array.from({ length: count }, (_, index) => instanceIDOf(index));
const networks = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ sourceNetworkID: `sn-${String(index).padStart(17, '0')}` }));
const path = (name: string) => name.replaceAll(/[[\]]/g, '\\$&');

async function violationsOf(action: ActionName, input: object) {
  const bench = await startBench({ answer: starts, actions: refusing });
  const result = await mutate(bench, action, { ...SAMPLES[action].input, ...input });
  return { result, sent: bench.sentActions, trail: (await trailOf(bench)).map(line) };
}

describe('an input', () => {
  it.each<[ActionName, string, object]>([
    ['terminateRecoveryInstances', '200 instances', { recoveryInstanceIDs: instances(200) }],
    ['startFailbackLaunch', '48 tags', { tags: tags(48) }],
    ['startFailbackLaunch', 'no tags', { tags: null }],
    ['startSourceNetworkRecovery', '100 networks, and no stacks', { sourceNetworks: networks(100) }],
    ['startSourceNetworkRecovery', 'nothing said of deployAsNew', { deployAsNew: null }],
    ['associateSourceNetworkStack', 'a stack of 128 characters', { cfnStackName: `s${'-'.repeat(127)}` }],
    ['updateLaunchConfiguration', 'a name of 128 characters', { name: '🌊'.repeat(128) }],
    ['updateLaunchConfiguration', 'an empty name', { name: '' }],
    [
      'updateLaunchConfiguration',
      'an instance to launch into',
      { launchIntoInstanceProperties: { launchIntoEC2InstanceID: 'i-0123456789abcdef0' } },
    ],
    ['tagResource', '50 tags', { tags: tags(50) }],
    ['untagResource', 'the key of a thing that only begins alike', { tagKeys: ['aws', 'drs-gateway'] }],
  ])('of %s may have %s', async (action, _, input) => {
    const { sent } = await violationsOf(action, input);

    expect(sent).toHaveLength(1);
  });

  it.each<[ActionName, object, string, string]>([
    ['terminateRecoveryInstances', { recoveryInstanceIDs: [] }, 'input.recoveryInstanceIDs', '1 to 200'],
    [
      'terminateRecoveryInstances',
      { recoveryInstanceIDs: instances(201) },
      'input.recoveryInstanceIDs',
      'has 201',
    ],
    ['terminateRecoveryInstances', { recoveryInstanceIDs: ['i-1'] }, 'input.recoveryInstanceIDs[0]', '"i-1"'],
    [
      'startFailbackLaunch',
      { recoveryInstanceIDs: [instanceIDOf(1), instanceIDOf(1)] },
      'input.recoveryInstanceIDs[1]',
      'as input.recoveryInstanceIDs[0] does',
    ],
    ['startFailbackLaunch', { tags: tags(49) }, 'input.tags', 'has 49'],
    ['startFailbackLaunch', { tags: [{ key: 'aws:x', value: '' }] }, 'input.tags[0].key', '"aws:"'],
    ['startFailbackLaunch', { idempotencyKey: '' }, 'input.idempotencyKey', '1 to 255'],
    ['startSourceNetworkRecovery', { sourceNetworks: networks(101) }, 'input.sourceNetworks', 'has 101'],
    ['startSourceNetworkRecovery', { sourceNetworks: [] }, 'input.sourceNetworks', '1 to 100'],
    [
      'startSourceNetworkRecovery',
      { sourceNetworks: [{ sourceNetworkID: 'vpc-1' }] },
      'input.sourceNetworks[0].sourceNetworkID',
      '"vpc-1"',
    ],
    [
      'startSourceNetworkRecovery',
      { sourceNetworks: [{ sourceNetworkID: NETWORK, cfnStackName: '1st' }] },
      'input.sourceNetworks[0].cfnStackName',
      '"1st"',
    ],
    ['associateSourceNetworkStack', { cfnStackName: '' }, 'input.cfnStackName', 'a letter'],
    [
      'associateSourceNetworkStack',
      { cfnStackName: `s${'x'.repeat(128)}` },
      'input.cfnStackName',
      'up to 127',
    ],
    ['associateSourceNetworkStack', { sourceNetworkID: '' }, 'input.sourceNetworkID', '"sn-" followed'],
    ['stopFailback', { recoveryInstanceID: 'i-xyz' }, 'input.recoveryInstanceID', '"i-xyz"'],
    ['reverseReplication', { recoveryInstanceID: '' }, 'input.recoveryInstanceID', '"i-" followed'],
    ['disconnectRecoveryInstance', { recoveryInstanceID: 's-1' }, 'input.recoveryInstanceID', '"s-1"'],
    ['deleteRecoveryInstance', { recoveryInstanceID: 's-1' }, 'input.recoveryInstanceID', '"s-1"'],
    ['startReplication', { sourceServerID: 'i-00000001' }, 'input.sourceServerID', '"s-" followed'],
    ['stopReplication', { sourceServerID: '' }, 'input.sourceServerID', '"s-" followed'],
    ['disconnectSourceServer', { sourceServerID: 's-1' }, 'input.sourceServerID', '"s-1"'],
    ['updateLaunchConfiguration', { sourceServerID: 's-1' }, 'input.sourceServerID', '"s-1"'],
    ['updateLaunchConfiguration', { name: 'n'.repeat(129) }, 'input.name', 'has 129'],
    ['updateLaunchConfiguration', { name: 'n\0' }, 'input.name', 'U+0000'],
    ['updateLaunchConfiguration', { recoveryMode: 'UNKNOWN' }, 'input.recoveryMode', 'a value that DRS has'],
    [
      'updateLaunchConfiguration',
      { launchIntoInstanceProperties: { launchIntoEC2InstanceID: 'web-1' } },
      'input.launchIntoInstanceProperties.launchIntoEC2InstanceID',
      '"web-1"',
    ],
    ['startSourceNetworkReplication', { sourceNetworkID: 'sn-1' }, 'input.sourceNetworkID', '"sn-1"'],
    ['stopSourceNetworkReplication', { sourceNetworkID: 'sn-1' }, 'input.sourceNetworkID', '"sn-1"'],
    ['deleteJob', { jobID: 'job-1' }, 'input.jobID', '"job-1"'],
    ['tagResource', { resourceArn: 's-1' }, 'input.resourceArn', 'Amazon Resource Name'],
    ['tagResource', { resourceArn: `arn:${'x'.repeat(2_045)}` }, 'input.resourceArn', 'Amazon Resource Name'],
    ['tagResource', { tags: [] }, 'input.tags', '1 to 50'],
    ['tagResource', { tags: tags(51) }, 'input.tags', 'has 51'],
    [
      'tagResource',
      { tags: [{ key: 'drs-gateway:actor', value: '' }] },
      'input.tags[0].key',
      '"drs-gateway:"',
    ],
    ['tagResource', { tags: [{ key: 'k', value: 'v'.repeat(257) }] }, 'input.tags[0].value', 'has 257'],
    ['untagResource', { tagKeys: [] }, 'input.tagKeys', '1 to 50'],
    ['untagResource', { tagKeys: ['drs-gateway:request-id'] }, 'input.tagKeys[0]', '"drs-gateway:"'],
    ['untagResource', { tagKeys: ['AWS:x'] }, 'input.tagKeys[0]', '"aws:"'],
    ['untagResource', { tagKeys: ['a', 'a'] }, 'input.tagKeys[1]', 'Give each key once'],
    ['initializeService', { reason: 'r'.repeat(1_001) }, 'input.reason', 'has 1001'],
  ])('of %s is refused: %j', async (action, input, name, words) => {
    const { result, sent, trail } = await violationsOf(action, input);

    expect(result).toMatchObject({
      kind: 'ValidationError',
      fieldList: [
        {
          name: expect.stringMatching(new RegExp(`^${path(name)}$`)),
          message: expect.stringContaining(words),
        },
      ],
    });
    expect(sent).toEqual([]);
    expect(trail).toEqual(['OUTCOME ValidationError']);
  });

  it('names every violation at once', async () => {
    const { result } = await violationsOf('tagResource', {
      resourceArn: '',
      tags: [{ key: 'aws:a', value: '' }],
      reason: '',
    });

    expect(result).toMatchObject({
      fieldList: [{ name: 'input.resourceArn' }, { name: 'input.tags[0].key' }, { name: 'input.reason' }],
    });
  });

  it.each(ACTION_NAMES)('of %s is sent member by member', async (action) => {
    const bench = await startBench({ answer: starts, actions: refusing });
    const { tags = [], ...members } = SAMPLES[action].input as { readonly tags?: readonly unknown[] };

    await mutate(bench, action);

    const command = bench.sentActions[0]?.command as { readonly tags?: readonly unknown[] };
    expect(command).toMatchObject(members);
    expect((command.tags ?? []).slice(0, tags.length)).toEqual(tags);
  });

  it('of updateLaunchConfiguration leaves out what is left out, or null', async () => {
    const bench = await startBench({ answer: starts, actions: refusing });

    await mutate(bench, 'updateLaunchConfiguration', {
      sourceServerID: 's-00000000000000001',
      copyTags: false,
      name: null,
      licensing: {},
    });

    const command = JSON.parse(JSON.stringify(bench.sentActions[0]?.command)) as unknown;
    expect(command).toEqual({ sourceServerID: 's-00000000000000001', copyTags: false });
  });

  it('is remembered without what breaks a rule', async () => {
    const bench = await startBench({ answer: starts, actions: refusing });

    await mutate(bench, 'tagResource', { resourceArn: 'x', tags: [{ key: 'k', value: 'v' }] });

    const [{ input } = { input: null }] = await trailOf(bench);
    expect(input).toEqual({ action: 'tagResource', resourceArn: null, tagKeys: ['k'] });
  });
});
