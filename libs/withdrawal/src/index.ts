export { INGESTION_RELEASE_LOCK, type Withdrawn, withdrawRelease } from './withdraw-release';
