import { join } from 'node:path';
import { enrichmentRecord } from '@dateline/contracts';
import { annotateLines } from './annotate-lines';

const text = 'Tide Board\n4 May\n\nTide wall opens today\n\nThe wall was opened by Ada Lund. It cost 12 million euros.';

async function run(...lines: unknown[]): Promise<{ bad: number; out: Record<string, unknown>[] }> {
  const out: Record<string, unknown>[] = [];
  const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const write = async (line: string): Promise<void> => {
    expect(line).not.toContain('\n');
    out.push(JSON.parse(line));
  };
  const bad = await annotateLines(toStream(Buffer.from(input)), write, { jobs: 1, receivedOn: '2025-05-05' });
  return { bad, out };
}

async function* toStream(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

describe('dateline annotate --ndjson', () => {
  it('answers every line in its place with its id and a whole record', async () => {
    const { bad, out } = await run({ id: 'b', text }, { id: 7, text: `${text} Again.` });
    expect(bad).toBe(0);
    expect(out.map(({ id }) => id)).toEqual(['b', 7]);
    for (const { id: _, ...record } of out) expect(enrichmentRecord.parse(record)).toEqual(record);
  });

  it('says the same of the same text, whatever its id', async () => {
    const { out } = await run({ id: 'a', text }, { id: 'b', text });
    const [one, other] = out.map(({ id: _, ...record }) => JSON.stringify(record));
    expect(one).toBe(other);
  });

  it('hangs what has no year on the time of receipt, the line’s own first', async () => {
    const { out } = await run(
      { id: 'default', text },
      { id: 'stated', text, receivedAt: '2021-05-05T09:00:00Z' },
      { id: 'a day', text, receivedAt: '2022-05-05', language: null },
    );
    expect(out.map(({ dateline }) => (dateline as { date: string }).date)).toEqual([
      '2025-05-04',
      '2021-05-04',
      '2022-05-04',
    ]);
  });

  it('answers a line it cannot read with the reason, and all others as ever', async () => {
    const { bad, out } = await run(
      'no json',
      { id: 'a', text },
      { id: 'b' },
      { text },
      [],
      { id: 'c', text, receivedAt: 'yesterday' },
      { id: 'd', text, language: 'not a language' },
      { id: 'e', text: 'x'.repeat(1024 * 1024 + 1) },
      { id: 'f', text },
    );
    expect(bad).toBe(7);
    expect(out.map(({ id, error }) => [id, error])).toEqual([
      [undefined, 'line 1 is not JSON'],
      ['a', undefined],
      ['b', expect.stringMatching(/^line 3 has a bad text/)],
      [undefined, expect.stringMatching(/^line 4 has a bad id/)],
      [undefined, expect.stringMatching(/^line 5 is no object/)],
      ['c', 'line 6 has a bad receivedAt: must be an RFC 3339 time or a day'],
      ['d', expect.stringMatching(/^line 7 has a bad language/)],
      ['e', expect.stringMatching(/^line 8 is longer than 1 MiB/)],
      ['f', undefined],
    ]);
  });

  it('answers bytes that are no UTF-8', async () => {
    const out: string[] = [];
    const write = async (line: string): Promise<void> => void out.push(line);
    expect(
      await annotateLines(toStream(Buffer.from([0x7b, 0xff, 0x7d])), write, { jobs: 1, receivedOn: '2025-05-05' }),
    ).toBe(1);
    expect(out).toEqual(['{"error":"line 1 is not UTF-8; convert it first"}']);
  });

  it('holds a few lines in memory, however many there are', async () => {
    let taken = 0;
    let written = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (; taken < 100; taken += 1) yield Buffer.from(`${JSON.stringify({ id: taken, text: 'A line.' })}\n`);
    }
    const write = async (): Promise<void> => {
      written += 1;
      expect(taken - written).toBeLessThan(3);
    };
    await annotateLines(endless(), write, { jobs: 1, receivedOn: '2025-05-05' });
    expect(written).toBe(100);
  });

  it('with threads keeps the order, and loses to a thread that dies no line but its own', async () => {
    const out: string[] = [];
    const write = async (line: string): Promise<void> => void out.push(line);
    const worker = join(__dirname, 'mortal.worker.cjs');
    const input = toStream(Buffer.from('1\n2\n3\n4\n'));
    expect(await annotateLines(input, write, { jobs: 2, receivedOn: '2025-05-05', worker })).toBe(1);
    expect(out[1]).toMatch(/^\{"error":"line 2 ended its thread: /);
    expect([out[0], ...out.slice(2)]).toEqual(['{"id":1}', '{"id":3}', '{"id":4}']);
  });
});
