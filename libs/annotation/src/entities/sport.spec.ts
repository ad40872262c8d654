import { annotate } from '../annotate';

function named(text: string, type: string): string[] {
  return annotate({ text, receivedOn: '2026-03-02', language: 'en' })
    .entities.filter((entity) => entity.type === type)
    .flatMap(({ mentions }) => mentions.map(({ begin, end }) => text.slice(begin, end)));
}

describe('in a report of sport', () => {
  it('a town that signs and draws is a team', () => {
    const text = 'Soccer: the league match ended late. Norwich drew at Ipswich after a goal by Ida Moen in London.';
    expect(named(text, 'organisation')).toEqual(['Norwich', 'Ipswich']);
    expect(named(text, 'place')).toEqual(['London']);
  });

  it('a town and a nickname are one club', () => {
    const text = 'Hockey: the Denver Lanterns won the match in the league on Friday.';
    expect(named(text, 'organisation')).toEqual(['Denver Lanterns']);
  });

  it('letters behind a player are a country', () => {
    const text = 'Results of the first round:\n\nIda Moen (NOR) beat Lena Krause (GER) 6-1, 6-2';
    expect(named(text, 'place')).toEqual(['NOR', 'GER']);
  });
});
