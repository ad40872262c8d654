import { findMentions, type NameForm } from './find-mentions';
import { findSurface } from './find-surface';
import type { Fixture } from './fixture';
import type { EntityType, Gold, GoldEntity, GoldRelease, GoldSpan } from './gold';

/** A fixture with its surfaces as offsets. Throws where the text does not bear them out. */
export function resolveFixture(id: string, fixture: Fixture): GoldRelease {
  try {
    const text = fixture.text.join('\n');
    return { id, text, receivedOn: fixture.receivedOn, gold: goldOf(fixture, text) };
  } catch (cause) {
    throw new Error(`fixture ${id}: ${(cause as Error).message}`, { cause });
  }
}

function goldOf(fixture: Fixture, text: string): Gold {
  const at = (surface: string): GoldSpan => findSurface(text, surface);
  const spanOf = (surface: string | null): GoldSpan | null => (surface === null ? null : at(surface));
  const located = <T extends { at: string }>({ at: surface, ...fields }: T) => ({ ...fields, ...at(surface) });
  const entities = entitiesOf(fixture, text);
  return {
    language: fixture.language,
    issuer: spanOf(fixture.issuer),
    dateline: fixture.dateline && located(fixture.dateline),
    headline: spanOf(fixture.headline),
    subheadline: spanOf(fixture.subheadline),
    embargo: fixture.embargo && located(fixture.embargo),
    contacts: fixture.contacts.map(located),
    boilerplate:
      fixture.boilerplate === null ? null : { begin: at(fixture.boilerplate).begin, end: text.trimEnd().length },
    entities,
    quotes: fixture.quotes.map(({ fragments, marks, speaker }) => ({
      fragments: fragments.map(at),
      marks,
      speaker: { name: speaker, entityId: speaker === null ? null : idOf(entities, speaker) },
    })),
    events: fixture.events.map(located),
    documents: fixture.documents.map(located),
    decisions: fixture.decisions.map(located),
    dates: fixture.dates.map(located),
    topics: fixture.topics.map(({ code, top }) => ({ code, path: code === top ? [] : [top] })),
  };
}

interface Named {
  type: EntityType;
  name: string;
  acronym?: string;
  aliases: string[];
}

function entitiesOf(fixture: Fixture, text: string): GoldEntity[] {
  const listed = (type: EntityType, names: Fixture['organisations']): Named[] =>
    names.map((one) => (typeof one === 'string' ? { type, name: one, aliases: [] } : { type, ...one }));
  const persons = fixture.persons.map(({ name, aliases }): Named => ({ type: 'person', name, aliases }));
  const all = [...listed('organisation', fixture.organisations), ...listed('place', fixture.places), ...persons];
  const none = fixture.notNames.map((words): NameForm => ({ entity: null, words, kind: 'name' }));
  const mentions = findMentions(text, [...all.flatMap(formsOf), ...none]);
  const entities = all.map(({ type, name, aliases }): GoldEntity => {
    const named = mentions.get(name);
    if (!named) throw new Error(`the text never names ${JSON.stringify(name)}`);
    return { id: name, type, name, aliases, mentions: named };
  });
  return entities.map((entity) => withPerson(entity, fixture, text, entities));
}

const formsOf = ({ name, acronym, aliases }: Named): NameForm[] => [
  { entity: name, words: name, kind: 'name' },
  ...aliases.map((words): NameForm => ({ entity: name, words, kind: 'name' })),
  ...(acronym === undefined ? [] : [{ entity: name, words: acronym, kind: 'acronym' as const }]),
];

/** Roles of a person, and the words that stand for a name. */
function withPerson(entity: GoldEntity, fixture: Fixture, text: string, all: readonly GoldEntity[]): GoldEntity {
  const person = entity.type === 'person' ? fixture.persons.find(({ name }) => name === entity.name) : undefined;
  if (!person) return entity;
  const roles = person.roles.map(({ title, organisation, at = title }) => ({
    title,
    organisation: organisation === null ? null : idOf(all, organisation),
    ...findSurface(text, at),
  }));
  const standIns = [
    ...person.titles.map((surface) => ({ ...findSurface(text, surface), kind: 'title' as const })),
    ...person.pronouns.map((surface) => ({ ...findSurface(text, surface), kind: 'pronoun' as const })),
  ];
  return { ...entity, roles, mentions: [...entity.mentions, ...standIns] };
}

function idOf(entities: readonly GoldEntity[], name: string): string {
  const entity = entities.find((one) => one.name === name);
  if (!entity) throw new Error(`no person, organisation or place is called ${JSON.stringify(name)}`);
  return entity.id;
}
