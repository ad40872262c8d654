export { ApiKeys, ensureFirstKey } from './api-keys';
export { isUsableKey, SCOPES, type Scope } from './key';
export { clientWith, KeyGuard, RequireScope } from './key-guard';
