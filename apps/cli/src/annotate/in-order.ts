/** Results in the order of what they were made of, so many in work at once and no more. */
export async function* inOrder<From, To>(
  all: AsyncIterable<From>,
  atOnce: number,
  work: (one: From) => Promise<To>,
): AsyncGenerator<To> {
  const started: Promise<To>[] = [];
  for await (const one of all) {
    const result = work(one);
    // It is awaited later, in its turn; until then a failure is not one that nobody looks at.
    result.catch(() => undefined);
    started.push(result);
    if (started.length >= atOnce) yield await started.shift()!;
  }
  for (const result of started) yield await result;
}
