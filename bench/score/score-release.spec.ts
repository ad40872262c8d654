import { type Annotation, annotate } from '@dateline/annotation';
import { recordOf } from '../../test/support/annotation-record';
import type { Gold } from './gold';
import { inCanonical } from './in-canonical';
import { readFixtures } from './read-fixtures';
import { entityOf, quoteOf, speakerOf } from './record.fixture';
import { rate, type Score, total } from './score';
import { scoreRelease } from './score-release';

describe('the score of a release', () => {
  it('is full in every line for a record that says what the gold says', () => {
    const scores = readFixtures().flatMap((release) => {
      const { canonical } = annotate(release);
      return scoreRelease(release.gold, perfect(inCanonical(release.gold, canonical.map), canonical));
    });
    expect(total(scores).flatMap(ratesOf)).toEqual(total(scores).flatMap((score) => ratesOf(score).map(fullOf)));
    expect(total(scores).filter((score) => ratesOf(score).length > 0).length).toBeGreaterThan(38);
  });

  it('is nothing, and never a division by zero, for a record that says nothing', () => {
    for (const release of readFixtures()) {
      const { canonical } = annotate(release);
      for (const score of scoreRelease(
        release.gold,
        recordOf(canonical.text, { canonical: { ...canonical, blocks: [] } }),
      )) {
        expect([score.name, score.recall?.right ?? 0]).toEqual([score.name, 0]);
      }
    }
  });
});

const ratesOf = (score: Score): [string, number | null][] =>
  [rate(score.precision), rate(score.recall)].filter((each) => each !== null).map((each) => [score.name, each]);

const fullOf = ([name]: [string, number | null]): [string, number] => [name, 1];

/** The gold in the shape of a record. */
function perfect(gold: Gold, canonical: Annotation['canonical']): Annotation {
  const { text } = canonical;
  const slice = ({ begin, end }: { begin: number; end: number }): string => text.slice(begin, end);
  const year = { kind: 'stated' as const, begin: null, end: null };
  const nobody = { email: null, name: null, phone: null };
  const fact = {
    name: '',
    title: '',
    what: '',
    place: null,
    date: null,
    actor: null,
    validity: null,
    to: null,
    by: null,
  };
  const closing = gold.boilerplate ? [{ kind: 'boilerplate' as const, ...gold.boilerplate }] : [];
  return recordOf(text, {
    canonical: { ...canonical, blocks: [{ kind: 'paragraph', begin: 0, end: 1 }, ...closing] },
    language: { code: gold.language, confidence: 1 },
    issuer: gold.issuer && { ...gold.issuer, name: slice(gold.issuer), entityId: null },
    headline: gold.headline && { ...gold.headline, text: slice(gold.headline) },
    subheadline: gold.subheadline && { ...gold.subheadline, text: slice(gold.subheadline) },
    dateline: gold.dateline && { ...gold.dateline, precision: 'day', yearSource: year, confidence: 1 },
    embargo: gold.embargo && { ...gold.embargo, kind: gold.embargo.kind!, until: gold.embargo.until ?? null },
    contacts: gold.contacts.map((contact) => ({ ...nobody, ...contact })),
    entities: gold.entities.map(({ id, type, name, roles = [], mentions }) =>
      entityOf(type, id, [], {
        name,
        mentions: mentions.map((mention) => ({ ...mention, rule: 'gold' })),
        roles: roles.map((role) => ({ ...role, begin: role.begin!, end: role.end! })),
      }),
    ),
    quotes: gold.quotes.map(({ fragments, speaker }) =>
      quoteOf(text, fragments, { speaker: speaker.name === null ? null : speakerOf('it', speaker.entityId) }),
    ),
    events: gold.events.map((event) => ({ ...fact, ...event })),
    documents: gold.documents.map((document) => ({ ...fact, ...document, action: document.action as 'adopted' })),
    decisions: gold.decisions.map((decision) => ({ ...fact, ...decision })),
    dates: gold.dates.map((date) => ({ ...date, precision: 'day', anchor: 'stated' })),
    topics: gold.topics.map((topic) => ({ ...topic, label: '', score: 1, evidence: [] })),
  });
}
