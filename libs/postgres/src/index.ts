export { isInfrastructureError } from './infrastructure-error';
export { lockKeys, tryToLockKeys } from './lock-keys';
export { migrate } from './migrate';
export { databaseOptions, openDatabase, type Queryable } from './open-database';
export { SessionLock } from './session-lock';
export { inTransaction } from './transaction';
