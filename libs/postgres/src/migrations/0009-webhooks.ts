import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Subscriptions, how far each has been told, and the attempts to tell it. */
export class Webhooks1764000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE publication.subscription (
        id              uuid PRIMARY KEY,
        client          text NOT NULL,
        url             text NOT NULL,
        filter          jsonb NOT NULL,
        description     text,
        ordered         boolean NOT NULL,
        created_at      timestamptz NOT NULL DEFAULT now(),
        -- Raised by whatever a person changes. What a delivery in progress has to save under an older one is dropped.
        revision        integer NOT NULL DEFAULT 1,
        -- Deliveries are signed with the secret, and until then also with the one before it.
        secret          text NOT NULL,
        previous_secret text,
        previous_until  timestamptz,
        -- The cursor: every public event up to here was delivered, does not concern it, or has a row in delivery.
        position        bigint NOT NULL,
        -- Events up to here are delivered as a replay.
        replay_until    bigint NOT NULL DEFAULT 0,
        disabled_at     timestamptz,
        disabled_reason text,
        -- Since when nothing but failure came back; null after a success.
        failing_since   timestamptz,
        -- The receiver asked for silence until then (Retry-After).
        silent_until    timestamptz
      );
      CREATE INDEX subscription_of_client ON publication.subscription (client, created_at DESC, id);

      -- An event that is behind the cursor and has not been delivered: it is tried again, or waits behind one of its release.
      CREATE TABLE publication.delivery (
        subscription_id uuid NOT NULL REFERENCES publication.subscription ON DELETE CASCADE,
        position        bigint NOT NULL,
        release_id      uuid NOT NULL,
        attempts        integer NOT NULL,
        next_at         timestamptz NOT NULL,
        PRIMARY KEY (subscription_id, position)
      );

      -- Each attempt with what came of it; a test event has no position.
      CREATE TABLE publication.delivery_attempt (
        id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        subscription_id uuid NOT NULL REFERENCES publication.subscription ON DELETE CASCADE,
        position        bigint,
        event_id        uuid NOT NULL,
        event_type      text NOT NULL,
        release_id      uuid,
        attempt         integer NOT NULL,
        is_replay       boolean NOT NULL,
        at              timestamptz NOT NULL,
        duration_ms     integer NOT NULL,
        outcome         text NOT NULL CHECK (outcome IN ('delivered', 'failed', 'exhausted')),
        status          integer,
        error           text,
        answer          text,
        next_at         timestamptz
      );
      CREATE INDEX attempt_of_subscription ON publication.delivery_attempt (subscription_id, id DESC);
      CREATE INDEX attempt_of_release ON publication.delivery_attempt (release_id);
      CREATE INDEX attempt_by_age ON publication.delivery_attempt (at);
      GRANT SELECT, INSERT, UPDATE, DELETE ON publication.subscription, publication.delivery, publication.delivery_attempt
        TO dateline_publication;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE publication.delivery_attempt, publication.delivery, publication.subscription');
  }
}
