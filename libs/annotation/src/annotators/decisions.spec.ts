import { annotate } from '../annotate';

function decisionsIn(sentence: string) {
  const { decisions, canonical } = annotate({
    text: `Nordvik, 5 November 2025\n\nNordvik opens its quay\n\n${sentence} This line only makes the paragraph long enough to be a story for whoever reads it.`,
    receivedOn: '2025-11-05',
  });
  return decisions.map((each) => ({ ...each, surface: canonical.text.slice(each.begin, each.end) }));
}

describe('decisions of the story', () => {
  it.each([
    [
      'The Summit decided to grant the Ferry Union observer status.',
      'grant',
      'observer status',
      'Ferry Union',
      'The Summit',
    ],
    [
      'The board approved a dividend of 2 crowns per share.',
      'approve',
      'a dividend of 2 crowns per share',
      null,
      'The board',
    ],
    ['Nordvik Lines has agreed to buy two ferries.', 'agree', 'to buy two ferries', null, 'Nordvik Lines'],
    [
      'The central bank has decided to raise the policy rate to 4 percent.',
      'raise',
      'policy rate to 4 percent',
      null,
      'The central bank',
    ],
    [
      'The port awarded a $4 million contract to Brandt Dredging.',
      'award',
      'a $4 million contract',
      'Brandt Dredging',
      'The port authority',
    ],
    [
      'Nordvik Lines appointed Ida Holm chief executive.',
      'appoint',
      'Ida Holm chief executive',
      'Ida Holm',
      'Nordvik Lines',
    ],
    [
      'Dale Hutchins was sentenced on Monday to 60 months in prison.',
      'sentence',
      '60 months in prison',
      'Dale Hutchins',
      null,
    ],
    [
      'The Council imposed sanctions on six shipping companies.',
      'impose',
      'sanctions on six shipping companies',
      null,
      'The Council',
    ],
    ['The bank has decided to leave its ferry rate at 9.5%.', 'leave', 'its ferry rate at 9.5%', null, 'The bank'],
    [
      'The Commission has cleared, under the Harbour Act, the acquisition of Brandt by Nordvik Lines.',
      'clear',
      'acquisition of Brandt by Nordvik Lines',
      null,
      'The Commission',
    ],
    [
      'The Council extended until 30 June 2026 the mandate of the pilot mission.',
      'extend',
      'mandate of the pilot mission',
      null,
      'The Council',
    ],
    [
      'The Council lifted its ferry embargo, port ban and freeze on yachts.',
      'lift',
      'its ferry embargo, port ban and freeze on yachts',
      null,
      'The Council',
    ],
    [
      'Ms Ida Holm, the Minister of Ports, was elected as President of the Union.',
      'elect',
      'President of the Union',
      'Ms Ida Holm, the Minister of Ports',
      null,
    ],
    [
      'Nordvik Lines has entered into a definitive agreement to acquire Brandt Dredging.',
      'agree',
      'to acquire Brandt Dredging',
      null,
      'Nordvik Lines',
    ],
    [
      'The regulator fined Nordvik Lines 2 million crowns for poor upkeep.',
      'fine',
      'Nordvik Lines 2 million crowns',
      'Nordvik Lines',
      'The regulator',
    ],
    [
      'The jury found Dale Hutchins guilty of four counts of fraud.',
      'convict',
      'Dale Hutchins guilty of four counts of fraud',
      'Dale Hutchins',
      'The jury',
    ],
    ['The Council has given its approval to the new quay.', 'approve', 'new quay', null, 'The Council'],
    ['The court ruled that the ferry ban is void.', 'rule', 'that the ferry ban is void', null, 'The court'],
    ['Sanctions were imposed on six shipping companies.', 'impose', 'Sanctions', null, null],
    ['The ferry tax was approved by voters.', 'approve', 'ferry tax', null, 'voters'],
  ])('%s', (sentence, verb, what, to, by) => {
    const found = decisionsIn(sentence.replace('The port awarded', 'The port authority awarded'));
    expect(found.map((each) => [each.verb, each.what, each.to?.text ?? null, each.by?.text ?? null])).toEqual([
      [verb, what, to, by],
    ]);
  });

  it.each([
    'The board adopted a resolution on harbours.',
    'In 1995, Parliament approved a new quay.',
    'He provided tea and she raised a hand.',
    'The approved plan and the funding, awarded in May, are known.',
    'We agreed that harbours are important.',
    'The Port Council is reported to have agreed to a ferry tax.',
    'Dale Hutchins pleaded guilty of nothing.',
    'The quays are named for the painters of Nordvik.',
  ])('%s tells of none', (sentence) => {
    expect(decisionsIn(sentence)).toEqual([]);
  });

  it('of one subject are as many as its verbs', () => {
    const found = decisionsIn(
      'The Port Council approved the calendar for the summer fair, and appointed the members of its jury.',
    );
    expect(found.map(({ verb, by }) => [verb, by?.text])).toEqual([
      ['approve', 'The Port Council'],
      ['appoint', 'The Port Council'],
    ]);
  });

  it('begin with who decides and end where the sentence tells why', () => {
    const [decision] = decisionsIn('The Port Council has approved a new flood wall to protect the old town.');
    expect(decision?.surface).toBe('The Port Council has approved a new flood wall');
  });
});
