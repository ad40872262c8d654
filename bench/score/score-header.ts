import type { Annotation } from '@dateline/annotation';
import { foldName } from './fold-name';
import type { Gold, GoldSpan } from './gold';
import { overlap } from './overlap';
import { type Score, type Share, single } from './score';

/**
 * Issuer, headline and subheadline count only with exactly the gold surface; the article before an issuer is indifferent.
 * The place of a dateline must be the same name but for case and full stops, its date the same day. "None invented" asks of
 * every release without a dateline that none is claimed. An embargo is right when at least half of the longer of the two
 * lines is shared, and its order when kind and moment are the same (where the gold states them). Boilerplate is the closing
 * run of boilerplate, contact and end-mark blocks, right when 0.9 of the longer is shared.
 */
export function scoreHeader(gold: Gold, record: Annotation): Score[] {
  const { text } = record.canonical;
  const surface = (span: GoldSpan | null): string | null => span && text.slice(span.begin, span.end);
  const exact = (name: string, expected: string | null, found: string | null): Score =>
    single(name, expected !== null && expected === found, found, expected);
  return [
    { name: 'language', precision: one(record.language?.code === gold.language), recall: null },
    exact('issuer', bareName(surface(gold.issuer)), bareName(record.issuer?.name ?? null)),
    exact('headline', surface(gold.headline), record.headline?.text ?? null),
    exact('subheadline', surface(gold.subheadline), record.subheadline?.text ?? null),
    ...scoreDateline(gold, record),
    ...scoreEmbargo(gold, record),
    scoreBoilerplate(gold.boilerplate, record.canonical.blocks),
  ];
}

const one = (isRight: boolean): Share => ({ right: isRight ? 1 : 0, of: 1 });

/** Nothing to be right about, so that every release has the same lines. */
const NONE: Share = { right: 0, of: 0 };

const bareName = (name: string | null): string | null => name?.replace(/^the\s+/i, '') ?? null;

function scoreDateline({ dateline: gold }: Gold, { dateline: found }: Annotation): Score[] {
  const claimsNothing = (found?.place ?? found?.date ?? null) === null;
  const invented = gold === null ? one(claimsNothing) : NONE;
  const fields = (['place', 'date'] as const).map((field) => {
    const [expected, read] = [gold?.[field] ?? null, found?.[field] ?? null];
    const isRight = expected !== null && read !== null && foldName(expected) === foldName(read);
    return single(`dateline ${field}`, isRight, read, expected);
  });
  return [...fields, { name: 'dateline, none invented', precision: invented, recall: null }];
}

function scoreEmbargo({ embargo: gold }: Gold, { embargo: found }: Annotation): Score[] {
  const isSame = found?.kind === gold?.kind && instant(found?.until) === instant(gold?.until);
  return [
    single('embargo line', gold !== null && found !== null && overlap(gold, found) >= 0.5, found, gold),
    { name: 'embargo kind and moment', precision: gold?.kind === undefined ? NONE : one(isSame), recall: null },
  ];
}

const instant = (moment: string | null | undefined): number | null => (moment ? Date.parse(moment) : null);

function scoreBoilerplate(gold: GoldSpan | null, blocks: Annotation['canonical']['blocks']): Score {
  const lastOfStory = blocks.findLastIndex(({ kind }) => !['boilerplate', 'contact', 'endmark'].includes(kind));
  const closing = blocks.slice(lastOfStory + 1);
  const found = closing.length > 0 ? { begin: closing[0]!.begin, end: closing.at(-1)!.end } : null;
  return single('boilerplate', gold !== null && found !== null && overlap(gold, found) >= 0.9, found, gold);
}
