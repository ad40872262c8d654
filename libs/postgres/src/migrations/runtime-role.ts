/**
 * A role that a service takes on at run time: no login, no DDL, and only what is granted to it. Roles belong to the
 * whole server, so another newsroom on it may have made them already.
 */
export const runtimeRole = (role: string): string => `
  DO $$
  BEGIN
    CREATE ROLE ${role} NOLOGIN;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
  END $$;
  GRANT ${role} TO CURRENT_USER;
`;

/** What a service's role may do in its own schema: read and write rows, draw positions, and nothing else. */
export const grantRows = (schema: string, role: string): string => `
  GRANT USAGE ON SCHEMA ${schema}, access TO ${role};
  GRANT SELECT ON access.api_key TO ${role};
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${role};
  GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${schema} TO ${role};
`;
