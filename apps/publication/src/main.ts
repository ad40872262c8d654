import { ENRICHMENTS, RELEASES } from '@dateline/contracts';
import { runService } from '@dateline/service';
import { PublicationModule } from './publication.module';
import { PUBLIC_EVENTS } from './publication.store';
import { serveDocuments } from './serve-documents';

void runService({
  name: 'publication',
  module: PublicationModule,
  reads: [RELEASES, ENRICHMENTS],
  publishes: PUBLIC_EVENTS,
  prepare: serveDocuments,
});
