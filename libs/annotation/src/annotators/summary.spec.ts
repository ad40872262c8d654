import { annotate } from '../annotate';

const summaryOf = (text: string): string[] => {
  const { summary, canonical } = annotate({ text, receivedOn: '2026-02-01' });
  return summary.sentences.map(({ begin, end }) => canonical.text.slice(begin, end));
};

const LEAD = 'The harbour authority of Norrvik has ordered four electric ferries from the Lindholm shipyard.';

describe('the summary of a release', () => {
  it('is one to three whole sentences of the story, in its order', () => {
    const sentences = summaryOf(`Harbour authority orders electric ferries

${LEAD} The ferries will link the old town with the islands from 2028. Each boat carries 180 passengers.

"Our passengers want quiet boats and clean air, and they shall have both," said director Eva Brandt.

Charging stations are planned at every pier of the harbour. The order is worth 31 million euros. The yard has 300 workers and builds the hulls itself.`);
    expect(sentences[0]).toBe(LEAD);
    expect(sentences.length).toBeLessThanOrEqual(3);
    for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
    expect(sentences.join(' ')).not.toContain('Our passengers want');
  });

  it('is one sentence where the story has three', () => {
    expect(
      summaryOf(`Ferries ordered\n\n${LEAD} They will sail from 2028. The order is worth 31 million euros.`),
    ).toEqual([LEAD]);
  });

  it('passes over where to learn more, what is asked and what is said of the issuer', () => {
    const sentences = summaryOf(`Harbour authority orders electric ferries

For more information on the electric ferries of the harbour authority please visit our pages.

Will the electric ferries of the harbour authority ever sail in winter? ${LEAD}

About the Norrvik harbour authority

The Norrvik harbour authority runs the electric ferries and the harbour of Norrvik.`);
    expect(sentences).toEqual([LEAD]);
  });

  it('does not say the same twice', () => {
    const again = 'The harbour authority of Norrvik ordered four electric ferries at the Lindholm shipyard.';
    const sentences = summaryOf(
      `Harbour authority orders electric ferries\n\n${LEAD} ${again} Passengers will pay no more than today. The yard has 300 workers. Work on the hulls begins in May.`,
    );
    expect(sentences).toContain(LEAD);
    expect(sentences).not.toContain(again);
  });

  it('is taken from the statement where there is nothing else', () => {
    const sentences = summaryOf(
      'Statement by the director on the ferries\n\nDirector Eva Brandt said:\n\n“The electric ferries are a great step for the harbour of Norrvik. They will sail from 2028 and carry all who live on the islands.”',
    );
    expect(sentences.length).toBeGreaterThan(0);
  });

  it('of another language is not tried', () => {
    const record = annotate({
      text: 'El puerto encarga cuatro barcos\n\nEl puerto de Norrvik ha encargado cuatro barcos eléctricos. Unirán el casco antiguo con las islas a partir de 2028.',
      receivedOn: '2026-02-01',
    });
    expect(record.summary.sentences).toEqual([]);
    expect(record.warnings).toContainEqual({ code: 'SUMMARY_NOT_TRIED', path: '/summary/sentences' });
  });
});
