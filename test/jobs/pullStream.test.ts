import { describe, expect, it } from '@jest/globals';

import { Nudges } from '../../src/recovery/nudges.js';
import { type PullSource, PullStream } from '../../src/recovery/pullStream.js';

/** A source that gives what a test puts in. */
class Letters implements PullSource<string> {
  readonly nudges = new Nudges<'letter'>();
  readonly letters: string[] = [];
  isEnding = false;
  closed = 0;

  put(...letters: readonly string[]): void {
    this.letters.push(...letters);
    this.nudges.emit('letter');
  }

  end(): void {
    this.isEnding = true;
    this.nudges.emit('letter');
  }

  pull() {
    const event = this.letters.shift();
    if (event !== undefined) return { event };
    return this.isEnding ? 'end' : 'wait';
  }

  listen(onNudge: () => void): () => void {
    return this.nudges.on('letter', onNudge);
  }

  close(): void {
    this.closed += 1;
  }
}

const END = { done: true, value: undefined };

describe('PullStream', () => {
  it('gives what is there at once, and what comes later when it comes', async () => {
    const source = new Letters();
    source.put('a');
    const stream = new PullStream(source);

    const first = await stream.next();
    const second = stream.next();
    source.put('b');

    expect(first).toEqual({ done: false, value: 'a' });
    await expect(second).resolves.toEqual({ done: false, value: 'b' });
  });

  it('pulls nothing before its reader asks', async () => {
    const source = new Letters();
    const stream = new PullStream(source);

    source.put('a', 'b', 'c');
    await stream.next();

    expect(source.letters).toEqual(['b', 'c']);
  });

  it('serves several pending next() in the order in which they were called', async () => {
    const source = new Letters();
    const stream = new PullStream(source);

    const pending = [stream.next(), stream.next(), stream.next()];
    source.put('a');
    source.put('b', 'c');

    const values = (await Promise.all(pending)).map(({ value }) => value);
    expect(values).toEqual(['a', 'b', 'c']);
  });

  it('ends all pending next() when the source ends, and closes it once', async () => {
    const source = new Letters();
    const stream = new PullStream(source);
    const pending = [stream.next(), stream.next(), stream.next()];

    source.put('a');
    source.end();

    await expect(Promise.all(pending)).resolves.toEqual([{ done: false, value: 'a' }, END, END]);
    await expect(stream.next()).resolves.toEqual(END);
    expect(source.closed).toBe(1);
    expect(source.nudges.size).toBe(0);
  });

  it('ends at once when its reader leaves while next() is pending', async () => {
    const source = new Letters();
    const stream = new PullStream(source);
    const pending = [stream.next(), stream.next()];

    const left = await stream.return();

    expect(left).toEqual(END);
    await expect(Promise.all(pending)).resolves.toEqual([END, END]);
    expect(source.closed).toBe(1);
    expect(source.nudges.size).toBe(0);
  });

  it('gives nothing more after its reader left, and can be left twice', async () => {
    const source = new Letters();
    const stream = new PullStream(source);

    await stream.return();
    source.put('a');
    await stream.return();

    await expect(stream.next()).resolves.toEqual(END);
    expect(source.closed).toBe(1);
  });

  it('closes its source when a loop over it breaks off', async () => {
    const source = new Letters();
    source.put('a', 'b');

    for await (const letter of new PullStream(source)) if (letter === 'a') break;

    expect(source.closed).toBe(1);
    expect(source.nudges.size).toBe(0);
  });
});

describe('Nudges', () => {
  it('reach the listeners of their topic only', () => {
    const nudges = new Nudges<'one' | 'two'>();
    const heard: string[] = [];
    nudges.on('one', () => heard.push('one'));
    nudges.on('two', () => heard.push('two'));

    nudges.emit('two');

    expect(heard).toEqual(['two']);
  });

  it('reach every listener once, also when one leaves or joins meanwhile', () => {
    const nudges = new Nudges<'topic'>();
    const heard: string[] = [];
    const leave = nudges.on('topic', () => {
      heard.push('first');
      leave();
      nudges.on('topic', () => heard.push('late'));
    });
    nudges.on('topic', () => heard.push('second'));

    nudges.emit('topic');

    expect(heard).toEqual(['first', 'second']);
    expect(nudges.size).toBe(2);
  });

  it('keep nothing of listeners that left, however often they say so', () => {
    const nudges = new Nudges<'topic'>();
    const leave = nudges.on('topic', () => undefined);

    leave();
    nudges.on('topic', () => undefined);
    leave();

    expect(nudges.size).toBe(1);
  });
});
