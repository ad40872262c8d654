export { ApiKeys, ensureFirstKey } from './api-keys';
export { SCOPES, type Scope } from './key';
export { clientWith, KeyGuard, RequireScope } from './key-guard';
