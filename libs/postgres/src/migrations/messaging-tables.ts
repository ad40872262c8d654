/**
 * The outbox of a service: events as bytes, as they go out, in the order in which their transactions committed
 * (`libs/outbox`). `payload` is stored out of line and uncompressed, so that counting bytes reads none of them.
 */
export const outboxTables = (schema: string): string => `
  CREATE SEQUENCE ${schema}.outbox_position;
  CREATE TABLE ${schema}.outbox (
    position   bigint PRIMARY KEY,
    topic      text NOT NULL,
    event_id   uuid,
    key        bytea,
    headers    bytea NOT NULL,
    payload    bytea,
    created_at timestamptz NOT NULL DEFAULT now(),
    refused    text
  );
  ALTER TABLE ${schema}.outbox ALTER COLUMN payload SET STORAGE EXTERNAL;
`;

/** How far a relay has come through a table of events, and which leader said so last. */
export const relayTable = (schema: string): string => `
  CREATE TABLE ${schema}.relay (
    source   text PRIMARY KEY,
    epoch    bigint NOT NULL DEFAULT 0,
    position bigint NOT NULL DEFAULT 0
  );
`;

/** Events that could not be handled: waiting for another try, or dead (libs/parking). */
export const parkedTable = (schema: string): string => `
  CREATE TABLE ${schema}.parked (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    consumer       text NOT NULL,
    topic          text NOT NULL,
    partition      integer NOT NULL,
    "offset"       bigint NOT NULL,
    logged_at      timestamptz NOT NULL,
    key            bytea,
    headers        bytea NOT NULL,
    payload        bytea,
    attempts       integer NOT NULL,
    next_at        timestamptz,
    last_error     jsonb NOT NULL,
    state          text NOT NULL CHECK (state IN ('waiting', 'dead')),
    first_failed_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (consumer, topic, partition, "offset", logged_at)
  );
  CREATE INDEX parked_due ON ${schema}.parked (next_at) WHERE state = 'waiting';
  CREATE INDEX parked_dead ON ${schema}.parked (id) WHERE state = 'dead';
  ALTER TABLE ${schema}.parked ALTER COLUMN payload SET STORAGE EXTERNAL;
`;
