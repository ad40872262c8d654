import { conceptUri, countryCode, topicUri } from '../concept-ids';
import { element, type Markup } from '../markup';
import { type Mention, percent, type Story } from '../story';

/** What the text is about and where it comes from, in the order of the schema. */
export function contentMeta(urgency: number | undefined, story: Story): Markup {
  const { dateline, issuer, language, externalId } = story;
  return element(
    'contentMeta',
    {},
    urgency ? element('urgency', {}, String(urgency)) : null,
    dateline?.day && element('contentCreated', {}, dateline.day),
    dateline?.place && element('located', { type: 'cpnat:geoArea' }, element('name', {}, dateline.place)),
    infoSource(story),
    externalId && element('altId', {}, externalId),
    language && element('language', { tag: language }),
    story.keywords.map((keyword) => element('keyword', {}, keyword)),
    story.topics.map(topicSubject),
    story.people.map(mentionedAs('cpnat:person')),
    story.organisations.map(mentionedAs('cpnat:organisation')),
    story.places.map(mentionedAs('cpnat:geoArea')),
    story.events.map((name) => element('subject', { type: 'cpnat:event' }, element('name', {}, name))),
    element('headline', {}, story.headline),
    story.subheadline && element('headline', { rank: 2 }, story.subheadline),
    dateline && element('dateline', {}, dateline.text),
    issuer && element('by', {}, issuer.name),
  );
}

/** The issuer, with the people to ask. */
function infoSource({ issuer, contacts, contactLine }: Story): Markup | null {
  const asked = [
    ...contacts.map(({ name, email, phone }) =>
      element(
        'contactInfo',
        {},
        email && element('email', {}, email),
        phone && element('phone', {}, phone),
        name && element('note', {}, name),
      ),
    ),
    ...(contactLine ? [element('contactInfo', {}, element('note', {}, contactLine))] : []),
  ];
  if (!issuer && asked.length === 0) return null;
  return element(
    'infoSource',
    { uri: issuer && conceptUri(issuer.ids) },
    issuer && element('name', {}, issuer.name),
    asked.length > 0 ? element('organisationDetails', {}, asked) : null,
  );
}

function topicSubject({ code, name, parent, relevance }: Story['topics'][number]): Markup {
  const broader = parent && topicUri(parent) ? element('broader', { qcode: parent }) : null;
  return element(
    'subject',
    { type: 'cpnat:abstract', qcode: topicUri(code) && code, relevance },
    element('name', {}, name),
    broader,
  );
}

const mentionedAs =
  (type: string) =>
  ({ name, ids, roles, confidence }: Mention): Markup => {
    const country = countryCode(ids);
    return element(
      'subject',
      { type, uri: conceptUri(ids), confidence: percent(confidence) },
      element('name', {}, name),
      roles.map((role) => element('note', {}, role)),
      country && element('sameAs', { qcode: `iso3166-1a2:${country}` }),
    );
  };
