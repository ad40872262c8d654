import { createHash } from 'node:crypto';
import type { Annotator } from './annotator';
import { blocks } from './annotators/blocks';
import { contacts } from './annotators/contacts';
import { dateline } from './annotators/dateline';
import { dates } from './annotators/dates';
import { embargo } from './annotators/embargo';
import { headline } from './annotators/headline';
import { issuer } from './annotators/issuer';
import { language } from './annotators/language';
import { layout } from './annotators/layout';
import { readability } from './annotators/readability';
import { DETECTOR_HASH } from './eld-module';
import * as calendarWords from './resources/calendar-words';
import * as embargoWords from './resources/embargo-words';
import * as pressWords from './resources/press-words';
import * as relativeWords from './resources/relative-words';
import * as timeZones from './resources/time-zones';

/** What a desk needs before it answers the sender: bounded reads of the top and the foot of the text. */
export const HEADER_ANNOTATORS: readonly Annotator[] = [layout, language, embargo, dateline, headline, issuer];

/** All annotators in their order; each sees what those before it found. */
export const ANNOTATORS: readonly Annotator[] = [...HEADER_ANNOTATORS, contacts, dates, blocks, readability];

const RESOURCES: readonly (readonly [string, unknown])[] = [
  ['calendar-words', calendarWords],
  ['embargo-words', embargoWords],
  ['press-words', pressWords],
  ['relative-words', relativeWords],
  ['time-zones', timeZones],
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
