import type { Annotation } from '../annotator';
import type { Sentence } from '../text/sentences';
import type { Word } from '../text/words';
import { addDefiniteMentions } from './definite-mentions';
import type { Entity, EntityDraft } from './entity-draft';
import { gatherBodies } from './gather-bodies';
import { gatherPeople } from './gather-people';
import { mapOf } from './name-map';
import { addPronounMentions } from './pronoun-mentions';
import { recogniseNames } from './recognise-names';
import { addRoles } from './roles';
import { addTitleMentions, addWholeTitles } from './title-mentions';
import { type Reading, tokensOf } from './tokens';

const MAX_ENTITIES = 2000;

/** People, bodies and places of a text, each with all its mentions, in the order in which they appear. */
export function readEntities(
  text: string,
  words: readonly Word[],
  sentences: readonly Sentence[],
  reading: Reading,
): Entity[] {
  const { tokens, lines } = tokensOf(words, sentences, text, reading);
  const { names, memory } = recogniseNames(tokens, lines);
  const people = gatherPeople(
    tokens,
    names.filter(({ type }) => type === 'person'),
    text,
  );
  const others = gatherBodies(
    tokens,
    names.filter(({ type }) => type !== 'person'),
    memory,
    text,
  );
  const map = mapOf(tokens, names, new Map([...people, ...others]));
  addRoles(tokens, map, text);
  const persons = [...new Set(people.values())];
  const fresh = addDefiniteMentions(tokens, map, text);
  addTitleMentions(tokens, map, persons, text);
  addWholeTitles(tokens, map, persons, text);
  addPronounMentions(tokens, lines, persons, text);
  return inOrder([...new Set([...persons, ...others.values(), ...fresh])]);
}

function inOrder(drafts: EntityDraft[]): Entity[] {
  for (const draft of drafts) draft.mentions.sort((a, b) => a.begin - b.begin || b.end - a.end);
  const sorted = drafts
    .filter(({ mentions }) => mentions.length > 0)
    .sort(
      (a, b) =>
        (a.mentions[0]?.begin ?? 0) - (b.mentions[0]?.begin ?? 0) ||
        (b.mentions[0]?.end ?? 0) - (a.mentions[0]?.end ?? 0),
    )
    .slice(0, MAX_ENTITIES);
  const ids = new Map(sorted.map((draft, index) => [draft, `e${index + 1}`]));
  return sorted.map((draft) => entityOf(draft, ids));
}

function entityOf(draft: EntityDraft, ids: ReadonlyMap<EntityDraft, string>): Entity {
  return {
    id: ids.get(draft) ?? '',
    type: draft.type,
    name: draft.name,
    aliases: [...draft.surfaces.keys()].filter((surface) => surface !== draft.name),
    roles: draft.roles.map(({ title, begin, end, organisation }) => ({
      title,
      organisation: organisation ? (ids.get(organisation) ?? null) : null,
      begin,
      end,
    })),
    ids: { ...draft.ids },
    mentions: draft.mentions,
    confidence: confidenceOf(draft),
  };
}

function confidenceOf({ strength }: EntityDraft): number {
  if (strength >= 1.1) return 0.95;
  if (strength >= 0.9) return 0.9;
  return strength >= 0.6 ? 0.75 : 0.5;
}

/** The issuer with the entity that covers its name. */
export function issuerWithEntity(
  issuer: Annotation['issuer'] | undefined,
  entities: readonly Entity[],
): Annotation['issuer'] {
  if (!issuer) return null;
  const found = entities.find(
    ({ type, mentions }) =>
      type !== 'person' &&
      mentions.some(
        ({ begin, end }) => begin < issuer.end && issuer.begin < end && (end - begin) * 2 > issuer.end - issuer.begin,
      ),
  );
  return { ...issuer, entityId: found?.id ?? null };
}
