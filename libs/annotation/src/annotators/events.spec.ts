import { annotate } from '../annotate';

function eventsIn(sentence: string) {
  const { events } = annotate({
    text: `Nordvik, 5 November 2025\n\nNordvik opens its quay\n\n${sentence} This line only makes the paragraph long enough to be a story for whoever reads it.`,
    receivedOn: '2025-11-05',
  });
  return events;
}

describe('events of the story', () => {
  it.each([
    ['The 7th session of the Ferry Safety Council ended.', '7th session of the Ferry Safety Council', 7],
    ['The Third Annual Water Forum was held.', 'Third Annual Water Forum', 3],
    ['He spoke at the Nordvik Shipping Conference.', 'Nordvik Shipping Conference', null],
    ['The forty-first meeting of the Port Board began.', 'forty-first meeting of the Port Board', 41],
    ['The plan goes to COP30.', 'COP30', 30],
    ['The inaugural Harbour Security Summit was opened.', 'inaugural Harbour Security Summit', 1],
    ['Ships took part in Operation Northern Lantern.', 'Operation Northern Lantern', null],
    ['It was shown at the 2025 Nordvik Book Fair.', '2025 Nordvik Book Fair', null],
    ['She announced it at a press conference.', 'press conference', null],
    ['They recalled the last meeting of foreign ministers.', 'last meeting of foreign ministers', null],
    ['The 11th NORD Foreign Ministers’ Meeting ended.', '11th NORD Foreign Ministers’ Meeting', 11],
    ['The board opened its fifty-ninth session.', 'fifty-ninth session', 59],
    ['The board held its first meeting of 2026.', 'first meeting of 2026', 1],
    ['She begins an official visit to Nordvik.', 'official visit to Nordvik', null],
    [
      'It was part of the visit of Foreign Minister Holm to Nordvik.',
      'visit of Foreign Minister Holm to Nordvik',
      null,
    ],
    ['The museum shows the exhibition “Rivers of Iron”.', 'exhibition “Rivers of Iron”', null],
    ['He rowed at the Nordvik 2012 Olympic Games.', 'Nordvik 2012 Olympic Games', null],
    ['He rows at the World Rowing Championships Nordvik 2027.', 'World Rowing Championships Nordvik 2027', null],
    [
      'A trilateral meeting of foreign ministers of Nordland, Westland and Ostland began.',
      'trilateral meeting of foreign ministers of Nordland, Westland and Ostland',
      null,
    ],
    ['The second round of talks begins.', 'second round of talks', 2],
  ])('%s', (sentence, name, ordinal) => {
    expect(eventsIn(sentence).map((each) => [each.name, each.ordinal])).toEqual([[name, ordinal]]);
  });

  it.each([
    'The Conference Board and the Summit Group came.',
    'The Gas Exporters Forum said so.',
    'The visit was short, and so was the trip.',
    'It recalls the 1982 Convention on the Law of the Harbour.',
    'The meeting was long and the first session was short.',
    'It is a fair deal, and the operation of the port goes on.',
  ])('%s names none', (sentence) => {
    expect(eventsIn(sentence)).toEqual([]);
  });

  it('have the day that is told with them, and not the place of the dateline', () => {
    const [event] = eventsIn('The Nordvik Ferry Summit will be held on 14 May 2026.');
    expect(event).toMatchObject({ date: '2026-05-14', place: null });
  });

  it('named again are one', () => {
    expect(eventsIn('The 9th Tide Summit 2025 opened. The Tide Summit ends today.')).toHaveLength(1);
  });
});
