import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const docs = join(__dirname, '..', 'docs');
const page = join(docs, 'subscribing.md');

/** `npm run documents` writes the blocks anew. */
const writing = process.env.DATELINE_WRITE_DOCUMENTS === 'true';

/** A link to an example, and the block that shows it. */
const SHOWN = /(\[examples\/([\w.-]+)\]\(examples\/\2\)[^\n]*\n\n```\w+\n)([\s\S]*?)(```\n)/g;

describe('the page for subscribers', () => {
  it('shows the examples as they are run (else: npm run documents)', () => {
    const told = readFileSync(page, 'utf8');
    const right = told.replace(SHOWN, (_, head, name, __, foot) => head + example(name) + foot);
    if (writing) writeFileSync(page, right);
    expect(readFileSync(page, 'utf8')).toBe(right);
  });

  it('leaves none out', () => {
    const shown = [...readFileSync(page, 'utf8').matchAll(SHOWN)].map(([, , name]) => name);
    expect(shown.sort()).toEqual(readdirSync(join(docs, 'examples')).sort());
  });
});

const example = (name: string): string => readFileSync(join(docs, 'examples', name), 'utf8');
