import { quotesIn, spokenIn } from './quotes-in';

describe('words without quotation marks', () => {
  it('are a quote behind "said:", up to the next of the narrator’s paragraphs', () => {
    const story = [
      'Harbour Master Ole Dahl said:',
      'I welcome the new quay, and I thank all who built it.',
      'We will open a second one in the spring.',
      'The plan of the second quay can be found on the website of the harbour office.',
    ].join('\n\n');
    expect(spokenIn(story)).toEqual([
      'Ole Dahl: I welcome the new quay, and I thank all who built it. | We will open a second one in the spring.',
    ]);
  });

  it('are a quote behind the colon in the same line', () => {
    expect(spokenIn('Ole Dahl said: The quay is open, and we are proud of it.')).toEqual([
      'Ole Dahl: The quay is open, and we are proud of it.',
    ]);
  });

  it('are a quote where first person and cue tell that marks got lost', () => {
    expect(spokenIn('We are glad that the quay is open, said Ida Holm. We waited for it.')).toEqual([
      'Ida Holm: We are glad that the quay is open, | We waited for it.',
    ]);
  });

  it('are the narrator’s in every other case', () => {
    expect(spokenIn('The quay will open in the spring, said Ida Holm. It took four years to build.')).toEqual([]);
    expect(spokenIn('The programme of the day:\n\nA walk on the new quay, and a talk by Ida Holm.')).toEqual([]);
    expect(spokenIn('Ida Holm said:\n\n• The quay is open to all.\n\n• The ferry sails on Monday.')).toEqual([]);
  });

  it('are less certain than those between marks', () => {
    const unmarked = quotesIn('Ole Dahl said: The quay is open, and we are proud of it.').quotes[0]?.confidence;
    const marked = quotesIn('Ole Dahl said: “The quay is open.”').quotes[0]?.confidence ?? 0;
    expect(unmarked).toBeLessThan(marked);
  });

  it('are dialogue behind a dash, where another dash leads to who speaks', () => {
    expect(spokenIn('– The fish is fresh today, – said Ida Holm. – It came at six.')).toEqual([
      'Ida Holm: The fish is fresh today, | It came at six.',
    ]);
    expect(spokenIn('– A walk on the quay – and a talk by Ida Holm.')).toEqual([]);
  });

  it('are the turns of a transcript', () => {
    const story = [
      'QUESTION: When will the ferry sail?',
      'OLE DAHL: It will sail in May.',
      'The tests went well.',
      'QUESTION: And if not?',
      'OLE DAHL: In June.',
    ].join('\n\n');
    expect(spokenIn(story)).toEqual([
      'nobody: When will the ferry sail?',
      'OLE DAHL: It will sail in May. | The tests went well.',
      'nobody: And if not?',
      'OLE DAHL: In June.',
    ]);
  });

  it('are no turns in a notice to the press', () => {
    expect(spokenIn('WHAT: The quay opens.\n\nWHEN: On Monday at ten.\n\nWHO: Ida Holm speaks.')).toEqual([]);
  });
});
