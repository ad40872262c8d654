import { isEnglishParagraph, paragraphLanguagesOf } from './paragraph-language';

const ENGLISH = 'The port authority has opened its new quay to the ferries after three years of work.';
const GERMAN = 'Die Hafenbehörde hat den neuen Kai nach drei Jahren Bauzeit für die Fähren freigegeben.';
const FRENCH = 'La capitainerie a ouvert le nouveau quai à la circulation après trois ans de travaux.';
const RUSSIAN = 'Портовое управление открыло новый причал для движения после трёх лет работ.';
const NAMES = 'Ida Berg, Ola Vik, Nils Moe, Eva Strand, Karl Dahl, Nina Ruud, Per Solberg, Anne Lie.';

function languages(language: string | null, ...paragraphs: string[]): (string | null)[] {
  const text = paragraphs.join('\n\n');
  const blocks = paragraphs.map((paragraph) => {
    const begin = text.indexOf(paragraph);
    return { kind: 'paragraph' as const, begin, end: begin + paragraph.length };
  });
  return paragraphLanguagesOf(text, blocks, language);
}

describe('the language of a paragraph', () => {
  it('is that of the text where all are in one', () => {
    expect(languages('en', ENGLISH, ENGLISH)).toEqual(['en', 'en']);
    expect(languages('de', GERMAN, GERMAN)).toEqual(['de', 'de']);
    expect(languages('ru', RUSSIAN)).toEqual(['ru']);
  });

  it('is its own where a release says everything twice', () => {
    expect(languages('en', ENGLISH, GERMAN, FRENCH, RUSSIAN)).toEqual(['en', 'de', 'fr', 'ru']);
    expect(languages('de', GERMAN, ENGLISH)).toEqual(['de', 'en']);
    expect(languages('ru', RUSSIAN, ENGLISH)).toEqual(['ru', 'en']);
  });

  it('is open where it is too short to tell, unless its letters do', () => {
    expect(languages('en', ENGLISH, 'Next steps', 'Далее', '2025')).toEqual(['en', null, 'ru', null]);
  });

  it('is not taken from a list of names', () => {
    expect(languages('en', ENGLISH, NAMES)[0]).toBe('en');
    expect(['en', null]).toContain(languages('en', ENGLISH, NAMES)[1]);
  });

  it('lets annotators read English only, and what is too short as the text is', () => {
    const findings = { paragraphLanguages: ['en', 'de', null], language: { code: 'en', confidence: 1 } };
    expect([0, 1, 2].map((paragraph) => isEnglishParagraph(findings, paragraph))).toEqual([true, false, true]);
    expect(isEnglishParagraph({ ...findings, language: { code: 'de', confidence: 1 } }, 2)).toBe(false);
  });
});
