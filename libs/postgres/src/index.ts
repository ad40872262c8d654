export { isInfrastructureError, sqlState } from './infrastructure-error';
export { lockKeys } from './lock-keys';
export { migrate, NewerDatabase } from './migrate';
export { type DatabaseSettings, databaseOptions, openDatabase, type Queryable } from './open-database';
export { inTransaction } from './transaction';
