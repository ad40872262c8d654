import { HONORIFICS, PERSONAL_VERBS, POST_HEADS, RANKS, SAYING } from '../resources/title-words';
import { knownName } from './gazetteer';
import type { NameType } from './name-shape';
import { neighbour, type Run } from './name-shape';
import type { Token } from './token';

const KINDS_OF_PLACE = new Set(
  'city town village province region district state county area island port capital suburb municipality locality commune hamlet settlement township neighbourhood neighborhood suburb lake mountain constituency parish canton barangay archipelago seaport atoll volcano airport territory oblast enclave stronghold border republic river coast resort prefecture governorate peninsula valley'.split(
    ' ',
  ),
);
const KINDS_OF_BODY = new Set(
  'company firm group agency party bank airline maker newspaper daily magazine network broadcaster brokerage carrier manufacturer conglomerate retailer startup start-up club champions team university organisation organization association subsidiary unit division parent union charity ngo institute think-tank newswire website portal giant producer supplier developer operator insurer publisher label band movement militia weekly'.split(
    ' ',
  ),
);
const BELONGINGS_OF_BODY = new Set(
  'shares share stock stocks spokesman spokeswoman spokesperson officials official executives executive chairman chief board subsidiary subsidiaries unit headquarters profits profit earnings sales revenue plant analyst analysts report members employees staff customers shareholders management ceo cfo products brand newspaper agency group party defender midfielder striker goalkeeper coach fans manager captain squad'.split(
    ' ',
  ),
);
const RULE_OF_PERSON = new Set(
  'regime administration presidency era family cabinet dynasty dictatorship doctrine supporters loyalists campaign brothers'.split(
    ' ',
  ),
);
const BODY_VERBS = new Set(
  'acquired acquires launched launches employs manufactures operates sells shares merged reported reports posted traded'.split(
    ' ',
  ),
);
const INTO = new Set([
  'near',
  'nearby',
  'outside',
  'around',
  'across',
  'throughout',
  'inside',
  'toward',
  'towards',
  'through',
  'via',
  'within',
  'into',
  'between',
]);

/** What the words around a run say for each type, in tenths of a sure name. */
export function contextOf(run: Run): Record<Exclude<NameType, 'other'>, number> {
  const before = neighbour(run, -1);
  const before2 = neighbour(run, -2);
  const after = neighbour(run, 1);
  const after2 = neighbour(run, 2);
  const last = run.tokens[run.to - 1];
  const votes = { person: 0, organisation: 0, place: 0 };
  if (before) {
    if (HONORIFICS.has(before.text)) votes.person += 1.2;
    else if (RANKS.has(before.text) || (POST_HEADS.has(before.lower) && before.capital && !before.possessive))
      votes.person += 1;
    else if (POST_HEADS.has(before.lower) && !before.possessive) votes.person += 0.6;
    else if (SAYING.has(before.lower)) votes.person += 0.3;
    if (before.text === ',' && before2 && POST_HEADS.has(before2.lower)) votes.person += 0.35;
    if (before.lower === 'in') votes.place += 0.5;
    else if (INTO.has(before.lower)) votes.place += 0.35;
    else if (before.lower === 'from' || before.lower === 'to') votes.place += 0.12;
    else if (before.lower === 'at') votes.place += 0.15;
    if (before.lower === 'the' && !(after && RULE_OF_PERSON.has(after.lower))) {
      votes.person -= 0.35;
      votes.organisation += 0.15;
    }
    if (before.lower === 'of' && before2 && (isKindOfPlace(before2.lower) || OF_PLACES.has(before2.lower)))
      votes.place += 0.6;
    if (before.lower === 'for' && before2 && /^m\.?e?\.?ps?$/.test(before2.lower)) votes.place += 0.6;
    if ((before.lower === 'and' || before.text === ',') && before2) joinVotes(before2, votes);
    if (KINDS_OF_PLACE.has(before.lower) && before.lower !== 'state') votes.place += 0.3;
    if (KINDS_OF_BODY.has(before.lower)) votes.organisation += 0.5;
    if (before2 && POST_HEADS.has(before2.lower) && !before2.capital) {
      if (/^(?:at|with|for)$/.test(before.lower)) votes.organisation += 0.45;
      else if (before.lower === 'of' && HEADS_OF_BODIES.has(before2.lower)) votes.organisation += 0.3;
    }
    if (DEALS.has(before.lower)) votes.organisation += 0.25;
    if ((before.lower === 'by' || before.lower === 'with') && !last?.possessive) votes.person += 0.1;
  }
  if (after) {
    if (SAYING.has(after.lower)) votes.person += 0.2;
    if (PERSONAL_VERBS.has(after.lower)) votes.person += 0.25;
    if (BODY_VERBS.has(after.lower)) votes.organisation += 0.25;
    if (after.text === ',' && after2) {
      if (after2.lower === 'who' || (after2.number && /^\d\d$/.test(after2.text))) votes.person += 0.5;
      else if (knownName(after2.text)?.type === 'place' && after2.capital) votes.place += 0.45;
      else if (POST_HEADS.has(after2.lower)) votes.person += 0.3;
    }
    if (after.text === '(' && after2) {
      if (knownName(after2.text)?.rule === 'country') votes.person += 0.35;
      else if (after2.form === 'acronym') votes.organisation += 0.3;
    }
    if (RULE_OF_PERSON.has(after.lower)) votes.person += 0.3;
    if (KINDS_OF_PLACE.has(after.lower)) votes.place += 0.45;
    if (BELONGINGS_OF_BODY.has(after.lower)) votes.organisation += last?.possessive ? 0.25 : 0.35;
  }
  addPredicate(run, votes);
  return votes;
}

const HEADS_OF_BODIES: ReadonlySet<string> = new Set(
  'chairman chairwoman chair chief director ceo editor founder co-founder owner head spokesman spokeswoman executive boss manager'.split(
    ' ',
  ),
);
const DEALS: ReadonlySet<string> = new Set(
  'founded co-founded acquired acquire acquiring acquires bought owns owned rival joined'.split(' '),
);

const OF_PLACES: ReadonlySet<string> = new Set(
  'mayor mayors outskirts streets suburbs people inhabitants residents citizens lordship'.split(' '),
);

function isKindOfPlace(lower: string): boolean {
  return (
    KINDS_OF_PLACE.has(lower) ||
    (lower.endsWith('s') && KINDS_OF_PLACE.has(lower.slice(0, -1))) ||
    lower === 'cities' ||
    lower === 'counties'
  );
}

/** What "and" joins is of one kind. */
function joinVotes(before: Token, votes: { person: number; organisation: number; place: number }): void {
  const known = before.capital ? knownName(before.text) : undefined;
  if (known?.type === 'place' && !known.team) votes.place += 0.2;
  else if (known?.type === 'organisation') votes.organisation += 0.2;
}

/** "X is a town in …", "X was an English painter", "X is a company that …". */
function addPredicate({ tokens, to }: Run, votes: { person: number; organisation: number; place: number }): void {
  const verb = tokens[to]?.lower;
  const article = tokens[to + 1]?.lower;
  if ((verb !== 'is' && verb !== 'was') || (article !== 'a' && article !== 'an' && article !== 'the')) return;
  for (let at = to + 2; at < to + 7; at += 1) {
    const token = tokens[at];
    if (!token?.word || token.lower === 'of' || token.lower === 'in') return;
    if (KINDS_OF_PLACE.has(token.lower)) votes.place += 0.6;
    else if (KINDS_OF_BODY.has(token.lower)) votes.organisation += 0.6;
    else if (POST_HEADS.has(token.lower)) votes.person += 0.6;
    else continue;
    return;
  }
}
