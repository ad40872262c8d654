import { annotate } from '../annotate';

function contactsIn(foot: string) {
  const text = `Nordvik opens its quay\n\nThe quay cost 12 million crowns and took from 2019 to 2025 to build, case number 20251105, said the harbour office on Monday.\n\n${foot}`;
  return annotate({ text, receivedOn: '2025-11-06' }).contacts.map(({ name, email, phone }) => ({
    name,
    email,
    phone,
  }));
}

describe('contacts', () => {
  it.each([
    [
      'Press contact:\n\nIda Berg\n\nPress Officer\n\nPhone: +47 55 50 11 22\n\nMobile: +47 900 11 222\n\nE-mail: ida@nordvik.example',
      [['Ida Berg', 'ida@nordvik.example', '+47 55 50 11 22']],
    ],
    [
      'Media contact: Ida Berg, ida@nordvik.example, +47 55 50 11 22',
      [['Ida Berg', 'ida@nordvik.example', '+47 55 50 11 22']],
    ],
    [
      'Contacts:\nIda Berg (+47 55 50 11 22)\nOle Dahl (+47 55 50 11 33)',
      [
        ['Ida Berg', null, '+47 55 50 11 22'],
        ['Ole Dahl', null, '+47 55 50 11 33'],
      ],
    ],
    [
      'Anyone who saw the ferry should contact the Harbour Police at 555-201-4000.',
      [['Harbour Police', null, '555-201-4000']],
    ],
    [
      'Pressestelle: Ida Berg, Telefon 030 5550 143, ida@nordvik.example',
      [['Ida Berg', 'ida@nordvik.example', '030 5550 143']],
    ],
    [
      'For interviews contact Ida Berg, press officer, on 01632 960481 or ida@nordvik.example.',
      [['Ida Berg', 'ida@nordvik.example', '01632 960481']],
    ],
    ['Media Contact:\nIda Berg\nNordvik Instruments\n+47 55 50 11 22', [['Ida Berg', null, '+47 55 50 11 22']]],
    ['The quay is 200 metres long.', []],
  ])('%s', (foot, expected) => {
    expect(contactsIn(foot)).toEqual(expected.map(([name, email, phone]) => ({ name, email, phone })));
  });

  it('span from the name to the last number', () => {
    const text = `Nordvik opens its quay\n\nA story that is long enough to be one, and ends here, with nothing else to say about the quay or the ferry.\n\nIda Berg\nida@nordvik.example`;
    const { canonical, contacts } = annotate({ text, receivedOn: '2025-11-06' });
    expect(contacts.map(({ begin, end }) => canonical.text.slice(begin, end))).toEqual([
      'Ida Berg\nida@nordvik.example',
    ]);
  });
});
