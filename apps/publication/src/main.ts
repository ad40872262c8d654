import { ENRICHMENTS, RELEASES } from '@dateline/contracts';
import { runService } from '@dateline/service';
import { PUBLIC_EVENTS } from './public-series';
import { PublicationModule } from './publication.module';
import { serveDocuments } from './serve-documents';

void runService({
  name: 'publication',
  module: PublicationModule,
  reads: [RELEASES, ENRICHMENTS],
  publishes: PUBLIC_EVENTS,
  prepare: serveDocuments,
});
