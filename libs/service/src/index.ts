export { Messaging } from './messaging';
export { Metrics } from './metrics';
export { Readiness } from './readiness';
export { runService } from './run-service';
export { LOG } from './service.module';
export { ENRICHMENT_SOURCE, ENVIRONMENT, eventSource } from './service-definition';
export type { ServiceEnvironment } from './service-environment';
