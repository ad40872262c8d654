/** A table of events in the order in which their transactions committed; a relay carries it to the log. */
export interface EventTable {
  schema: 'ingestion' | 'enrichment' | 'publication';
  name: 'outbox' | 'public_event';
  /** The view that the relay reads instead of the table, when not all of it goes out. */
  readFrom?: 'public_told';
}

export const qualified = ({ schema, name }: EventTable): string => `${schema}.${name}`;

/** What the relay reads. */
export const readable = ({ schema, name, readFrom }: EventTable): string => `${schema}.${readFrom ?? name}`;

/** The channel on which copies of a service tell each other that a table has grown. */
export const channel = ({ schema, name }: EventTable): string => `dateline_${schema}_${name}`;

/**
 * The lock under which positions are drawn. Taken last in a transaction, in a statement of its own; Postgres releases
 * it after the commit is visible, so the order of positions is the order of commits, and no reader that remembers a
 * position can miss a late one.
 */
export const positionLock = (table: EventTable): string =>
  `SELECT pg_advisory_xact_lock(hashtext('dateline position ${qualified(table)}'))`;
