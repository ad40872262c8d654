import { type Expression, isSatisfied, toSql } from './expression';

/**
 * Does a filter concern an event? It does when it matches the version that the event tells of, or any earlier public
 * one, so that whoever has a copy hears that it was corrected or taken back. Of an erased release nobody knows any more
 * whom it concerned: its withdrawal concerns everybody.
 * @param known the facets of every version that was public up to the event
 */
export const concerns = (filter: Expression | null, known: readonly ReadonlySet<number>[]): boolean =>
  filter === null || known.length === 0 || known.some((facets) => isSatisfied(filter, facets));

/** The same in SQL, about rows of `alias` with a release_id and a position; what is compared is added to `parameters`. */
export function concernsSql(filter: Expression | null, alias: string, parameters: unknown[]): string {
  if (filter === null) return 'true';
  const known = `SELECT FROM publication.public_facets AS known
    WHERE known.release_id = ${alias}.release_id AND known.position <= ${alias}.position`;
  return `(EXISTS (${known} AND ${toSql(filter, 'known.facets', parameters)})
    OR NOT EXISTS (${known} AND known.facets IS NOT NULL))`;
}

/**
 * The same about whole releases, by the id in `column`: does the filter concern what happened last to it? It begins with
 * what the filter finds, which is faster than to ask of one release after the other where it finds few.
 */
export function concernedReleaseSql(filter: Expression | null, column: string, parameters: unknown[]): string {
  if (filter === null) return 'true';
  return `${column} IN (
    SELECT release_id FROM publication.public_facets AS known WHERE ${toSql(filter, 'known.facets', parameters)}
     UNION ALL
    SELECT release_id FROM publication.public_facets AS withdrawn WHERE facets IS NULL AND NOT EXISTS (
      SELECT FROM publication.public_facets AS known WHERE known.release_id = withdrawn.release_id AND known.facets IS NOT NULL))`;
}
