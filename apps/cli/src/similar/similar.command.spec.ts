import { compareLines } from './similar.command';

const paragraph = (name: string): string =>
  Array.from(
    { length: 40 },
    (_, n) => `The ${name}${n} was measured in ${name}${n + 7} and told ${name}${n * 3}.`,
  ).join(' ');

async function compare(...lines: unknown[]): Promise<{ answers: Record<string, unknown>[]; bad: number }> {
  const answers: Record<string, unknown>[] = [];
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  async function* input() {
    yield Buffer.from(text);
  }
  const bad = await compareLines(input(), async (line) => void answers.push(JSON.parse(line)));
  return { answers, bad };
}

describe('dateline similar --ndjson', () => {
  it('names what came before and is alike, never what comes after', async () => {
    const text = paragraph('northern');
    const { answers, bad } = await compare(
      { id: 'a', text },
      { id: 'b', text: paragraph('southern') },
      { id: 3, text: `${text}\n\nOne more sentence stands here.` },
      { id: 'part', text: text.slice(0, 900) },
    );
    expect(bad).toBe(0);
    expect(answers).toEqual([
      { id: 'a', similar: [] },
      { id: 'b', similar: [] },
      { id: 3, similar: [{ releaseId: 'a', containment: 1, relation: 'duplicate' }] },
      {
        id: 'part',
        similar: [
          { releaseId: 'a', containment: expect.any(Number), relation: 'excerpt' },
          { releaseId: 3, containment: expect.any(Number), relation: 'excerpt' },
        ],
      },
    ]);
  });

  it('goes on after a line that cannot be read, and counts it', async () => {
    const { answers, bad } = await compare('{', { id: 'x' }, { id: 'a', text: 'A short text of six words.' });
    expect(bad).toBe(2);
    expect(answers).toEqual([
      { error: expect.stringContaining('line 1 is not JSON') },
      { id: 'x', error: expect.stringContaining('text') },
      { id: 'a', similar: [] },
    ]);
  });
});
