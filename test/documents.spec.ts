import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asyncApiDocument } from '@dateline/contracts';
import { stringify } from 'yaml';
import { describeIngestionApi } from '../apps/ingestion/src/openapi';
import { describePublicationApi } from '../apps/publication/src/openapi';

const docs = join(__dirname, '..', 'docs');
const json = (document: object): string => `${JSON.stringify(document, null, 2)}\n`;

/** `npm run documents` writes them anew. */
const writing = process.env.DATELINE_WRITE_DOCUMENTS === 'true';

describe('the committed document', () => {
  it.each([
    ['asyncapi.yaml', () => stringify(asyncApiDocument(), { aliasDuplicateObjects: false })],
    ['openapi-ingestion.json', () => json(describeIngestionApi())],
    ['openapi-publication.json', () => json(describePublicationApi())],
  ])('%s says what the code does (else: npm run documents)', (name, make) => {
    const path = join(docs, name);
    if (writing) {
      mkdirSync(docs, { recursive: true });
      writeFileSync(path, make());
    }
    expect(readFileSync(path, 'utf8')).toBe(make());
  });
});
