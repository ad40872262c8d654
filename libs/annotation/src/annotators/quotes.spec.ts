import { cpuTimeOf } from '../../../../test/support/cpu-time';
import { annotate } from '../annotate';
import { ANNOTATORS } from '../pipeline';
import { quotesIn } from '../quotes/quotes-in';
import { runAnnotators } from '../run-annotators';

const RECEIVED = '2025-11-06';

describe('quotes', () => {
  const { text, quotes } = quotesIn(
    [
      '“First of all”, Ida Holm noted, “our crews call it the “Long Quay” for a reason”. The ferry is blue.',
      'Dahl also expressed confidence that “the ferry will be full by the end of the season”.',
      '“It will rain all day,” said a fisherman.',
    ].join('\n\n'),
  );

  it('are numbered in the order of the text', () => {
    expect(quotes.map(({ id }) => id)).toEqual(['q1', 'q2', 'q3']);
    const begins = quotes.map(({ fragments }) => fragments[0]?.begin ?? 0);
    expect([...begins].sort((a, b) => a - b)).toEqual(begins);
  });

  it('are direct when they make a sentence, and partial within the narrator’s clause', () => {
    expect(quotes.map(({ type }) => type)).toEqual(['direct', 'partial', 'direct']);
  });

  it('point to words of the text only', () => {
    for (const { fragments, cue, speaker, text: words } of quotes) {
      expect(words).toBe(fragments.map(({ begin, end }) => text.slice(begin, end)).join(' '));
      expect(words).not.toMatch(/^[“"]|[”"]$/);
      expect(text.slice(cue?.begin, cue?.end)).toMatch(/^(?:noted|expressed confidence that|said)$/);
      expect(text.slice(speaker?.begin ?? 0, speaker?.end ?? 0)).toMatch(/^(?:Ida Holm|Dahl|a fisherman)$/);
    }
  });

  it('are surer of a named speaker than of none', () => {
    const [nobody] = quotesIn('“It will sail in the spring, and it will be fast.”').quotes;
    expect(quotes[0]?.confidence).toBeGreaterThanOrEqual(0.9);
    expect(nobody?.confidence).toBeLessThan(0.8);
  });

  it('without a speaker leave a warning', () => {
    const story =
      'Nordvik opens its quay\n\n“It will sail in the spring, and it will be fast.”\n\nThe harbour is open to everybody.';
    const { quotes: found, warnings } = annotate({ text: story, receivedOn: RECEIVED, language: 'en' });
    expect(found.map(({ speaker }) => speaker)).toEqual([null]);
    expect(warnings).toContainEqual({ code: 'QUOTE_SPEAKER_UNKNOWN', path: '/quotes/0/speaker' });
  });

  it('are not tried in another language', () => {
    const story =
      'Nordvik öffnet den neuen Kai\n\n„Wir sind bereit für den Winter“, sagte Ida Holm am Montag. „Die Fähre fährt jeden Tag, und sie ist immer voll besetzt.“';
    const { quotes: found, warnings } = annotate({ text: story, receivedOn: RECEIVED });
    expect(found).toEqual([]);
    expect(warnings).toContainEqual({ code: 'QUOTES_NOT_TRIED', path: '/quotes' });
  });

  it('come out the same every time', () => {
    const story = { text, receivedOn: RECEIVED };
    expect(JSON.stringify(annotate(story).quotes)).toBe(JSON.stringify(annotate(story).quotes));
  });
});

describe('quotes of hostile text', () => {
  const LENGTH = 200_000;
  /** Far above what it takes, for machines that do other things at the same time. */
  const MILLISECONDS = 2_000;
  const own = ANNOTATORS.filter(({ name }) => ['language', 'blocks', 'sentences', 'quotes'].includes(name));

  it.each([
    '“',
    '"',
    " 'a s' ",
    '“A b c,” said he. ',
    '“We are here.\n\n',
    'He said:\n\n',
    ', adding and said ',
    'he said “no way at all”. ',
    '«“‘"\'’”» said Ida ',
    '“We are here, and we ',
    'X: “a b c d” ',
    '– The fish is fresh, – said Ida Holm. – It came at six.\n\n',
  ])('made of %j cost no more than its length', (unit) => {
    const hostile = unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH);
    const document = { text: hostile, receivedOn: RECEIVED, languageHint: 'en', issuerHint: null, headlineHint: null };
    const spent = cpuTimeOf(() => runAnnotators(own, document));
    expect(spent).toBeLessThan(MILLISECONDS);
  });
});
