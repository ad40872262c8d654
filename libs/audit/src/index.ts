export { type AuditEntry, appendAudit, type Doer, type RecordedEntry, readAudit } from './audit';
