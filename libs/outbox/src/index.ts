export { type EventTable, positionLock } from './event-table';
export { decodeHeaders, encodeHeaders } from './header-bytes';
export { Outbox } from './outbox';
export { Relay } from './relay';
export { Wake } from './wake';
