import { directionOf, languageTag } from './language';

describe('the language of a release', () => {
  it.each([
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['uz-Arab', 'rtl'],
    ['ar-Latn', 'ltr'],
    ['en', 'ltr'],
    [null, 'ltr'],
  ])('%s runs %s', (tag, direction) => {
    expect(directionOf(tag)).toBe(direction);
  });

  it('is left out where it is no language tag', () => {
    expect(languageTag('en"><script>')).toBeNull();
    expect(languageTag('pt-BR')).toBe('pt-BR');
  });
});
