import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { enrichmentRecord } from '@dateline/contracts';
import { annotateFiles } from './annotate-files';

const text = 'Tide Board\n4 May 2026\n\nTide wall opens\n\nThe wall was opened by Ada Lund on 2 May.\n';

describe('dateline annotate', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-annotate-'));
  const file = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const release = file('release.txt', text);
  const latin = file('latin.txt', Buffer.from('Caf\u00e9', 'latin1'));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function run(files: string[], explain = false): Promise<{ bad: number; out: string[] }> {
    const out: string[] = [];
    const write = async (line: string): Promise<void> => void out.push(line);
    return { bad: await annotateFiles(files, write, { receivedOn: '2026-05-05', explain }), out };
  }

  it('writes the record of one file, fit for its schema', async () => {
    const { out } = await run([release]);
    expect(out).toHaveLength(1);
    expect(enrichmentRecord.parse(JSON.parse(out[0]!)).headline?.text).toBe('Tide wall opens');
  });

  it('writes a line for each of several files, with its name', async () => {
    const { bad, out } = await run([release, join(folder, 'none.txt'), latin, folder, release]);
    expect(bad).toBe(3);
    expect(out.map((line) => JSON.parse(line)).map(({ id, error, schema }) => [id, error ?? schema])).toEqual([
      [release, 'dateline.enrichment/1'],
      [join(folder, 'none.txt'), expect.stringMatching(/does not exist$/)],
      [latin, expect.stringMatching(/is not UTF-8/)],
      [folder, expect.stringMatching(/is a folder$/)],
      [release, 'dateline.enrichment/1'],
    ]);
  });

  it('gives a text the same id everywhere, and another text another', async () => {
    const other = file('other.txt', `${text}More.`);
    const [one, again, different] = (await run([release, file('copy.txt', `\ufeff${text}`), other])).out.map(
      (line) => JSON.parse(line).releaseId,
    );
    expect(again).toBe(one);
    expect(different).not.toBe(one);
  });

  it('says of a single file what is wrong with it', async () => {
    await expect(run([latin])).rejects.toThrow(/^annotate: .*latin\.txt is not UTF-8; convert it first$/);
  });

  it('explains: each line of the text, and under it what was read there, with the rule', async () => {
    const { out } = await run([release], true);
    const lines = out[0]!.split('\n');
    const date = lines.indexOf('4 May 2026');
    expect(lines[date + 1]).toMatch(/^ {4}11-21 +\S+ +4 May 2026 +=? ?/);
    expect(lines.slice(date).find((line) => / date /.test(line) && /2 May/.test(line))).toMatch(
      /= 2026-05-02 +\[dateline\]$/,
    );
    expect(lines.filter((line) => !line.startsWith('    ')).join('\n')).toContain(text.trim());
  });
});
