/**
 * Does an error tell of the surroundings (a database or log that is away, full or busy) and not of the event at hand?
 * Then the same work is tried again later and nothing is set aside.
 */
export function isInfrastructureError(error: unknown): boolean {
  for (let link: unknown = error; link instanceof Error; link = link.cause) {
    const state = sqlState(link);
    if (state && INFRASTRUCTURE_STATES.test(state)) return true;
    const { code, driverError } = link as { code?: unknown; driverError?: { code?: unknown } };
    if ([code, driverError?.code].some((name) => typeof name === 'string' && SOCKET_ERRORS.has(name))) return true;
    if (LOST_CONNECTION.test(link.message)) return true;
  }
  return false;
}

/** SQLSTATE (PostgreSQL documentation, appendix A): connection, read-only, idle, rollback, resources, locks, operator, system. */
const INFRASTRUCTURE_STATES = /^(08...|25006|25P03|40...|53...|55P03|57...|58...)$/;

const SOCKET_ERRORS = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/** node-postgres gives these without a code. */
const LOST_CONNECTION =
  /^(Connection terminated|timeout expired|timeout exceeded when trying to connect|Client has encountered a connection error|Driver not Connected|Cannot use a pool after calling end)/;

/** The SQLSTATE of a database error, whether it comes from node-postgres itself or inside TypeORM's. */
export function sqlState(error: unknown): string | undefined {
  const { code, driverError } = (error ?? {}) as { code?: unknown; driverError?: { code?: unknown } };
  const state = driverError?.code ?? code;
  return typeof state === 'string' && /^[0-9A-Z]{5}$/.test(state) ? state : undefined;
}
