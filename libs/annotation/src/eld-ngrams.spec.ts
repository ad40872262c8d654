import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { ngramTable } from './eld-ngrams';

const NGRAMS = join(__dirname, '../../../node_modules/eld/src/ngrams/extrasmall.js');

describe('the table of n-grams', () => {
  const source = readFileSync(NGRAMS, 'utf8');
  const table = ngramTable(source);

  it('says of every n-gram what the program of its makers says', () => {
    const theirs = runInNewContext(`${source.replace('export const ngramsData =', 'result =')} result`);
    expect(table.type).toBe(theirs.type);
    expect(table.languages).toEqual({ ...theirs.languages });
    const wrong = Object.entries(theirs.ngrams).filter(
      ([ngram, scores]) => JSON.stringify(table.ngrams[ngram]) !== JSON.stringify(scores),
    );
    expect(wrong).toEqual([]);
  });

  it('knows nothing of other n-grams', () => {
    expect(table.ngrams["it's no n-gram"]).toBeUndefined();
    expect(table.ngrams.toString).toBeUndefined();
  });

  it('is not read where the file has another form', () => {
    expect(() => ngramTable('export const ngramsData = new Map();')).toThrow('changed the form');
  });
});
