import { inOrder } from './in-order';

async function* numbers(count: number, taken: number[] = []): AsyncGenerator<number> {
  for (let number = 1; number <= count; number += 1) {
    taken.push(number);
    yield number;
  }
}

describe('results in order', () => {
  it('come in the order of their causes, whichever is ready first', async () => {
    const done: (() => void)[] = [];
    const work = (number: number): Promise<number> =>
      new Promise((resolve) => {
        done.push(() => resolve(number));
        // The last to begin is the first to end.
        if (done.length === 3) for (const finish of done.reverse()) finish();
      });
    const results: number[] = [];
    for await (const result of inOrder(numbers(3), 4, work)) results.push(result);
    expect(results).toEqual([1, 2, 3]);
  });

  it('take in no more than may be in work at once', async () => {
    const taken: number[] = [];
    const results = inOrder(numbers(100, taken), 3, async (number) => number);
    expect((await results.next()).value).toBe(1);
    expect(taken).toEqual([1, 2, 3]);
  });

  it('end with the failure of the one whose turn it is', async () => {
    const work = async (number: number): Promise<number> => {
      if (number === 2) throw new Error('two');
      return number;
    };
    const results: number[] = [];
    const reading = (async () => {
      for await (const result of inOrder(numbers(3), 3, work)) results.push(result);
    })();
    await expect(reading).rejects.toThrow('two');
    expect(results).toEqual([1]);
  });
});
