import { BODY_HEADS, DEFINITE_HEADS, OTHER_HEADS } from '../resources/organisation-words';
import { PLACE_HEADS, PLACE_OPENERS, US_STATE_CODES } from '../resources/place-names';
import { HONORIFICS, POST_HEADS, POST_OPENERS, RANKS } from '../resources/title-words';
import { knownName } from './gazetteer';
import { neighbour, type Run, type Shape } from './name-shape';

const DIRECTIONS: ReadonlySet<string> = new Set(
  'North South East West Northern Southern Eastern Western Central Upper Lower Greater Inner Outer Northeast Northwest Southeast Southwest North-East North-West South-East South-West Old New'.split(
    ' ',
  ),
);
const DIVISIONS: ReadonlySet<string> = new Set(
  'District Province City Republic Kingdom Isle Gulf Bay Strait Straits Sea Cape Port Island Islands Peninsula County Region Commune Municipality Governorate Principality Duchy Valley Horn Territory Emirate Village Town Bight'.split(
    ' ',
  ),
);

/** How much the words themselves look like the name of a place. */
export function placeShape(run: Run): Shape | null {
  const { tokens, from, to } = run;
  const first = tokens[from];
  const last = tokens[to - 1];
  const length = to - from;
  if (!first?.capital || !last?.capital || length > 6) return null;
  if (first.small || last.small) return null;
  if (length === 1) return alone(run);
  const place = (each: number, rule: string): Shape => ({ type: 'place', score: each * length, rule });
  if (isDivision(run)) return place(1.3, 'place-division');
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (
      !token?.capital ||
      (at < to - 1 && token.possessive) ||
      (token.demonym && !isOfNature(last.text)) ||
      POST_HEADS.has(token.lower)
    )
      return null;
    if (at > from && at < to - 1 && (BODY_HEADS.has(token.lower) || OTHER_HEADS.has(token.text))) return null;
  }
  if (DIRECTIONS.has(first.text) && length === 2 && knownName(last.text)?.type === 'place')
    return place(1.1, 'place-direction');
  if (PLACE_HEADS.has(last.text) && !first.label && !BODY_HEADS.has(first.lower)) {
    if (first.common && (first.opens || first.casing !== 'prose')) return null;
    return place(first.common ? 0.85 : 1.1, 'place-head');
  }
  if (PLACE_OPENERS.has(first.text) && length <= 3 && !last.common) return place(1, 'place-opener');
  return null;
}

/** "the Norwegian Sea", but no "German Hills". */
function isOfNature(head: string): boolean {
  return /^(?:Sea|Isles|Islands|Peninsula|Alps|Riviera|Ocean|Desert|Channel|Bight|Highlands|Gulf|Plateau|Lagoon)$/.test(
    head,
  );
}

/** "Northern District of Mississippi", "Gulf of Oman". */
function isDivision({ tokens, from, to }: Run): boolean {
  for (let at = from + 1; at < to - 1; at += 1) {
    if (tokens[at]?.text !== 'of') continue;
    const division = tokens[at - 1];
    if (!division || !DIVISIONS.has(division.text) || at - from > 3) return false;
    return (
      tokens.slice(at + 1, to).every((token) => token.capital && !token.common) &&
      tokens.slice(from, at).every(({ capital }) => capital)
    );
  }
  return false;
}

/** "BEDMINSTER, NJ" */
function isBeforeState(run: Run): boolean {
  return neighbour(run, 1)?.text === ',' && US_STATE_CODES.has(neighbour(run, 2)?.text ?? '');
}

function alone(run: Run): Shape | null {
  const [first] = [run.tokens[run.from]];
  if (!first) return null;
  const before = neighbour(run, -1);
  const place2 = run.tokens[run.from - 2];
  if (US_STATE_CODES.has(first.text) && before?.text === ',' && place2?.capital)
    return { type: 'place', score: 1, rule: 'place-state' };
  if (first.form === 'acronym' && first.text.length > 4 && isBeforeState(run))
    return { type: 'place', score: 1, rule: 'place-state' };
  if (first.label || first.demonym || first.form !== 'plain' || first.common || DEFINITE_HEADS.has(first.lower))
    return null;
  if (
    HONORIFICS.has(first.text) ||
    RANKS.has(first.text) ||
    POST_HEADS.has(first.lower) ||
    POST_OPENERS.has(first.lower)
  )
    return null;
  if (
    /(?:istan|burg|bourg|grad|abad|ville|shire|borough|ford|wich|mouth|haven|heim|stadt|polis|holm|chester|caster|sk|tsk|pur|pura|nagar|land|lands)$/.test(
      first.text,
    ) &&
    first.text.length > 6
  ) {
    return { type: 'place', score: 0.5, rule: 'place-ending' };
  }
  return { type: 'place', score: 0.2, rule: 'place-alone' };
}
