import type { Annotation } from '@dateline/annotation';
import type { Gold } from './gold';
import { inCanonical } from './in-canonical';
import type { Score } from './score';
import { scoreContacts } from './score-contacts';
import { scoreDates } from './score-dates';
import { scoreFacts } from './score-facts';
import { scoreHeader } from './score-header';
import { scoreCoreference, scoreNames } from './score-names';
import { scoreProvability } from './score-provability';
import { scoreQuotes } from './score-quotes';
import { scoreRoles } from './score-roles';
import { scoreCalibration, scoreSpeakers } from './score-speakers';
import { scoreTopics } from './score-topics';

/** The record of one release held against its gold, line by line of the table. */
export function scoreRelease(asFound: Gold, record: Annotation): Score[] {
  const gold = inCanonical(asFound, record.canonical.map);
  return [
    scoreHeader,
    scoreQuotes,
    scoreSpeakers,
    scoreCalibration,
    scoreNames,
    scoreCoreference,
    scoreRoles,
    scoreDates,
    scoreFacts,
    scoreTopics,
    scoreContacts,
  ]
    .flatMap((score) => score(gold, record))
    .concat(scoreProvability(record));
}
