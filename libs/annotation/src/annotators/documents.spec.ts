import { annotate } from '../annotate';

function documentsIn(sentence: string) {
  const { documents } = annotate({
    text: `Nordvik, 5 November 2025\n\nNordvik opens its quay\n\n${sentence} This line only makes the paragraph long enough to be a story for whoever reads it.`,
    receivedOn: '2025-11-05',
  });
  return documents;
}

describe('documents of the story', () => {
  it.each([
    ['The ministers signed the Nordvik Declaration on Ferry Safety.', 'Nordvik Declaration on Ferry Safety', 'signed'],
    [
      'The council adopted a resolution on the protection of harbours.',
      'resolution on the protection of harbours',
      'adopted',
    ],
    ['Parliament passed the Harbour Safety Act on Monday.', 'Harbour Safety Act', 'adopted'],
    ['The Strategy for Green Ports was approved by the board.', 'Strategy for Green Ports', 'approved'],
    ['The two ports entered into a pilotage agreement.', 'pilotage agreement', 'signed'],
    ['Lawmakers ratified the Northern Fisheries Treaty.', 'Northern Fisheries Treaty', 'ratified'],
    ['The harbour welcomed the signing of a Memorandum of Understanding.', 'Memorandum of Understanding', 'signed'],
    ['This is in line with the Kyoto Protocol.', 'Kyoto Protocol', 'cited'],
    ['It recalls UN Security Council Resolution 1325.', 'UN Security Council Resolution 1325', 'cited'],
    ['The agency published a report on the state of the quays.', 'report on the state of the quays', 'cited'],
    ['The port recalled resolution 2360 (2017).', 'resolution 2360 (2017)', 'cited'],
    ['They keep to the 2016 peace agreement.', '2016 peace agreement', 'cited'],
    ['The meeting ended with the adoption of the “Nordvik Declaration”.', 'Nordvik Declaration', 'adopted'],
    ['The board adopted the revised Ferry Safety Regulations.', 'Ferry Safety Regulations', 'adopted'],
    ['They keep to the Nordvik peace agreement.', 'Nordvik peace agreement', 'cited'],
    ['The bank published its Harbour Stability Review.', 'Harbour Stability Review', 'cited'],
    ['The port signed a $4 million contract.', '$4 million contract', 'signed'],
    ['The port signed an agreement with Brandt Dredging.', 'agreement with Brandt Dredging', 'signed'],
    [
      'The minister praised the Concept for the growth of small harbours, which was approved by the board.',
      'Concept for the growth of small harbours',
      'approved',
    ],
    ['The Programme for Clean Harbours was adopted.', 'Programme for Clean Harbours', 'adopted'],
  ])('%s', (sentence, title, action) => {
    expect(documentsIn(sentence).map((each) => [each.title, each.action])).toEqual([[title, action]]);
  });

  it.each([
    'He is a Programme Manager at the Treaty Organization.',
    'Bill Harding said that the agreement was good.',
    'The Law School and the Plan Office are on Constitution Avenue.',
    'The report was long, and the statement was short.',
    'They act on a plan and report on it.',
    'The board approved the 40 recommendations.',
  ])('%s names none', (sentence) => {
    expect(documentsIn(sentence)).toEqual([]);
  });

  it('of a coordinated title are several, each with its own validity', () => {
    const found = documentsIn(
      'The ministers approved the Plans for Research in Cold Harbours for 2026–2028 and in Warm Harbours until 2031.',
    );
    expect(found.map(({ title, action, validity }) => [title, action, validity])).toEqual([
      ['Plan for Research in Cold Harbours', 'approved', { from: '2026', to: '2028' }],
      ['Plan for Research in Warm Harbours', 'approved', { from: null, to: '2031' }],
    ]);
    expect(found[0]?.actor?.text).toBe('ministers');
  });

  it('share a number and a head: two resolutions', () => {
    expect(documentsIn('It recalls Council Resolutions 11 and 12.').map(({ title }) => title)).toEqual([
      'Council Resolution 11',
      'Council Resolution 12',
    ]);
  });

  it('named again are one, with what was done to it', () => {
    const found = documentsIn('The Nordvik Port Charter is old. The mayors signed the Nordvik Port Charter again.');
    expect(found.map(({ action }) => action)).toEqual(['signed']);
  });

  it('are not looked for in another language, and the record says so', () => {
    const { documents, warnings } = annotate({
      text: 'Nordvik eröffnet seinen Kai\n\nDie Hafenbehörde von Nordvik hat am Montag ihren neuen Kai eröffnet und mit den Reedereien das Nordvik Agreement unterzeichnet.',
      receivedOn: '2025-11-05',
    });
    expect(documents).toEqual([]);
    expect(warnings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['DOCUMENTS_NOT_TRIED', 'EVENTS_NOT_TRIED', 'DECISIONS_NOT_TRIED', 'FIGURES_NOT_TRIED']),
    );
  });
});
