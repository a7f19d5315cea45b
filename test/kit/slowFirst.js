// What takes long begins first, so that nothing long is left over in the end, when there is nothing to run beside it. Jest does so by
// itself once it knows how long each suite took, which a fresh clone does not.
import Sequencer from '@jest/test-sequencer';

/** They wait for processes, browsers and clocks. */
const SLOW = [
  'proofs',
  'monitor',
  'process',
  'examples',
  'http/explorer',
  'docs',
  'package',
  'flows',
  'jobs',
];

export default class SlowFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const rankOf = ({ path }) => {
      const rank = SLOW.findIndex((folder) => path.includes(`/test/${folder}/`));
      return rank === -1 ? SLOW.length : rank;
    };
    return [...sorted].sort((one, other) => rankOf(one) - rankOf(other));
  }
}
