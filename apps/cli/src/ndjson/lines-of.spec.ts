import { linesOf } from './lines-of';

async function* chunks(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

async function read(input: AsyncIterable<Uint8Array>, longest?: number): Promise<(string | null)[]> {
  const lines: (string | null)[] = [];
  for await (const { number, bytes } of linesOf(input, longest)) lines.push(bytes && `${number}:${Buffer.from(bytes)}`);
  return lines;
}

describe('the lines of a stream', () => {
  it('do not depend on where its chunks are cut', async () => {
    const expected = ['1:one', '2:two', '3:three'];
    expect(await read(chunks('one\ntwo\nthree'))).toEqual(expected);
    expect(await read(chunks('o', 'ne\nt', 'wo', '\n', 'three\n'))).toEqual(expected);
  });

  it('are counted where they are empty, and left out', async () => {
    expect(await read(chunks('\n \r\n\tone\n\n'))).toEqual(['3:\tone']);
    expect(await read(chunks(''))).toEqual([]);
  });

  it('that are too long are read over, not kept, and harm no other', async () => {
    expect(await read(chunks('one\n12345', '6789', '0\ntwo'), 8)).toEqual(['1:one', null, '3:two']);
  });
});
