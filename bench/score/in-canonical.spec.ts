import { annotate } from '@dateline/annotation';
import { inCanonical } from './in-canonical';
import { goldOf, spanOf } from './record.fixture';

describe('gold in the canonical text', () => {
  const source = '\r\n  Harbour\u00a0 reopens  \r\n\r\n\r\nThe  harbour reopened on 3\u00a0May 2026.\r\n';
  const { canonical } = annotate({ text: source, receivedOn: '2026-05-03' });
  const moved = (begin: number, end: number): string => {
    const span = inCanonical(goldOf({ headline: { begin, end } }), canonical.map).headline!;
    return canonical.text.slice(span.begin, span.end);
  };

  it('has the same surfaces, whatever was folded before and inside them', () => {
    const headline = spanOf(source, 'Harbour\u00a0 reopens');
    expect(moved(headline.begin, headline.end)).toBe('Harbour reopens');
    const date = spanOf(source, '3\u00a0May 2026');
    expect(moved(date.begin, date.end)).toBe('3 May 2026');
  });

  it('moves an end that was folded away to what is left', () => {
    expect(moved(0, source.length)).toBe(canonical.text);
    const spaces = spanOf(source, '  \r\n\r\n\r\n');
    expect(moved(spaces.begin, spaces.end).trim()).toBe('');
  });

  it('moves spans in lists of lists too', () => {
    const span = spanOf(source, 'reopened');
    const gold = inCanonical(
      goldOf({ quotes: [{ fragments: [span], marks: 'curly', speaker: { entityId: null, name: null } }] }),
      canonical.map,
    );
    const [fragment] = gold.quotes[0]!.fragments;
    expect(canonical.text.slice(fragment!.begin, fragment!.end)).toBe('reopened');
  });
});
