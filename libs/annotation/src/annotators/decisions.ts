import type { EnrichmentRecord } from '@dateline/contracts';
import type { Annotator, Findings } from '../annotator';
import type { Decision } from '../decisions/decision';
import { decisionAt } from '../decisions/decision-at';
import type { Phrase } from '../phrases/clause-subject';
import { englishSentences, notTried } from '../phrases/english-sentences';
import { type NamedParties, namedParties } from '../phrases/named-parties';
import type { Sentence } from '../text/sentences';
import type { Span } from '../text-slices';

type DecisionClaim = EnrichmentRecord['decisions'][number];

const MAX_DECISIONS = 200;
const BACKGROUND_YEARS = 3;
/** Units between a decision and its year: " in ", " in late ". */
const BEHIND = 10;

/** What bodies, courts and companies granted, adopted, awarded, agreed or ordered, as the story tells it. English only. */
export const decisions: Annotator = {
  name: 'decisions',
  version: 2,
  run: ({ text }, findings) => {
    const parties = namedParties(text, findings);
    const documents = (findings.documents ?? []).filter(({ action }) => action !== 'cited');
    const claims: DecisionClaim[] = [];
    const known = new Set<string>();
    for (const sentence of englishSentences(findings).told) {
      if (claims.length >= MAX_DECISIONS) break;
      for (const decision of decisionsOf(text, findings, sentence)) {
        const claim = claimOf(text, findings, decision, parties);
        const key = `${claim.verb} ${claim.what.toLowerCase()}`;
        // A document that was adopted is told among the documents.
        if (known.has(key) || isHistory(claim, findings, sentence) || isDocument(decision, findings, documents))
          continue;
        known.add(key);
        claims.push(claim);
      }
    }
    return {
      decisions: claims.slice(0, MAX_DECISIONS),
      warnings: notTried(findings, 'DECISIONS_NOT_TRIED', '/decisions'),
    };
  },
};

function decisionsOf(text: string, { words }: Findings, { firstWord, endWord }: Sentence): Decision[] {
  const found: Decision[] = [];
  const clause = { text, words, from: firstWord, to: endWord };
  for (let at = firstWord; at < endWord; at += 1) {
    const decision = decisionAt(clause, at);
    if (!decision) continue;
    found.push(decision);
    at = Math.max(at, decision.end - 1);
  }
  return found;
}

/** "In 1995, Congress authorised …", "acquired the plant in 2006": what was decided years before the dateline is background. */
function isHistory({ begin, end }: Span, { dateline, dates = [] }: Findings, sentence: Span): boolean {
  const year = Number(dateline?.date?.slice(0, 4) ?? 0) - BACKGROUND_YEARS;
  return dates.some((date) => {
    const before = date.begin >= sentence.begin && date.end <= begin;
    const behind = date.begin >= end && date.begin <= end + BEHIND;
    return (before || behind) && date.anchor === 'stated' && Number(date.value?.slice(0, 4)) <= year;
  });
}

function claimOf(text: string, findings: Findings, decision: Decision, parties: NamedParties): DecisionClaim {
  const what = spanOf(findings, bare(findings, decision.what));
  return {
    verb: decision.verb,
    what: text.slice(what.begin, what.end),
    to: decision.to && parties.party(spanOf(findings, bare(findings, decision.to))),
    by: decision.by && parties.party(spanOf(findings, decision.by)),
    ...spanOf(findings, decision),
  };
}

/** Without the article: "status of an observer". */
function bare({ words }: Findings, { first, end }: Phrase): Phrase {
  return end > first + 1 && words[first]?.text.toLowerCase() === 'the' ? { first: first + 1, end } : { first, end };
}

function spanOf({ words }: Findings, { first, end }: Phrase): Span {
  return { begin: words[first]?.begin ?? 0, end: words[end - 1]?.end ?? 0 };
}

function isDocument({ verb, what }: Decision, findings: Findings, documents: readonly Span[]): boolean {
  if (!/^(?:adopt|approve|endorse|ratify|clear)$/.test(verb)) return false;
  const { begin, end } = spanOf(findings, what);
  return documents.some((document) => document.begin < end && document.end > begin);
}
