import { createHash } from 'node:crypto';
import type { Annotator } from './annotator';
import { blocks } from './annotators/blocks';
import { contacts } from './annotators/contacts';
import { dateline } from './annotators/dateline';
import { dates } from './annotators/dates';
import { decisions } from './annotators/decisions';
import { documents } from './annotators/documents';
import { embargo } from './annotators/embargo';
import { entities } from './annotators/entities';
import { events } from './annotators/events';
import { figures } from './annotators/figures';
import { headline } from './annotators/headline';
import { issuer } from './annotators/issuer';
import { keywords } from './annotators/keywords';
import { language } from './annotators/language';
import { layout } from './annotators/layout';
import { paragraphLanguages } from './annotators/paragraph-languages';
import { quotes } from './annotators/quotes';
import { readability } from './annotators/readability';
import { sentences } from './annotators/sentences';
import { summary } from './annotators/summary';
import { topics } from './annotators/topics';
import { DETECTOR_HASH } from './eld-module';
import * as abbreviations from './resources/abbreviations';
import * as bodyItems from './resources/body-items';
import * as calendarWords from './resources/calendar-words';
import * as cityIds from './resources/city-ids';
import * as commonWords from './resources/common-words';
import * as countryNames from './resources/country-names';
import * as decisionWords from './resources/decision-words';
import * as documentWords from './resources/document-words';
import * as earlyYearWords from './resources/early-year-words';
import * as embargoWords from './resources/embargo-words';
import * as eventWords from './resources/event-words';
import * as figureWords from './resources/figure-words';
import * as givenNames from './resources/given-names';
import * as internationalBodies from './resources/international-bodies';
import * as keywordWords from './resources/keyword-words';
import * as mediaTopics from './resources/media-topics';
import * as mediaTopicWords from './resources/media-topics-words';
import * as ordinaryWords from './resources/ordinary-words';
import * as organisationNames from './resources/organisation-names';
import * as organisationWords from './resources/organisation-words';
import * as personNames from './resources/person-names';
import * as phraseWords from './resources/phrase-words';
import * as placeNames from './resources/place-names';
import * as pressWords from './resources/press-words';
import * as relativeWords from './resources/relative-words';
import * as sentenceWords from './resources/sentence-words';
import * as speechVerbs from './resources/speech-verbs';
import * as speechWords from './resources/speech-words';
import * as sportWords from './resources/sport-words';
import * as stateKeys from './resources/state-keys';
import * as summaryWords from './resources/summary-words';
import * as surnames from './resources/surnames';
import * as tailWords from './resources/tail-words';
import * as tenseWords from './resources/tense-words';
import * as thingWords from './resources/thing-words';
import * as timeZones from './resources/time-zones';
import * as titleWords from './resources/title-words';
import * as townNames from './resources/town-names';
import * as yearWords from './resources/year-words';

/** What a desk needs before it answers the sender: bounded reads of the top and the foot of the text. */
export const HEADER_ANNOTATORS: readonly Annotator[] = [layout, language, embargo, dateline, headline, issuer];

/** As far as it takes to know what kind of text each part is. */
export const BLOCK_ANNOTATORS: readonly Annotator[] = [...HEADER_ANNOTATORS, contacts, blocks];

/** All annotators in their order; each sees what those before it found. */
export const ANNOTATORS: readonly Annotator[] = [
  ...BLOCK_ANNOTATORS,
  paragraphLanguages,
  sentences,
  dates,
  entities,
  events,
  documents,
  decisions,
  figures,
  quotes,
  topics,
  keywords,
  summary,
  readability,
];

const RESOURCES: readonly (readonly [string, unknown])[] = [
  ['abbreviations', abbreviations],
  ['body-items', bodyItems],
  ['calendar-words', calendarWords],
  ['city-ids', cityIds],
  ['decision-words', decisionWords],
  ['document-words', documentWords],
  ['common-words', commonWords],
  ['country-names', countryNames],
  ['early-year-words', earlyYearWords],
  ['embargo-words', embargoWords],
  ['event-words', eventWords],
  ['figure-words', figureWords],
  ['phrase-words', phraseWords],
  ['given-names', givenNames],
  ['international-bodies', internationalBodies],
  ['keyword-words', keywordWords],
  ['media-topics', mediaTopics],
  ['media-topics-words', mediaTopicWords],
  ['organisation-names', organisationNames],
  ['ordinary-words', ordinaryWords],
  ['organisation-words', organisationWords],
  ['person-names', personNames],
  ['place-names', placeNames],
  ['press-words', pressWords],
  ['relative-words', relativeWords],
  ['sentence-words', sentenceWords],
  ['sport-words', sportWords],
  ['surnames', surnames],
  ['speech-verbs', speechVerbs],
  ['speech-words', speechWords],
  ['state-keys', stateKeys],
  ['summary-words', summaryWords],
  ['tail-words', tailWords],
  ['tense-words', tenseWords],
  ['thing-words', thingWords],
  ['time-zones', timeZones],
  ['title-words', titleWords],
  ['town-names', townNames],
  ['year-words', yearWords],
];

/** Names the rules a record was made with: annotators by name and version, vocabularies by content. */
export const PIPELINE: { readonly version: string; readonly rules: string } = {
  version: '0.1.0',
  rules: `sha256:${createHash('sha256').update(rulesText()).digest('hex')}`,
};

function rulesText(): string {
  const annotators = ANNOTATORS.map(({ name, version }) => `${name}@${version}`);
  const resources = RESOURCES.map(([name, content]) => `${name}:${JSON.stringify(content, plain)}`);
  return [...annotators, ...resources, `eld:${DETECTOR_HASH}`].join('\n');
}

/** Patterns, sets and maps as JSON that shows what is in them. */
function plain(_key: string, value: unknown): unknown {
  if (value instanceof RegExp) return value.toString();
  if (value instanceof Set || value instanceof Map) return [...value];
  return value;
}
