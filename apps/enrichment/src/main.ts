import { RELEASE_WITHDRAWN, RELEASES } from '@dateline/contracts';
import { runService } from '@dateline/service';
import { EnrichmentModule } from './enrichment.module';

void runService({
  name: 'enrichment',
  module: EnrichmentModule,
  reads: [RELEASES],
  // A withdrawal takes the short road: publication reads it from the same topic.
  ignores: [RELEASE_WITHDRAWN],
});
