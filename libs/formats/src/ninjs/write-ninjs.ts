import { changeOf, sentenceOf, withdrawalOf } from '../change';
import { conceptUri, countryCode, topicUri } from '../concept-ids';
import { guidOf, type PublishedItem, providerOf, type WithdrawnItem } from '../published-item';
import { type Mention, type Story, storyOf } from '../story';
import { xhtmlText } from '../xhtml-text';

export const NINJS = 'application/vnd.iptc.ninjs+json';

const STANDARD = { name: 'ninjs', version: '3.0', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json' };

/** A public release as ninjs 3.0. */
export function writeNinjs(published: PublishedItem): string {
  const { item, url, firstPublishedAt } = published;
  const { release, revision } = item;
  const story = storyOf(published);
  const change = changeOf(published);
  return stringOf({
    uri: guidOf(release.id),
    standard: STANDARD,
    type: 'text',
    representationType: 'full',
    version: String(release.version),
    firstCreated: firstPublishedAt,
    versionCreated: release.publishedAt,
    pubStatus: 'usable',
    urgency: release.urgency,
    edNote: change && sentenceOf(change),
    language: story.language,
    title: story.headline,
    headlines: [
      { role: 'main', contentType: 'text/plain', value: story.headline },
      ...(story.subheadline ? [{ role: 'subheadline', contentType: 'text/plain', value: story.subheadline }] : []),
    ],
    by: story.issuer?.name,
    located: story.dateline?.place,
    bodies: bodiesOf(story),
    ...(story.rights && { [story.rights.kind]: story.rights.text }),
    ...conceptsOf(story),
    infoSources: sourcesOf(story, url),
    altIds: [
      { role: 'state', value: `${release.id}/${release.version}.${revision}` },
      ...(story.externalId ? [{ role: 'external', value: story.externalId }] : []),
    ],
    renditions: renditionsOf(url),
  });
}

/** A release that was taken back as ninjs 3.0: that it is cancelled, and why. */
export const writeWithdrawnNinjs = (withdrawn: WithdrawnItem): string =>
  stringOf({
    uri: guidOf(withdrawn.id),
    standard: STANDARD,
    type: 'text',
    representationType: 'partial',
    version: String(withdrawn.version),
    versionCreated: withdrawn.withdrawnAt,
    pubStatus: 'canceled',
    edNote: sentenceOf(withdrawalOf(withdrawn)),
    renditions: renditionsOf(withdrawn.url),
  });

/** Null and undefined stand for what is not known, for which ninjs has no value. */
const stringOf = (ninjs: Record<string, unknown>): string =>
  JSON.stringify(ninjs, (_, value) => (value === null ? undefined : value));

const bodiesOf = ({ paragraphs }: Story) => [
  {
    role: 'main',
    contentType: 'text/plain',
    value: paragraphs.map(({ lines }) => lines.join('\n')).join('\n\n'),
  },
  {
    role: 'main',
    contentType: 'application/xhtml+xml',
    value: xhtmlText(paragraphs)
      .map(({ source }) => source)
      .join(''),
  },
];

const conceptsOf = ({ topics, people, organisations, places, events }: Story) => ({
  subjects: topics.map(({ code, name, relevance }) => ({
    name,
    rel: 'about',
    uri: topicUri(code),
    literal: code,
    relevance,
  })),
  people: people.map(mentioned),
  organisations: organisations.map(mentioned),
  places: places.map(mentioned),
  events: events.map((name) => ({ name, rel: 'mentions' })),
});

const mentioned = ({ name, ids }: Mention) => ({
  name,
  rel: 'mentions',
  uri: conceptUri(ids),
  literal: countryCode(ids),
});

/** Who issued it, with the people to ask, and who hands it on. */
function sourcesOf({ issuer, contacts, contactLine }: Story, url: string) {
  const ways = contacts.flatMap(({ name, email, phone }) => [
    ...(email ? [{ type: 'email', name, value: email }] : []),
    ...(phone ? [{ type: 'phone', name, value: phone }] : []),
    ...(name && !email && !phone ? [{ type: 'name', value: name }] : []),
  ]);
  const contactInfo = [...ways, ...(contactLine ? [{ type: 'text', value: contactLine }] : [])];
  const asked = contactInfo.length > 0 ? { contactInfo } : {};
  return [
    ...(issuer || contactInfo.length > 0
      ? [{ role: 'issuer', name: issuer?.name, uri: issuer && conceptUri(issuer.ids), ...asked }]
      : []),
    { role: 'provider', ...providerOf({ url }) },
  ];
}

const renditionsOf = (url: string) => [{ name: 'web', href: url, contentType: 'text/html' }];
