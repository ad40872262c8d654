import type { Annotation } from '@dateline/annotation';
import { countableMentions, mentionPairs } from './countable-mentions';
import { foldName } from './fold-name';
import type { Gold, GoldEntity } from './gold';
import { groupedBy } from './grouped-by';
import { overlap, pairs } from './overlap';
import { type Score, tally } from './score';

type Entity = Annotation['entities'][number];
type GoldRole = NonNullable<GoldEntity['roles']>[number];
type Role = Entity['roles'][number];

/** Gold entities beside those that were found, by the names they share. */
type Aligned = ReadonlyMap<string, string>;

/**
 * A role is right when the person is the same (the two share more names in the text than with any other) and so is the
 * title: the same words but for case, or spans that share at least half of the longer one. The second line asks for the
 * same organisation as well.
 */
export function scoreRoles(gold: Gold, record: Annotation): Score[] {
  const aligned = alignedEntities(gold, record);
  const expected = rolesOf(gold.entities.map(({ id, type, roles = [] }) => ({ id, type, roles })));
  const found = rolesOf(record.entities.map(({ id, type, roles }) => ({ id, type, roles })));
  const matched = pairs(expected, found, (one, other) =>
    aligned.get(one.person) === other.person ? likeness(one.role, other.role) : 0,
  );
  const withOrganisation = matched.filter(([one, other]) =>
    isSameOrganisation(one.role.organisation, other.role.organisation, aligned, gold, record),
  );
  return [
    tally('roles: person and title', matched.length, found.length, expected.length),
    tally('roles: organisation too', withOrganisation.length, found.length, expected.length),
  ];
}

function alignedEntities(gold: Gold, record: Annotation): Aligned {
  const twins = mentionPairs(countableMentions(gold, record, ['person', 'organisation', 'place']));
  const shared = groupedBy(twins, ([one, other]) => `${one.entity}\0${other.entity}`);
  return new Map(
    pairs(gold.entities, record.entities, (one, other) => shared.get(`${one.id}\0${other.id}`)?.length ?? 0).map(
      ([one, other]) => [one.id, other.id],
    ),
  );
}

function rolesOf<R>(entities: readonly { id: string; type: string; roles: R[] }[]): { person: string; role: R }[] {
  return entities
    .filter(({ type }) => type === 'person')
    .flatMap(({ id, roles }) => roles.map((role) => ({ person: id, role })));
}

function likeness({ begin, end, title }: GoldRole, role: Role): number {
  if (foldName(title) === foldName(role.title)) return 1;
  const much = begin === undefined || end === undefined ? 0 : overlap({ begin, end }, role);
  return much >= 0.5 ? much : 0;
}

function isSameOrganisation(
  expected: string | null,
  found: string | null,
  aligned: Aligned,
  gold: Gold,
  record: Annotation,
): boolean {
  if (expected === null || found === null) return expected === found;
  if (aligned.get(expected) === found) return true;
  const nameOf = (entities: readonly { id: string; name: string }[], wanted: string): string =>
    foldName(entities.find(({ id }) => id === wanted)?.name ?? wanted);
  return nameOf(gold.entities, expected) === nameOf(record.entities, found);
}
