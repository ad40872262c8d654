/** What a filter asks of the facets of a version. */
export type Expression =
  | { has: number }
  | { lacks: number }
  | { all: readonly Expression[] }
  | { any: readonly Expression[] };

/** Do these facets satisfy the expression? */
export function isSatisfied(expression: Expression, facets: ReadonlySet<number>): boolean {
  if ('has' in expression) return facets.has(expression.has);
  if ('lacks' in expression) return !facets.has(expression.lacks);
  if ('all' in expression) return expression.all.every((part) => isSatisfied(part, facets));
  return expression.any.some((part) => isSatisfied(part, facets));
}

/** The same question in SQL about a column of type integer[]; what is compared is added to `parameters`. */
export function toSql(expression: Expression, column: string, parameters: unknown[]): string {
  const contains = (facet: number): string => `${column} @> ARRAY[$${parameters.push(facet)}::integer]`;
  const together = (parts: readonly Expression[], word: 'AND' | 'OR'): string =>
    `(${parts.map((part) => toSql(part, column, parameters)).join(` ${word} `)})`;
  if ('has' in expression) return contains(expression.has);
  if ('lacks' in expression) return `NOT ${contains(expression.lacks)}`;
  return 'all' in expression ? together(expression.all, 'AND') : together(expression.any, 'OR');
}
